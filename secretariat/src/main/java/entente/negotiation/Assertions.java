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

    /** What is wrong with an assertion. */
    public enum Flaw {
        /** It is not what an authenticator gives: too short, not base64url, or of another ceremony. */
        MALFORMED,
        /** It was made for another act. */
        OTHER_ACT,
        /** It was made at another origin than the key is bound to, or within a page of another. */
        OTHER_ORIGIN,
        /** It was made for another domain than the key is bound to. */
        OTHER_DOMAIN,
        /** Nobody was there. */
        NOBODY_PRESENT,
        /** The authenticator did not verify who was there. */
        NOT_VERIFIED,
        /** The key did not sign it. */
        NOT_BY_THIS_KEY
    }

    /**
     * Whether an assertion proves that whoever holds the key was present, verified, and signed this act at the origin
     * the key is bound to.
     */
    public static boolean proves(SignatureAsserted asserted, SigningKeyIntroduced key) {
        return flaw(asserted, key).isEmpty();
    }

    /** The first thing that is wrong with an assertion; nothing if it proves what it should. */
    public static Optional<Flaw> flaw(SignatureAsserted asserted, SigningKeyIntroduced key) {
        try {
            byte[] authenticator = bytes(asserted.authenticatorData());
            byte[] client = bytes(asserted.clientData());
            if (authenticator.length < HEADER) {
                return Optional.of(Flaw.MALFORMED);
            }
            Optional<Flaw> said = said(client, asserted.signature(), key.origin());
            if (said.isPresent()) {
                return said;
            }
            byte[] domain = sha256(key.relyingParty().getBytes(StandardCharsets.UTF_8));
            int flags = authenticator[FLAGS];
            if (!Arrays.equals(Arrays.copyOf(authenticator, FLAGS), domain)) {
                return Optional.of(Flaw.OTHER_DOMAIN);
            }
            if ((flags & USER_PRESENT) == 0 || (flags & USER_VERIFIED) == 0) {
                return Optional.of((flags & USER_PRESENT) == 0 ? Flaw.NOBODY_PRESENT : Flaw.NOT_VERIFIED);
            }
            return signed(key.publicKey(), authenticator, client, bytes(asserted.assertion()))
                    ? Optional.empty()
                    : Optional.of(Flaw.NOT_BY_THIS_KEY);
        } catch (IllegalArgumentException notBase64) {
            return Optional.of(Flaw.MALFORMED);
        }
    }

    /** Browsers write these members first, in this order and spelling; others may follow. */
    private static Optional<Flaw> said(byte[] client, ActRef signing, String origin) {
        String challenge = Base64.getUrlEncoder().withoutPadding().encodeToString(challenge(signing));
        String ceremony = "{\"type\":\"webauthn.get\",\"challenge\":\"";
        String act = ceremony + challenge + "\",\"origin\":\"";
        String whole = act + origin + "\",\"crossOrigin\":false";
        String text = new String(client, StandardCharsets.UTF_8);
        if (!text.startsWith(ceremony)) {
            return Optional.of(Flaw.MALFORMED);
        }
        if (!text.startsWith(act)) {
            return Optional.of(Flaw.OTHER_ACT);
        }
        boolean ends = text.length() > whole.length()
                && (text.charAt(whole.length()) == ',' || text.charAt(whole.length()) == '}');
        return plain(origin) && text.startsWith(whole) && ends ? Optional.empty() : Optional.of(Flaw.OTHER_ORIGIN);
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
