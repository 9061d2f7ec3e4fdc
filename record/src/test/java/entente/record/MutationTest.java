package entente.record;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.witness.AddCheckpoint;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/**
 * Every parser that reads others' bytes, on valid samples changed at random: whatever comes, a parser answers with a
 * value or a refusal, and a value's text is the bytes it came from. Inputs for each parser: system property
 * {@code entente.mutations} (default 4,000); the seed is printed by a failing assertion.
 */
class MutationTest {
    private static final int INPUTS = Integer.getInteger("entente.mutations", 4_000);
    private static final long SEED = Long.getLong("entente.seed", 20261125L);
    private static final String ORIGIN = "example.org/partnership/jp";

    private final Random random = new Random(SEED);
    private final NoteSigner classic = NoteSigner.generate(ORIGIN, KeyKind.ED25519, random);
    private final NoteSigner later = NoteSigner.generate(ORIGIN, KeyKind.ML_DSA_44, random);
    private final NoteSigner witness = NoteSigner.generate("example.net/w", KeyKind.ED25519_COSIGNATURE, random);
    private final Hash hash = Hash.sha256(new byte[0]);
    private final String checkpoint = new Checkpoint(ORIGIN, 7, hash, List.of("an extension")).format();
    private final SignedNote note = SignedNote.sign(checkpoint, List.of(classic, witness));

    @Test
    void notes() {
        texts(
                note.format(),
                text -> SignedNote.parse(text) instanceof Parsed.Valid<SignedNote>(SignedNote read)
                        ? read.format()
                        : text);
        bytes(
                note.format().getBytes(StandardCharsets.UTF_8),
                bytes -> SignedNote.parse(bytes) instanceof Parsed.Valid<SignedNote>(SignedNote read)
                        ? read.format().getBytes(StandardCharsets.UTF_8)
                        : bytes);
    }

    @Test
    void noChangedNoteIsBelieved() {
        List<NoteVerifier> known = List.of(classic.verifier(), witness.verifier());
        int believed = 0;
        for (int input = 0; input < INPUTS / 20; input++) {
            String changed = changed(note.format());
            if (SignedNote.parse(changed) instanceof Parsed.Valid<SignedNote>(SignedNote read)
                    && read.verify(known) instanceof NoteVerdict.Verified) {
                // Lines of unknown keys are ignored, so only the text must be the one that was signed.
                assertEquals(checkpoint, read.text(), "seed " + SEED + " input " + input);
                believed++;
            }
        }
        assertTrue(believed < INPUTS / 20);
    }

    @Test
    void checkpoints() {
        texts(
                checkpoint,
                text -> Checkpoint.parse(text) instanceof Parsed.Valid<Checkpoint>(Checkpoint read)
                        ? read.format()
                        : text);
    }

    @Test
    void keys() {
        for (NoteSigner signer : List.of(classic, later, witness)) {
            texts(
                    signer.verifier().format(),
                    text -> NoteVerifier.parse(text) instanceof Parsed.Valid<NoteVerifier>(NoteVerifier read)
                            ? read.format()
                            : text);
        }
    }

    @Test
    void anEmptyExtraLineIsASecondSpellingAndRefused() {
        String proof = new TlogProof("", 3, List.of(hash), note).format();
        assertTrue(TlogProof.parse(proof) instanceof Parsed.Valid<TlogProof>);
        assertTrue(TlogProof.parse(proof.replace("index 3", "extra \nindex 3")) instanceof Parsed.Invalid<TlogProof>);
    }

    @Test
    void proofs() {
        texts(
                new TlogProof("AAAA", 3, List.of(hash, hash), note).format(),
                text -> TlogProof.parse(text) instanceof Parsed.Valid<TlogProof>(TlogProof read)
                        ? read.format()
                        : text);
    }

    @Test
    void policies() {
        LogPolicy policy = new LogPolicy(
                List.of(new LogPolicy.LogLine(classic.verifier(), "https://example.org/log")),
                List.of(new LogPolicy.WitnessLine("w", witness.verifier(), "")),
                List.of(new LogPolicy.GroupLine("g", 1, List.of("w"))),
                "g");
        texts(policy.format(), text -> {
            if (LogPolicy.parse(text) instanceof Parsed.Valid<LogPolicy>(LogPolicy read)) {
                assertEquals(read, LogPolicy.parse(read.format()).expect());
            }
            return text;
        });
    }

    @Test
    void bundlesAndTilePaths() {
        List<byte[]> entries = List.of(new byte[0], new byte[33], new byte[300]);
        bytes(EntryBundle.format(entries), bytes -> {
            for (int width = 1; width <= 4; width++) {
                if (EntryBundle.parse(bytes, width) instanceof Parsed.Valid<List<byte[]>>(List<byte[]> read)) {
                    return EntryBundle.format(read);
                }
            }
            return bytes;
        });
        texts(
                "tile/entries/x001/x234/067.p/12",
                text -> Tile.parse(text).map(Tile::path).orElse(text));
    }

    @Test
    void requestsToAWitness() {
        bytes(
                new AddCheckpoint(3, List.of(hash, hash), note).format().getBytes(StandardCharsets.UTF_8),
                bytes -> AddCheckpoint.parse(bytes) instanceof Parsed.Valid<AddCheckpoint>(AddCheckpoint read)
                        ? read.format().getBytes(StandardCharsets.UTF_8)
                        : bytes);
    }

    private void texts(String sample, UnaryOperator<String> reparse) {
        assertEquals(sample, reparse.apply(sample));
        for (int input = 0; input < INPUTS; input++) {
            String changed = changed(sample);
            assertEquals(changed, reparse.apply(changed), "seed " + SEED + " input " + input);
        }
    }

    private void bytes(byte[] sample, UnaryOperator<byte[]> reparse) {
        assertArrayEquals(sample, reparse.apply(sample));
        for (int input = 0; input < INPUTS; input++) {
            byte[] changed = changed(sample);
            assertArrayEquals(changed, reparse.apply(changed), "seed " + SEED + " input " + input);
        }
    }

    // A text is changed as its bytes are, each byte one character, and now and then gets a character beyond them.
    private String changed(String sample) {
        String text = new String(changed(sample.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
        if (random.nextInt(8) > 0 || text.isEmpty()) {
            return text;
        }
        int at = random.nextInt(text.length());
        return text.substring(0, at) + (char) random.nextInt(0x10000) + text.substring(at);
    }

    private byte[] changed(byte[] sample) {
        List<Byte> bytes = new ArrayList<>();
        for (byte one : sample) {
            bytes.add(one);
        }
        for (int change = 1 + random.nextInt(3); change > 0 && !bytes.isEmpty(); change--) {
            int at = random.nextInt(bytes.size());
            switch (random.nextInt(6)) {
                case 0 -> bytes.set(at, (byte) (bytes.get(at) ^ 1 << random.nextInt(8)));
                case 1 -> bytes.set(at, (byte) random.nextInt(256));
                case 2 -> bytes.remove(at);
                case 3 -> bytes.add(at, (byte) " \n+/=0A\0".charAt(random.nextInt(8)));
                case 4 ->
                    bytes.subList(at, Math.min(bytes.size(), at + random.nextInt(40)))
                            .clear();
                default -> bytes.addAll(at, new ArrayList<>(bytes.subList(at, Math.min(bytes.size(), at + 30))));
            }
        }
        byte[] changed = new byte[bytes.size()];
        for (int at = 0; at < changed.length; at++) {
            changed[at] = bytes.get(at);
        }
        return Arrays.copyOf(changed, changed.length);
    }
}
