package entente.record;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * One signature line of a note.
 *
 * @param name the key's name
 * @param encoded canonical base64 of the key ID (4 bytes, big-endian) and the signature
 */
public record NoteSignature(String name, String encoded) {

    private static final int KEY_ID_BYTES = 4;

    /** Refuses what could not stand in a note. */
    public NoteSignature {
        if (!NoteKeyName.isValid(name)
                || CanonicalBase64.parse(encoded)
                        .filter(bytes -> bytes.length > KEY_ID_BYTES)
                        .isEmpty()) {
            throw new IllegalArgumentException("not a signature of " + name);
        }
    }

    static NoteSignature of(NoteVerifier key, byte[] signature) {
        byte[] id = ByteBuffer.allocate(KEY_ID_BYTES).putInt(key.keyId()).array();
        return new NoteSignature(key.name(), CanonicalBase64.format(CanonicalBase64.join(id, signature)));
    }

    /** The key ID, as a 32-bit pattern. */
    public int keyId() {
        return ByteBuffer.wrap(decoded()).getInt();
    }

    /** The signature's bytes after the key ID. */
    public byte[] signature() {
        byte[] decoded = decoded();
        return Arrays.copyOfRange(decoded, KEY_ID_BYTES, decoded.length);
    }

    /** The line as it stands in a note, with its newline. */
    public String line() {
        return SignedNote.LINE_START + name + " " + encoded + "\n";
    }

    private byte[] decoded() {
        return CanonicalBase64.parse(encoded).orElseThrow();
    }
}
