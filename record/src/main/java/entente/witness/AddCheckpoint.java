package entente.witness;

import entente.record.Hash;
import entente.record.Parsed;
import entente.record.SignedNote;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * What a log asks of a witness: the body of {@code POST add-checkpoint} in C2SP tlog-witness.
 *
 * @param oldSize the size that the log believes the witness to have cosigned last; 0 if never
 * @param proof the consistency proof from that size to the checkpoint's, at most 63 hashes
 * @param checkpoint the signed checkpoint; nothing about it has been checked
 */
public record AddCheckpoint(long oldSize, List<Hash> proof, SignedNote checkpoint) {

    /** Most bytes of a request: a checkpoint, and lines that the longest proof fits into. */
    public static final int BYTES_MAX = SignedNote.BYTES_MAX + 4096;

    private static final String FIRST_WORD = "old ";
    private static final int PROOF_LINES_MAX = 63;

    /** Copies the proof and refuses what could not be sent. */
    public AddCheckpoint {
        proof = List.copyOf(proof);
        if (oldSize < 0 || proof.size() > PROOF_LINES_MAX) {
            throw new IllegalArgumentException("not a request: old " + oldSize + ", " + proof.size() + " hashes");
        }
    }

    /** The request's text. */
    public String format() {
        StringBuilder text = new StringBuilder(FIRST_WORD).append(oldSize).append('\n');
        proof.forEach(hash -> text.append(hash.base64()).append('\n'));
        return text.append('\n').append(checkpoint.format()).toString();
    }

    /** Reads a request. */
    public static Parsed<AddCheckpoint> parse(byte[] bytes) {
        if (bytes.length > BYTES_MAX) {
            return Parsed.invalid("a request has at most " + BYTES_MAX + " bytes, not " + bytes.length);
        }
        try {
            return parse(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException _) {
            return Parsed.invalid("a request is valid UTF-8");
        }
    }

    private static Parsed<AddCheckpoint> parse(String text) {
        int split = text.indexOf("\n\n");
        if (split < 0) {
            return Parsed.invalid("a request is a head, an empty line and a checkpoint");
        }
        List<String> head = List.of(text.substring(0, split).split("\n", -1));
        Optional<Long> oldSize = head.getFirst().startsWith(FIRST_WORD)
                ? entente.record.Checkpoint.parseSize(head.getFirst().substring(FIRST_WORD.length()))
                : Optional.empty();
        if (oldSize.isEmpty()) {
            return Parsed.invalid("a request's first line is \"old\" and a decimal size");
        }
        List<String> lines = head.subList(1, head.size());
        List<Hash> proof =
                lines.stream().flatMap(line -> Hash.parseBase64(line).stream()).toList();
        if (proof.size() != lines.size() || proof.size() > PROOF_LINES_MAX) {
            return Parsed.invalid("a request has at most " + PROOF_LINES_MAX + " proof lines, each a base64 hash");
        }
        return switch (SignedNote.parse(text.substring(split + 2))) {
            case Parsed.Valid<SignedNote>(SignedNote note) ->
                Parsed.valid(new AddCheckpoint(oldSize.get(), proof, note));
            case Parsed.Invalid<SignedNote>(String reason) -> Parsed.invalid(reason);
        };
    }
}
