package entente.mirror;

import entente.record.Hash;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The text of a transport key, in the form of a verifier key of C2SP signed-note: type 0x02 and the DER form of the
 * public key, whose first four bytes of SHA-256 are the key ID. What is pinned is the whole hash.
 */
public final class TransportPin {
    private static final byte TYPE = 0x02;
    private static final int ID_BYTES = 4;

    private TransportPin() {}

    /** The text of a key. */
    public static String format(String name, byte[] publicKey) {
        byte[] typed = new byte[1 + publicKey.length];
        typed[0] = TYPE;
        System.arraycopy(publicKey, 0, typed, 1, publicKey.length);
        String id = HexFormat.of().formatHex(Hash.sha256(publicKey).bytes(), 0, ID_BYTES);
        return name + "+" + id + "+" + Base64.getEncoder().encodeToString(typed);
    }

    /** The hash of the key in a text; empty if it is no transport key's. */
    public static Optional<Hash> of(String key) {
        String[] parts = key.split("\\+", 3);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            byte[] typed = Base64.getDecoder().decode(parts[2]);
            if (typed.length < 2 || typed[0] != TYPE) {
                return Optional.empty();
            }
            byte[] publicKey = java.util.Arrays.copyOfRange(typed, 1, typed.length);
            return format(parts[0], publicKey).equals(key) ? Optional.of(Hash.sha256(publicKey)) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
