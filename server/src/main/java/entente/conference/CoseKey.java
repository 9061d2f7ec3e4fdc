package entente.conference;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.HexFormat;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.cbor.CBORMapper;

/**
 * A passkey's public key as authenticators write it (COSE_Key, RFC 9052 section 7 and RFC 9053), as the JDK
 * reads it.
 */
final class CoseKey {
    private static final int OKP = 1;
    private static final int EC2 = 2;
    private static final int RSA = 3;
    private static final int P256 = 1;
    private static final int ED25519 = 6;
    private static final byte[] ED25519_INFO = HexFormat.of().parseHex("302a300506032b6570032100");
    private static final CBORMapper CBOR = new CBORMapper();

    private CoseKey() {}

    /** The key as X.509 SubjectPublicKeyInfo; nothing if it is of no kind that signs here. */
    static Optional<byte[]> subjectPublicKeyInfo(byte[] cose) {
        try {
            JsonNode key = CBOR.readTree(cose);
            return switch (key.path("1").asInt()) {
                case EC2 -> key.path("-1").asInt() == P256 ? Optional.of(p256(key)) : Optional.empty();
                case OKP -> key.path("-1").asInt() == ED25519 ? Optional.of(ed25519(key)) : Optional.empty();
                case RSA -> Optional.of(rsa(key));
                default -> Optional.empty();
            };
        } catch (JacksonException | GeneralSecurityException notAKey) {
            return Optional.empty();
        }
    }

    private static byte[] p256(JsonNode key) throws GeneralSecurityException {
        AlgorithmParameters curve = AlgorithmParameters.getInstance("EC");
        curve.init(new ECGenParameterSpec("secp256r1"));
        ECPoint point = new ECPoint(number(key, "-2"), number(key, "-3"));
        return KeyFactory.getInstance("EC")
                .generatePublic(new ECPublicKeySpec(point, curve.getParameterSpec(ECParameterSpec.class)))
                .getEncoded();
    }

    private static byte[] ed25519(JsonNode key) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(ED25519_INFO);
        out.writeBytes(key.path("-2").binaryValue());
        return out.toByteArray();
    }

    private static byte[] rsa(JsonNode key) throws GeneralSecurityException {
        return KeyFactory.getInstance("RSA")
                .generatePublic(new RSAPublicKeySpec(number(key, "-1"), number(key, "-2")))
                .getEncoded();
    }

    private static BigInteger number(JsonNode key, String name) {
        return new BigInteger(1, key.path(name).binaryValue());
    }
}
