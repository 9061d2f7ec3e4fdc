package entente.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.act.PartnershipAct.KeyRetired;
import entente.act.PartnershipAct.KeyRole;
import entente.act.Release;
import entente.desk.Answer;
import entente.desk.Contact;
import entente.desk.Desk;
import entente.desk.DeskFailure;
import entente.desk.Reader;
import entente.mirror.Mirrors;
import entente.mirror.Roster;
import entente.partnership.Keys;
import entente.record.Hash;
import entente.record.NoteVerdict;
import entente.record.NoteVerifier;
import entente.record.SignedNote;
import entente.witness.AddCheckpoint;
import entente.witness.WitnessAnswer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The keys by which a server cosigns and talks are changed by acts, and the others follow. */
@Tag("slow")
class ServerKeysTest {
    @TempDir
    private Path folder;

    @Test
    void everyRoleHasKeysOfItsOwnOnTheRecord() throws Exception {
        try (Partners three = new Partners(folder)) {
            three.start("aa", "bb", "cc");
            three.held();
            Keys keys = three.desk("bb").snapshot(new Reader.Anyone()).keys();
            for (KeyRole role : KeyRole.values()) {
                assertFalse(keys.current(Partners.member("aa"), role).isEmpty(), role.toString());
            }
            assertEquals(
                    keys.all().size(),
                    keys.all().stream().map(Keys.Key::verifierKey).distinct().count());
            assertTrue(Files.readString(three.folders.get("aa").resolve("keys/transport.key"))
                    .startsWith("entente sealed keys v1"));
            String only = keys.current(Partners.member("aa"), KeyRole.WITNESS)
                    .getFirst()
                    .verifierKey();
            Desk desk = three.desk("aa");
            assertThrows(
                    DeskFailure.class,
                    () -> desk.recordAboutKey(Partners.member("aa"), new KeyRetired(only, "it is the last")));
        }
    }

    @Test
    void cosignaturesOfNewMirrorKeysCountAndThoseOfOldOnesNoMore() throws Exception {
        try (Partners three = new Partners(folder)) {
            three.start("aa", "bb", "cc");
            three.held();
            three.stop("cc");
            Roster.Host before = host(three, "bb", "aa");
            SignedNote old = mirrors(three, "aa").head("bb").orElseThrow();
            assertInstanceOf(Answer.Recorded.class, rotate(three, "aa", KeyRole.MIRROR));
            three.stop("aa");
            three.start("aa");
            three.write("bb", new Release.Everyone());
            three.start("cc");
            three.held();
            for (String server : List.of("bb", "cc")) {
                List<NoteVerifier> keys = host(three, server, "aa").mirrorKeys();
                assertTrue(keys.stream().noneMatch(before.mirrorKeys()::contains), server);
                assertEquals(2, keys.size());
            }
            SignedNote fresh = mirrors(three, "aa").head("bb").orElseThrow();
            Roster.Host now = host(three, "cc", "aa");
            assertTrue(cosigned(old, before), "the one that was looked at bore a cosignature");
            assertFalse(cosigned(old, now));
            assertTrue(cosigned(fresh, now));
            String one = host(three, "cc", "aa").mirrorKeys().getFirst().format();
            assertInstanceOf(
                    Answer.Recorded.class,
                    three.desk("aa").recordAboutKey(Partners.member("aa"), new KeyRetired(one, "one is enough")));
            three.held();
            assertEquals(1, host(three, "cc", "aa").mirrorKeys().size());
            three.stop("aa");
            three.start("aa");
            three.write("cc", new Release.Everyone());
            three.held();
            SignedNote last = mirrors(three, "aa").head("cc").orElseThrow();
            assertTrue(cosigned(last, host(three, "bb", "aa")));
            assertFalse(cosigned(last, before), "the old keys sign until the next start only");
        }
    }

    @Test
    void aNewTransportKeyIsUsedOnceAllKnowItAndTheOldOneNeverAgain() throws Exception {
        try (Partners three = new Partners(folder)) {
            three.start("aa", "bb", "cc");
            three.held();
            TransportKey old = key(three, "aa");
            three.stop("cc");
            assertInstanceOf(Answer.Recorded.class, rotate(three, "aa", KeyRole.TRANSPORT));
            assertThrows(DeskFailure.class, () -> rotate(three, "aa", KeyRole.TRANSPORT));
            three.stop("aa");
            three.start("aa");
            assertEquals(old.pin(), key(three, "aa").pin(), "one that is away would not know it");
            three.start("cc");
            three.held();
            three.stop("aa");
            assertNotEquals(old.pin(), key(three, "aa").pin());
            three.start("aa");
            three.write("aa", new Release.Everyone());
            three.held();
            for (String server : List.of("bb", "cc")) {
                Partners.eventually(
                        server + " met the new key",
                        () -> host(three, server, "aa").pins().equals(List.of(pin(three, "aa"))));
                assertEquals(Contact.Reach.REFUSES, reach(three, server, old));
            }
            three.stop("bb");
            three.start("bb");
            assertEquals(List.of(pin(three, "aa")), host(three, "bb", "aa").pins());
        }
    }

    @Test
    void oneThatWasPutBackFromBeforeLearnsTheKeyFromAThird() throws Exception {
        try (Partners three = new Partners(folder)) {
            three.start("aa", "bb", "cc");
            three.held();
            three.stop("cc");
            Path kept = folder.resolve("kept");
            Partners.copy(three.folders.get("cc"), kept);
            three.start("cc");
            rotate(three, "aa", KeyRole.TRANSPORT);
            three.held();
            three.stop("aa");
            three.start("aa");
            three.write("cc", new Release.Everyone());
            three.held();
            three.stop("cc");
            Partners.delete(three.folders.get("cc"));
            Partners.copy(kept, three.folders.get("cc"));
            JoinedFolder.restored(three.folders.get("cc"));
            three.start("cc");
            three.write("cc", new Release.Everyone());
            three.held();
            assertTrue(host(three, "cc", "aa").pins().contains(pin(three, "aa")));
        }
    }

    @Test
    void oneThatWasPutBackWithKeysFromBeforeAChangeEndsNoneOfThoseAfter() throws Exception {
        try (Partners three = new Partners(folder)) {
            three.start("aa", "bb", "cc");
            three.held();
            three.stop("aa");
            Path kept = folder.resolve("kept");
            Partners.copy(three.folders.get("aa"), kept);
            three.start("aa");
            assertInstanceOf(Answer.Recorded.class, rotate(three, "aa", KeyRole.MIRROR));
            three.held();
            three.stop("aa");
            three.start("aa");
            three.held();
            three.stop("aa");
            Path after = folder.resolve("after");
            Partners.copy(three.folders.get("aa").resolve("keys"), after);
            Roster.Host known = host(three, "bb", "aa");
            Partners.delete(three.folders.get("aa"));
            Partners.copy(kept, three.folders.get("aa"));
            JoinedFolder.restored(three.folders.get("aa"));
            Set<String> threads = ConcurrentHashMap.newKeySet();
            three.clock = () -> {
                threads.add(Thread.currentThread().getName());
                return Instant.now();
            };
            ExecutionException refused = assertThrows(ExecutionException.class, () -> three.start("aa"));
            assertTrue(String.valueOf(refused.getCause().getMessage()).contains("Put back the keys from after"));
            assertTrue(
                    threads.stream().noneMatch(name -> name.startsWith("exchange")),
                    "with an ended key nothing of the others is taken over: " + threads);
            three.write("cc", new Release.Everyone());
            assertEquals(known, host(three, "bb", "aa"));
        }
    }

    @Test
    void aWitnessKeepsItsMemoryOverAChangeOfItsKeys() throws Exception {
        try (Partners three = new Partners(folder)) {
            three.start("aa", "bb", "cc");
            three.held();
            SignedNote head = mirrors(three, "bb").head("bb").orElseThrow();
            Library library = three.running.get("aa").membership().library();
            String first = cosign(library, head);
            assertInstanceOf(Answer.Recorded.class, rotate(three, "aa", KeyRole.WITNESS));
            for (int start = 0; start < 2; start++) {
                three.stop("aa");
                three.start("aa");
            }
            Library again = three.running.get("aa").membership().library();
            Optional<SignedNote> remembered = again.witnessed(entente.witness.Witness.monitoringName(
                    head.text().lines().findFirst().orElseThrow()));
            assertEquals(head.text(), remembered.orElseThrow().text());
            AddCheckpoint fromNothing = new AddCheckpoint(0, List.of(), head);
            assertEquals(
                    409,
                    again.witness(fromNothing.format().getBytes(StandardCharsets.UTF_8))
                            .status());
            three.write("bb", new Release.Everyone());
            assertEquals(1, JoinedFolder.witnessKeys(three.folders.get("aa")).size());
            assertNotEquals(
                    first, JoinedFolder.witnessKeys(three.folders.get("aa")).getFirst());
        }
    }

    private static String cosign(Library library, SignedNote head) throws Exception {
        WitnessAnswer answer =
                library.witness(new AddCheckpoint(0, List.of(), head).format().getBytes(StandardCharsets.UTF_8));
        assertEquals(200, answer.status(), answer.body());
        return answer.body();
    }

    private static boolean cosigned(SignedNote note, Roster.Host by) {
        return note.verify(by.mirrorKeys()) instanceof NoteVerdict.Verified;
    }

    private static Mirrors mirrors(Partners three, String log) {
        return three.running.get(log).membership().federation().mirrors();
    }

    private static Roster.Host host(Partners three, String at, String of) {
        return mirrors(three, at).roster().host(of).orElseThrow();
    }

    private static Answer rotate(Partners three, String log, KeyRole role) {
        Partners.Running running = three.running.get(log);
        return running.membership().serverKeys().rotate(running.desk(), role, new SecureRandom());
    }

    private static TransportKey key(Partners three, String log) throws Exception {
        return TransportKey.loadOrCreate(three.folders.get(log).resolve("keys"));
    }

    private static Hash pin(Partners three, String log) {
        try {
            return key(three, log).pin();
        } catch (Exception broken) {
            throw new AssertionError(broken);
        }
    }

    private Contact.Reach reach(Partners three, String server, TransportKey as) throws Exception {
        URI address = URI.create("https://127.0.0.1:" + three.ports.get(server));
        try (HttpsPeer peer = new HttpsPeer(address, as, pin(three, server))) {
            assertTrue(peer.heads().isEmpty());
            return peer.reach();
        }
    }
}
