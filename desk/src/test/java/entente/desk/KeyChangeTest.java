package entente.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.act.PartnershipAct.KeyCompromised;
import entente.act.PartnershipAct.KeyIntroduced;
import entente.act.PartnershipAct.KeyRetired;
import entente.act.PartnershipAct.KeyRole;
import entente.act.PartnershipAct.KeysRotated;
import entente.act.PartnershipAct.PartnershipFounded;
import entente.body.BodyCodec;
import entente.member.MemberId;
import entente.member.Party;
import entente.mirror.TransportPin;
import entente.partnership.Keys;
import entente.record.KeyKind;
import entente.record.LogPolicy;
import entente.record.NoteSigner;
import entente.record.NoteVerifier;
import entente.record.SignedNote;
import entente.record.Signer;
import entente.recorder.KeyFolder;
import entente.recorder.LogKey;
import entente.recorder.RecordVerifier;
import entente.text.Localized;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys give way to others, at any crash either not yet or wholly, and the check follows. */
class KeyChangeTest {
    private static final MemberId AA = new MemberId("AA");
    private static final MemberId OFFICE = new MemberId("office");
    private static final Localized WORDS = Localized.of("en", "Words.");
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-05-01T12:00:00Z"));

    @TempDir
    private Path data;

    private Desk begun() {
        List<Party> parties = List.of(new Party(AA, false, WORDS), new Party(OFFICE, true, WORDS));
        PartnershipFounded act = new PartnershipFounded(WORDS, parties, List.of("en"), null, null);
        return Desk.begin(data, new Founding("test", "test.invalid", OFFICE, act), CLOCK, new Random(1));
    }

    private Desk opened() {
        return Desk.open(data, CLOCK, new Random(2));
    }

    private KeyFolder keys() {
        return new KeyFolder(data.resolve("keys"));
    }

    private Path policy() {
        return data.resolve("record/policy");
    }

    /** What the check finds in the record, down to the chain of keys. */
    private List<String> faults() throws IOException {
        ActCheck check = new ActCheck(_ -> true);
        List<String> faults = new ArrayList<>();
        RecordVerifier.of(data.resolve("record"))
                .verify((log, index, body) -> check.visit(log, index, BodyCodec.nameOf(body), body))
                .findings()
                .forEach(finding -> faults.add(finding.line()));
        check.outcome().problems().forEach(problem -> faults.add(problem.what()));
        faults.addAll(check.logsThatPartFrom(
                LogPolicy.parse(Files.readString(policy())).expect()));
        return faults;
    }

    private List<String> storedKeys() throws IOException {
        return keys().load("aa").verifiers().stream().map(NoteVerifier::format).toList();
    }

    @Test
    void afterARotationOnlyTheNewKeysSignAndTheRecordIsSound() throws IOException {
        List<String> before;
        try (Desk desk = begun()) {
            before = storedKeys();
            assertInstanceOf(Answer.Recorded.class, desk.rotateKeys(AA));
            assertInstanceOf(Answer.Recorded.class, desk.rotateKeys(AA));
            assertInstanceOf(Answer.Recorded.class, desk.rotateKeys(OFFICE));
            assertEquals(storedKeys(), desk.logBooks().verifierKeys(AA));
        }
        assertTrue(storedKeys().stream().noneMatch(before::contains));
        assertEquals(List.of(), faults());
        try (Desk desk = opened()) {
            Keys known = desk.snapshot(new Reader.Anyone()).keys();
            assertEquals(2, known.current(AA, KeyRole.LOG).size());
            assertEquals(
                    6,
                    known.all().stream().filter(key -> key.member().equals(AA)).count());
            assertInstanceOf(
                    Answer.Recorded.class,
                    desk.recordAboutKey(AA, new KeyCompromised(before.getFirst(), 1, "A disk was stolen.")));
            assertTrue(desk.snapshot(new Reader.Anyone()).keys().inDoubt(AA, 1));
        }
        assertEquals(List.of(), faults());
    }

    @Test
    void aCheckpointFromBeforeARotationIsStillExtended() throws IOException {
        Path kept = data.resolve("kept");
        try (Desk desk = begun()) {
            Files.writeString(kept, desk.logBooks().checkpoint(AA));
            desk.rotateKeys(AA);
        }
        ActCheck check = new ActCheck(_ -> true);
        RecordVerifier verifier = RecordVerifier.of(data.resolve("record")).against(kept);
        assertFalse(verifier.verify((log, index, body) -> check.visit(log, index, BodyCodec.nameOf(body), body))
                .isSound());
        assertEquals(
                List.of(),
                verifier.formerly(check.formerPolicies())
                        .verify((_, _, _) -> {})
                        .findings());
        LogKey stranger = KeyFolder.generate("test.invalid/test/aa", new Random(3));
        String text = Files.readString(kept);
        String forged = SignedNote.sign(text.substring(0, text.indexOf("\n\n") + 1), stranger.signers())
                .format();
        Files.writeString(kept, forged);
        assertFalse(verifier.formerly(check.formerPolicies())
                .verify((_, _, _) -> {})
                .isSound());
    }

    @Test
    void aRetiredKeySignsNoLonger() throws IOException {
        try (Desk desk = begun()) {
            String first = storedKeys().getFirst();
            assertInstanceOf(Answer.Recorded.class, desk.recordAboutKey(AA, new KeyRetired(first, "Old.")));
            assertEquals(1, storedKeys().size());
            assertFalse(storedKeys().contains(first));
            assertInstanceOf(
                    Answer.Refused.class,
                    desk.recordAboutKey(AA, new KeyRetired(storedKeys().getFirst(), "Last.")));
        }
        assertEquals(List.of(), faults());
    }

    @Test
    void aServerKeyIsIntroducedAlthoughAnotherOfItsRoleHasEnded() throws IOException {
        List<KeyIntroduced> keys = Stream.of(7, 8)
                .map(seed -> NoteSigner.generate(
                        "test.invalid/test/mirror-aa", KeyKind.ED25519_COSIGNATURE, new Random(seed)))
                .map(key -> new KeyIntroduced(key.verifier().format(), KeyRole.MIRROR))
                .toList();
        try (Desk desk = begun()) {
            desk.introduce(AA, keys.subList(0, 1));
            assertInstanceOf(
                    Answer.Recorded.class,
                    desk.recordAboutKey(AA, new KeyRetired(keys.getFirst().verifierKey(), "It was moved.")));
            desk.introduce(AA, keys.subList(1, 2));
            Keys known = desk.snapshot(new Reader.Anyone()).keys();
            assertEquals(
                    List.of(keys.getLast().verifierKey()),
                    known.current(AA, KeyRole.MIRROR).stream()
                            .map(Keys.Key::verifierKey)
                            .toList());
            long size = desk.arrived(AA);
            desk.introduce(AA, keys);
            assertEquals(size, desk.arrived(AA), "both are on the record");
        }
    }

    @Test
    void aReportEndsATransportKeyForTheOthersAndNoMirrorKey() {
        String mirror = NoteSigner.generate("test.invalid/test/mirror-aa", KeyKind.ED25519_COSIGNATURE, new Random(7))
                .verifier()
                .format();
        String transport = TransportPin.format("test.invalid/test/transport-aa", new byte[] {1, 2, 3, 4});
        assertEquals(Optional.empty(), RoleKeys.change("o/aa", 3, new KeyCompromised(mirror, 1, "It was copied.")));
        assertEquals(
                List.of(transport),
                RoleKeys.change("o/aa", 3, new KeyCompromised(transport, 1, "It was copied."))
                        .orElseThrow()
                        .retired());
        assertEquals(
                List.of(mirror),
                RoleKeys.change("o/aa", 3, new KeyRetired(mirror, "Old."))
                        .orElseThrow()
                        .retired());
    }

    private static LogKey both(LogKey one, LogKey other) {
        return new LogKey(Stream.<Signer>concat(one.signers().stream(), other.signers().stream())
                .toList());
    }

    @Test
    void aCrashBeforeTheActLeavesTheOldKeys() throws IOException {
        begun().close();
        LogKey old = keys().load("aa");
        LogKey next = KeyFolder.generate(old.origin(), new Random(9));
        keys().replace("aa", both(old, next));
        try (Desk desk = opened()) {
            assertEquals(old.verifiers(), keys().load("aa").verifiers());
            assertInstanceOf(Answer.Recorded.class, desk.rotateKeys(AA));
        }
        assertEquals(List.of(), faults());
    }

    @Test
    void aCrashAfterTheActIsCompletedByTheNextStart() throws IOException {
        LogKey old;
        String oldPolicy;
        try (Desk desk = begun()) {
            old = keys().load("aa");
            oldPolicy = Files.readString(policy());
            desk.rotateKeys(AA);
        }
        LogKey next = keys().load("aa");
        keys().replace("aa", both(old, next));
        Files.writeString(policy(), oldPolicy);
        assertEquals(List.of("aa"), faults());
        opened().close();
        assertEquals(next.verifiers(), keys().load("aa").verifiers());
        assertEquals(List.of(), faults());
    }

    @Test
    void aRotationWithoutTheOldKeysConsentIsFoundAlthoughTheNewKeysSigned() throws IOException {
        try (Desk desk = begun()) {
            LogKey thief = KeyFolder.generate(desk.logBooks().origin(AA), new Random(5));
            List<String> stolen =
                    thief.verifiers().stream().map(NoteVerifier::format).toList();
            String consent = SignedNote.sign(
                            "another text\n", List.of(thief.signers().getFirst()))
                    .format();
            var act = new KeysRotated(storedKeys(), stolen, KeyRole.LOG, consent);
            assertInstanceOf(Answer.Recorded.class, desk.recordAboutKey(AA, act));
        }
        assertTrue(
                faults().stream().anyMatch(fault -> fault.contains("the change of keys does not hold")), faults() + "");
    }
}
