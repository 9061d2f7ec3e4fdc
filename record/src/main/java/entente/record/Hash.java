package entente.record;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A SHA-256 value: exactly 32 bytes, equal by content. */
public final class Hash {

    /** Length of every hash in bytes. */
    public static final int LENGTH = 32;

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Takes 32 bytes as they are; any other length is a mistake of the caller. */
    public static Hash ofBytes(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("a hash has 32 bytes, not " + bytes.length);
        }
        return new Hash(bytes.clone());
    }

    /** Takes the 32 bytes that start at {@code offset}. */
    public static Hash ofBytes(byte[] bytes, int offset) {
        return new Hash(Arrays.copyOfRange(bytes, offset, offset + LENGTH));
    }

    /** SHA-256 of the concatenation of the parts. */
    public static Hash sha256(byte[]... parts) {
        MessageDigest digest = sha256Digest();
        for (byte[] part : parts) {
            digest.update(part);
        }
        return of(digest);
    }

    /** SHA-256 of some bytes among others. */
    public static Hash sha256(byte[] bytes, int offset, int length) {
        MessageDigest digest = sha256Digest();
        digest.update(bytes, offset, length);
        return of(digest);
    }

    /** What a SHA-256 digest has come to. */
    static Hash of(MessageDigest digest) {
        return new Hash(digest.digest());
    }

    /** Reads 64 lower-case hexadecimal digits; empty for anything else. */
    public static Optional<Hash> parseHex(String text) {
        if (text.length() != 2 * LENGTH
                || !text.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'))) {
            return Optional.empty();
        }
        return Optional.of(new Hash(HexFormat.of().parseHex(text)));
    }

    /** Reads canonical padded base64 (RFC 4648 section 4) of 32 bytes; empty for anything else. */
    public static Optional<Hash> parseBase64(String text) {
        return CanonicalBase64.parse(text)
                .filter(decoded -> decoded.length == LENGTH)
                .map(Hash::new);
    }

    // Looking an algorithm up costs about as much as hashing an entry; copying a fresh digest does not.
    private static final MessageDigest FRESH = newDigest();

    static MessageDigest sha256Digest() {
        try {
            return (MessageDigest) FRESH.clone();
        } catch (CloneNotSupportedException _) {
            return newDigest();
        }
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Whether the 32 bytes that start at {@code offset} are these; bytes that end before are not. */
    public boolean standsIn(byte[] other, int offset) {
        return offset + LENGTH <= other.length && Arrays.equals(bytes, 0, LENGTH, other, offset, offset + LENGTH);
    }

    /** A copy of the 32 bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** 64 lower-case hexadecimal digits. */
    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    /** Padded base64, 44 characters. */
    public String base64() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    void copyTo(byte[] target, int offset) {
        System.arraycopy(bytes, 0, target, offset, LENGTH);
    }

    void updateInto(MessageDigest digest) {
        digest.update(bytes);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return hex();
    }
}
