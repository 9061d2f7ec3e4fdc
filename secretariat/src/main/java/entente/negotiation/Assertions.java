package entente.negotiation;

import entente.act.ActRef;
import entente.act.AdoptionAct.SignatureAsserted;
import entente.act.AdoptionAct.SigningKeyIntroduced;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * Checks a passkey's assertion over a signing act, from what is on the record alone (W3C Web Authentication, level 3:
 * sections 6.1, 7.2 and, for the client data, the limited verification algorithm in 5.8.1.2).
 */
public final class Assertions {
    private static final String TAG = "entente signature 1\n";
    private static final int HEADER = 37;
    private static final int FLAGS = 32;
    private static final int USER_PRESENT = 0x01;
    private static final int USER_VERIFIED = 0x04;
    private static final int P256_BITS = 256;
    private static final int RSA_BITS_MIN = 2_048;

    private Assertions() {}

    /** The challenge over a signing act: SHA-256 of the tag, a line feed and the act's name in hexadecimal. */
    public static byte[] challenge(ActRef signing) {
        return sha256((TAG + signing.value()).getBytes(StandardCharsets.US_ASCII));
    }

    /** Whether a key of this form can be used: P-256, Ed25519, or RSA of 2,048 bits or more. */
    public static boolean usable(String publicKey) {
        return key(publicKey).isPresent();
    }

    /**
     * Whether an assertion proves that whoever holds the key was present, verified, and signed this act at the origin
     * the key is bound to.
     */
    public static boolean proves(SignatureAsserted asserted, SigningKeyIntroduced key) {
        try {
            byte[] authenticator = bytes(asserted.authenticatorData());
            byte[] client = bytes(asserted.clientData());
            return authenticator.length >= HEADER
                    && Arrays.equals(
                            Arrays.copyOf(authenticator, FLAGS),
                            sha256(key.relyingParty().getBytes(StandardCharsets.UTF_8)))
                    && (authenticator[FLAGS] & (USER_PRESENT | USER_VERIFIED)) == (USER_PRESENT | USER_VERIFIED)
                    && says(client, asserted.signature(), key.origin())
                    && signed(key.publicKey(), authenticator, client, bytes(asserted.assertion()));
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }

    /** Browsers write these members first, in this order and spelling; others may follow. */
    private static boolean says(byte[] client, ActRef signing, String origin) {
        String challenge = Base64.getUrlEncoder().withoutPadding().encodeToString(challenge(signing));
        String start = "{\"type\":\"webauthn.get\",\"challenge\":\"" + challenge + "\",\"origin\":\"" + origin
                + "\",\"crossOrigin\":false";
        String text = new String(client, StandardCharsets.UTF_8);
        return plain(origin)
                && text.length() > start.length()
                && text.startsWith(start)
                && (text.charAt(start.length()) == ',' || text.charAt(start.length()) == '}');
    }

    private static boolean plain(String origin) {
        return origin.chars().allMatch(c -> c > ' ' && c < 0x7F && c != '"' && c != '\\');
    }

    private static boolean signed(String publicKey, byte[] authenticator, byte[] client, byte[] assertion) {
        Optional<PublicKey> key = key(publicKey);
        if (key.isEmpty()) {
            return false;
        }
        try {
            Signature signature = Signature.getInstance(
                    switch (key.get().getAlgorithm()) {
                        case "EC" -> "SHA256withECDSA";
                        case "RSA" -> "SHA256withRSA";
                        default -> "Ed25519";
                    });
            signature.initVerify(key.get());
            signature.update(authenticator);
            signature.update(sha256(client));
            return signature.verify(assertion);
        } catch (GeneralSecurityException notOfThisForm) {
            return false;
        }
    }

    private static Optional<PublicKey> key(String publicKey) {
        return List.of("EC", "Ed25519", "RSA").stream()
                .flatMap(algorithm -> key(publicKey, algorithm).stream())
                .findFirst()
                .filter(Assertions::strong);
    }

    private static Optional<PublicKey> key(String publicKey, String algorithm) {
        try {
            return Optional.of(
                    KeyFactory.getInstance(algorithm).generatePublic(new X509EncodedKeySpec(bytes(publicKey))));
        } catch (GeneralSecurityException | IllegalArgumentException ofAnotherAlgorithm) {
            return Optional.empty();
        }
    }

    private static boolean strong(PublicKey key) {
        return switch (key) {
            case ECPublicKey ec -> ec.getParams().getCurve().getField().getFieldSize() == P256_BITS;
            case RSAPublicKey rsa -> rsa.getModulus().bitLength() >= RSA_BITS_MIN;
            default -> true;
        };
    }

    private static byte[] bytes(String base64url) {
        return Base64.getUrlDecoder().decode(base64url);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
