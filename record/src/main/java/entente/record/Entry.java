package entente.record;

import java.util.Optional;

/**
 * What a log says about one body: the format version and the body's SHA-256, 33 bytes, and nothing of its content.
 *
 * @param body the SHA-256 of the body's bytes
 */
public record Entry(Hash body) {

    /** Length of an encoded entry in bytes. */
    public static final int LENGTH = 1 + Hash.LENGTH;

    /** The only format version so far. */
    public static final byte VERSION = 1;

    /** The entry for a body. */
    public static Entry of(byte[] body) {
        return new Entry(Hash.sha256(body));
    }

    /** 0x01 || SHA-256(body). */
    public byte[] bytes() {
        byte[] bytes = new byte[LENGTH];
        bytes[0] = VERSION;
        body.copyTo(bytes, 1);
        return bytes;
    }

    /** The leaf hash of this entry in the log's tree. */
    public Hash leafHash() {
        return Merkle.leafHash(bytes());
    }

    /** Reads an entry; empty if it has another length or version. */
    public static Optional<Entry> parse(byte[] bytes) {
        return bytes.length == LENGTH && bytes[0] == VERSION
                ? Optional.of(new Entry(Hash.ofBytes(bytes, 1)))
                : Optional.empty();
    }
}
