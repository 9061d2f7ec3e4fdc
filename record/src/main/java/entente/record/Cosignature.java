package entente.record;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The messages that timed signatures sign (C2SP tlog-cosignature). */
final class Cosignature {

    private static final byte[] SUBTREE_LABEL = "subtree/v1\n\0".getBytes(StandardCharsets.US_ASCII);
    private static final int NAME_BYTES_MAX = 255;

    private Cosignature() {}

    /** The signed bytes, or empty if the kind cannot sign this text. */
    static Optional<byte[]> message(KeyKind kind, String name, String text, long seconds) {
        if (seconds < 0) {
            return Optional.empty();
        }
        return switch (kind) {
            case ED25519 -> Optional.of(text.getBytes(StandardCharsets.UTF_8));
            case ED25519_COSIGNATURE ->
                Optional.of(("cosignature/v1\ntime " + seconds + "\n" + text).getBytes(StandardCharsets.UTF_8));
            case ML_DSA_44 ->
                switch (Checkpoint.parseClaim(text)) {
                    case Parsed.Valid<Checkpoint>(Checkpoint checkpoint) -> subtree(name, checkpoint, seconds);
                    case Parsed.Invalid<Checkpoint> _ -> Optional.empty();
                };
        };
    }

    // label || u8 length || cosigner name || u64 time || u8 length || origin || u64 start || u64 end || hash
    private static Optional<byte[]> subtree(String name, Checkpoint checkpoint, long seconds) {
        byte[] cosigner = name.getBytes(StandardCharsets.UTF_8);
        byte[] origin = checkpoint.origin().getBytes(StandardCharsets.UTF_8);
        if (cosigner.length > NAME_BYTES_MAX || origin.length > NAME_BYTES_MAX) {
            return Optional.empty();
        }
        int length = SUBTREE_LABEL.length + 1 + cosigner.length + 8 + 1 + origin.length + 8 + 8 + Hash.LENGTH;
        return Optional.of(ByteBuffer.allocate(length)
                .put(SUBTREE_LABEL)
                .put((byte) cosigner.length)
                .put(cosigner)
                .putLong(seconds)
                .put((byte) origin.length)
                .put(origin)
                .putLong(0)
                .putLong(checkpoint.size())
                .put(checkpoint.root().bytes())
                .array());
    }
}
