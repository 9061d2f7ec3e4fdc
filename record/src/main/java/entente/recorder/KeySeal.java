package entente.recorder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.random.RandomGenerator;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts key files: AES-256-GCM under a key that comes from a passphrase. One that a person chose goes through
 * PBKDF2-HMAC-SHA-256 with 600,000 rounds; one that was generated, 64 hexadecimal digits, through HMAC-SHA-256 once,
 * since nobody can guess it.
 */
final class KeySeal {

    private static final String FIRST_LINE = "entente sealed keys v1";
    private static final String CHOSEN = "pbkdf2-hmac-sha256 600000";
    private static final String GENERATED = "hmac-sha256";
    private static final int ROUNDS = 600_000;
    private static final int KEY_BITS = 256;
    private static final int TAG_BITS = 128;
    private static final int SALT_BYTES = 32;
    private static final int NONCE_BYTES = 12;

    private final String passphrase;

    private KeySeal(String passphrase) {
        this.passphrase = passphrase;
    }

    /** Goes by the first line of a file. */
    static KeySeal of(Path passphraseFile) throws IOException {
        try (var lines = Files.lines(passphraseFile)) {
            String line = lines.findFirst().map(String::strip).orElse("");
            if (line.length() < 12) {
                throw new IOException(passphraseFile + ": a passphrase has at least 12 characters");
            }
            return new KeySeal(line);
        }
    }

    /** A passphrase that nobody can guess. */
    static String generate(RandomGenerator random) {
        byte[] bytes = new byte[SALT_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    static boolean isSealed(String text) {
        return text.startsWith(FIRST_LINE + "\n");
    }

    /** The sealed form of a text, bound to a name: one file cannot stand in for another. */
    String seal(String name, String text, RandomGenerator random) {
        byte[] salt = new byte[SALT_BYTES];
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(salt);
        random.nextBytes(nonce);
        String derivation = passphrase.matches("[0-9a-f]{64}") ? GENERATED : CHOSEN;
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, name, derivation, salt, nonce)
                    .doFinal(text.getBytes(StandardCharsets.UTF_8));
            Base64.Encoder encoder = Base64.getEncoder();
            return String.join(
                    "\n",
                    FIRST_LINE,
                    derivation,
                    encoder.encodeToString(salt),
                    encoder.encodeToString(nonce),
                    encoder.encodeToString(sealed),
                    "");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES-GCM", e);
        }
    }

    /**
     * The text again.
     *
     * @throws IOException if the passphrase is another, or the file was changed; the message repeats no secret
     */
    String open(String name, String sealed) throws IOException {
        List<String> lines = sealed.lines().toList();
        if (lines.size() != 5 || !List.of(CHOSEN, GENERATED).contains(lines.get(1))) {
            throw new IOException("is no sealed key file");
        }
        try {
            Base64.Decoder decoder = Base64.getDecoder();
            byte[] salt = decoder.decode(lines.get(2));
            byte[] nonce = decoder.decode(lines.get(3));
            byte[] text =
                    cipher(Cipher.DECRYPT_MODE, name, lines.get(1), salt, nonce).doFinal(decoder.decode(lines.get(4)));
            return new String(text, StandardCharsets.UTF_8);
        } catch (AEADBadTagException _) {
            throw new IOException("does not open with this passphrase, or was changed");
        } catch (GeneralSecurityException | IllegalArgumentException _) {
            throw new IOException("is no sealed key file");
        }
    }

    private Cipher cipher(int mode, String name, String derivation, byte[] salt, byte[] nonce)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(derived(derivation, salt), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD((FIRST_LINE + "\n" + name).getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private byte[] derived(String derivation, byte[] salt) throws GeneralSecurityException {
        if (derivation.equals(GENERATED)) {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(passphrase.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(salt);
        }
        PBEKeySpec spec = new PBEKeySpec(passphrase.toCharArray(), salt, ROUNDS, KEY_BITS);
        byte[] key = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                .generateSecret(spec)
                .getEncoded();
        return Arrays.copyOf(key, KEY_BITS / Byte.SIZE);
    }
}
