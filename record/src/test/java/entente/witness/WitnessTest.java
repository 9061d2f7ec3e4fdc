package entente.witness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.record.Checkpoint;
import entente.record.Hash;
import entente.record.KeyKind;
import entente.record.LogPolicy;
import entente.record.Merkle;
import entente.record.NoteSignature;
import entente.record.NoteSigner;
import entente.record.NoteVerdict;
import entente.record.SignedNote;
import entente.record.Tree;
import entente.recorder.DamagedRecordException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WitnessTest {

    private static final String ORIGIN = "example.org/partnership/jp";
    private static final Instant NOW = Instant.ofEpochSecond(1_800_000_000);

    @TempDir
    Path folder;

    private final Random random = new Random(3);
    private final NoteSigner classic = NoteSigner.generate(ORIGIN, KeyKind.ED25519, random);
    private final NoteSigner later = NoteSigner.generate(ORIGIN, KeyKind.ML_DSA_44, random);
    private final NoteSigner stranger = NoteSigner.generate(ORIGIN, KeyKind.ED25519, random);
    private final List<NoteSigner> keys = List.of(
            NoteSigner.generate("example.net/witness", KeyKind.ED25519_COSIGNATURE, random),
            NoteSigner.generate("example.net/witness", KeyKind.ML_DSA_44, random));
    private final LogPolicy logs = LogPolicy.ofLogs(List.of(classic.verifier(), later.verifier()));
    private final Tree tree = new Tree();
    private final Tree other = new Tree();

    @BeforeEach
    void grow() {
        for (int index = 0; index < 20; index++) {
            tree.append(Merkle.leafHash(new byte[] {(byte) index}));
            other.append(Merkle.leafHash(new byte[] {(byte) (index == 2 ? 99 : index)}));
        }
    }

    private SignedNote signed(long size, Hash root) {
        return SignedNote.sign(new Checkpoint(ORIGIN, size, root).format(), List.of(classic, later));
    }

    private AddCheckpoint request(long old, long size) {
        List<Hash> proof = old == 0 ? List.of() : Merkle.proveConsistency(tree, old, size);
        return new AddCheckpoint(old, proof, signed(size, tree.root(size)));
    }

    private WitnessAnswer ask(Witness witness, AddCheckpoint asked) throws IOException {
        return ask(witness, asked.format());
    }

    private WitnessAnswer ask(Witness witness, String asked) throws IOException {
        return witness.addCheckpoint(asked.getBytes(StandardCharsets.UTF_8), logs, NOW);
    }

    private static void assertStatus(int status, WitnessAnswer answer) {
        assertEquals(status, answer.status(), answer.body());
    }

    @Test
    void everyStepBetweenSizesIsCosignedAndEveryOtherOldSizeIsToldTheRightOne() throws IOException {
        for (int from = 0; from < 8; from++) {
            for (int to = from; to <= 8; to++) {
                Path place = folder.resolve(from + "-" + to);
                try (Witness witness = Witness.open(place, keys)) {
                    if (from > 0) {
                        assertStatus(200, ask(witness, request(0, from)));
                    }
                    for (int wrong = 0; wrong <= to; wrong++) {
                        if (wrong != from) {
                            WitnessAnswer answer = ask(witness, request(wrong, to));
                            assertEquals(new WitnessAnswer.OtherSize(from), answer);
                            assertEquals(from + "\n", answer.body());
                            assertEquals("text/x.tlog.size", answer.mediaType());
                        }
                    }
                    assertStatus(200, ask(witness, request(from, to)));
                }
            }
        }
    }

    @Test
    void theAnswerIsTheWitnesssOwnLinesAndTheyVerify() throws IOException {
        try (Witness witness = Witness.open(folder, keys)) {
            WitnessAnswer answer = ask(witness, request(0, 7));
            SignedNote note = SignedNote.parse(signed(7, tree.root(7)).text() + "\n" + answer.body())
                    .expect();
            assertEquals(2, note.signatures().size());
            var verified = assertInstanceOf(NoteVerdict.Verified.class, note.verify(witness.verifiers()));
            assertEquals(witness.verifiers(), verified.signers());
            for (int line = 0; line < 2; line++) {
                byte[] signature = note.signatures().get(line).signature();
                assertEquals(NOW, witness.verifiers().get(line).time(signature).orElseThrow());
            }
        }
    }

    @Test
    void aLogThatIsNotWatchedIsUnknownBeforeAnythingElseIsLookedAt() throws IOException {
        try (Witness witness = Witness.open(folder, keys)) {
            NoteSigner elsewhere = NoteSigner.generate("example.org/elsewhere", KeyKind.ED25519, random);
            SignedNote note = SignedNote.sign(
                    new Checkpoint("example.org/elsewhere", 3, tree.root(3)).format(), List.of(elsewhere));
            assertStatus(404, ask(witness, new AddCheckpoint(9, List.of(), note)));
        }
    }

    @Test
    void signaturesThatAreMissingOrDoNotHoldAreForbidden() throws IOException {
        String text = new Checkpoint(ORIGIN, 3, tree.root(3)).format();
        NoteSignature good = classic.sign(text);
        NoteSignature pq = later.sign(text);
        NoteSignature ofOtherText = classic.sign(text + "extension\n");
        try (Witness witness = Witness.open(folder, keys)) {
            for (List<NoteSignature> lines : List.of(
                    List.of(stranger.sign(text)),
                    List.of(good),
                    List.of(pq),
                    List.of(ofOtherText, pq),
                    List.of(good, pq, ofOtherText))) {
                assertStatus(403, ask(witness, new AddCheckpoint(0, List.of(), new SignedNote(text, lines))));
            }
            List<NoteSignature> withStranger = List.of(stranger.sign(text), good, pq);
            assertStatus(200, ask(witness, new AddCheckpoint(0, List.of(), new SignedNote(text, withStranger))));
            assertEquals(4, witness.cosigned(ORIGIN).orElseThrow().signatures().size());
        }
    }

    @Test
    void whatIsNoRequestIsMalformed() throws IOException {
        String good = request(0, 5).format();
        try (Witness witness = Witness.open(folder, keys)) {
            for (String bad : List.of(
                    "",
                    "\n\n",
                    good.replace("old 0", "old 00"),
                    good.replace("old 0", "old -1"),
                    good.replace("old 0", "old"),
                    good.replace("old 0\n", ""),
                    good.replace("old 0\n", "old 0\nAAAA\n"),
                    good.replace("old 0\n", "old 0\n" + (tree.root(1).base64() + "\n").repeat(64)),
                    good.replace("old 0", "old 6"),
                    good.substring(0, good.length() - 1),
                    good.replace("\n5\n", "\n05\n"),
                    good.replace("\n5\n", "\n5\r\n"))) {
                assertStatus(400, ask(witness, bad));
            }
            assertStatus(400, witness.addCheckpoint(new byte[AddCheckpoint.BYTES_MAX + 1], logs, NOW));
            assertStatus(400, witness.addCheckpoint(new byte[] {'o', (byte) 0xff}, logs, NOW));
            assertTrue(witness.cosigned(ORIGIN).isEmpty());
            assertStatus(200, ask(witness, good));
        }
    }

    @Test
    void whatDoesNotExtendTheLastCheckpointIsNotCosigned() throws IOException {
        Hash zero = Hash.ofBytes(new byte[Hash.LENGTH]);
        try (Witness witness = Witness.open(folder, keys)) {
            assertStatus(422, ask(witness, new AddCheckpoint(0, List.of(), signed(0, zero))));
            assertStatus(422, ask(witness, new AddCheckpoint(0, List.of(zero), signed(5, tree.root(5)))));
            assertStatus(200, ask(witness, new AddCheckpoint(0, List.of(), signed(0, Merkle.EMPTY_ROOT))));
            assertStatus(200, ask(witness, request(0, 5)));
            assertStatus(422, ask(witness, new AddCheckpoint(5, List.of(), signed(5, other.root(5)))));
            assertStatus(422, ask(witness, new AddCheckpoint(5, List.of(zero), signed(5, tree.root(5)))));
            AddCheckpoint right = request(5, 9);
            assertStatus(422, ask(witness, new AddCheckpoint(5, List.of(), right.checkpoint())));
            assertStatus(
                    422,
                    ask(witness, new AddCheckpoint(5, Merkle.proveConsistency(other, 5, 9), signed(9, other.root(9)))));
            for (int position = 0; position < right.proof().size(); position++) {
                List<Hash> changed = new ArrayList<>(right.proof());
                changed.set(position, zero);
                assertStatus(422, ask(witness, new AddCheckpoint(5, changed, right.checkpoint())));
            }
            assertStatus(200, ask(witness, right));
        }
    }

    @Test
    void whatWasCosignedIsRememberedByTheNextProcess() throws IOException {
        try (Witness witness = Witness.open(folder, keys)) {
            assertThrows(IOException.class, () -> Witness.open(folder, keys));
            assertStatus(200, ask(witness, request(0, 5)));
            assertStatus(200, ask(witness, request(5, 11)));
        }
        try (Witness witness = Witness.open(folder, keys)) {
            assertEquals(new WitnessAnswer.OtherSize(11), ask(witness, request(5, 12)));
            assertEquals(
                    Files.readString(
                            folder.resolve(Witness.monitoringName(ORIGIN)).resolve("checkpoint")),
                    witness.cosigned(ORIGIN).orElseThrow().format());
            assertStatus(200, ask(witness, request(11, 12)));
        }
    }

    @Test
    void aRememberedCheckpointThatIsNotItsOwnStopsTheStart() throws IOException {
        try (Witness witness = Witness.open(folder, keys)) {
            assertStatus(200, ask(witness, request(0, 5)));
        }
        Path file = folder.resolve(Witness.monitoringName(ORIGIN)).resolve("checkpoint");
        String good = Files.readString(file);
        Files.writeString(file, good.replace("\n5\n", "\n4\n"));
        assertThrows(DamagedRecordException.class, () -> Witness.open(folder, keys));
        Files.writeString(file, signed(5, tree.root(5)).format());
        assertThrows(DamagedRecordException.class, () -> Witness.open(folder, keys));
        Files.writeString(file, good);
        Files.move(file.getParent(), folder.resolve("0".repeat(64)));
        assertThrows(DamagedRecordException.class, () -> Witness.open(folder, keys));
    }

    @Test
    void aDiskThatFailsStopsTheWitnessUntilItIsOpenedAgain() throws IOException {
        try (Witness witness = Witness.open(folder, keys)) {
            assertStatus(200, ask(witness, request(0, 5)));
            Path log = folder.resolve(Witness.monitoringName(ORIGIN));
            // A folder where the unfinished file would go, and not an empty one: it cannot be made.
            Files.createDirectories(log.resolve("checkpoint.tmp/in the way"));
            assertThrows(IOException.class, () -> ask(witness, request(5, 9)));
            Files.delete(log.resolve("checkpoint.tmp/in the way"));
            Files.delete(log.resolve("checkpoint.tmp"));
            assertThrows(IOException.class, () -> ask(witness, request(5, 9)));
        }
        try (Witness witness = Witness.open(folder, keys)) {
            assertStatus(200, ask(witness, request(5, 9)));
        }
    }

    @Test
    void aKeyThatStatesNoTimeIsNoWitnesssKey() {
        assertThrows(IllegalArgumentException.class, () -> Witness.open(folder, List.of(classic)));
        assertThrows(IllegalArgumentException.class, () -> Witness.open(folder, List.of()));
    }
}
