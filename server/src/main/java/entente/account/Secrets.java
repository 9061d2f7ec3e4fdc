package entente.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Makes passwords, tokens and identifiers from a source of randomness. */
public final class Secrets {
    /** No letter or digit that is mistaken for another when copied by hand. */
    private static final String LEGIBLE = "abcdefghjkmnpqrstuvwxyz23456789";

    private final SecureRandom random;

    /** @param random where all randomness comes from */
    public Secrets(SecureRandom random) {
        this.random = random;
    }

    /** A password of four groups of four legible characters: 79 bits. */
    public String password() {
        StringBuilder password = new StringBuilder();
        for (int position = 0; position < 16; position++) {
            if (position > 0 && position % 4 == 0) {
                password.append('-');
            }
            password.append(LEGIBLE.charAt(random.nextInt(LEGIBLE.length())));
        }
        return password.toString();
    }

    /** An identifier: 128 random bits as 32 hexadecimal digits. */
    public String id() {
        return hex(16);
    }

    /** A token for programs: a prefix that secret scanners can look for, and 256 random bits. */
    public String token() {
        return "entente_" + hex(32);
    }

    /** A key for signing: 256 random bits. */
    public byte[] key() {
        byte[] key = new byte[32];
        random.nextBytes(key);
        return key;
    }

    /** What is kept of a token: the SHA-256 of it, in hexadecimal. It has too many bits to be guessed from that. */
    public static String tokenHash(String token) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("this Java lacks SHA-256", missing);
        }
    }

    private String hex(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
