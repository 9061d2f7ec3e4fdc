package entente.record;

import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/** Base64 with exactly one spelling for each byte sequence: padded, no stray bits, no line breaks. */
final class CanonicalBase64 {

    private CanonicalBase64() {}

    static String format(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    // The platform's decoder lets missing padding and non-zero trailing bits pass; a second spelling of a
    // signature or hash would be a changed byte that nobody notices.
    static Optional<byte[]> parse(String text) {
        try {
            byte[] decoded = Base64.getDecoder().decode(text);
            return format(decoded).equals(text) ? Optional.of(decoded) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    static byte[] join(byte[] first, byte[] second) {
        byte[] joined = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }
}
