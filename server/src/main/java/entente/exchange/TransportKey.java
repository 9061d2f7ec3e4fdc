package entente.exchange;

import entente.mirror.TransportPin;
import entente.record.Hash;
import entente.recorder.KeyFolder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * The key under which a server talks to others: ECDSA P-256 in a certificate that it signed itself. What makes it
 * trusted is its hash in the server's introduction, which the keys of its logs have signed.
 *
 * @param key the private half
 * @param certificate the public half as TLS carries it
 */
record TransportKey(PrivateKey key, X509Certificate certificate) {
    private static final String NAME = "transport";
    private static final String NEXT = "transport-next";
    private static final Instant UNTIL = Instant.parse("9999-12-31T23:59:59Z");

    /** Loads the key of a folder, making it if there is none. */
    static TransportKey loadOrCreate(Path keys) throws IOException {
        return loadOrCreate(keys, NAME);
    }

    /** Whether a new key waits until all others know it. */
    static boolean hasNext(Path keys) {
        return new KeyFolder(keys).has(NEXT);
    }

    /** The key that comes next, made if there is none. */
    static TransportKey next(Path keys) throws IOException {
        return loadOrCreate(keys, NEXT);
    }

    /** From the next start on the new key is the one. */
    static void useNext(Path keys) throws IOException {
        new KeyFolder(keys).rename(NEXT, NAME);
    }

    static void forgetNext(Path keys) throws IOException {
        new KeyFolder(keys).remove(NEXT);
    }

    private static TransportKey loadOrCreate(Path keys, String name) throws IOException {
        KeyFolder folder = new KeyFolder(keys);
        try {
            if (!folder.has(name)) {
                TransportKey made = make();
                Base64.Encoder base64 = Base64.getEncoder();
                folder.keep(
                        name,
                        base64.encodeToString(made.key.getEncoded()) + "\n"
                                + base64.encodeToString(made.certificate.getEncoded()) + "\n");
                return made;
            }
            List<String> lines = folder.read(name).lines().toList();
            if (lines.size() != 2) {
                throw new IOException(name + ".key is not a transport key");
            }
            Base64.Decoder base64 = Base64.getDecoder();
            PrivateKey key =
                    KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(base64.decode(lines.get(0))));
            X509Certificate certificate = (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(base64.decode(lines.get(1))));
            return new TransportKey(key, certificate);
        } catch (GeneralSecurityException | OperatorCreationException | IllegalArgumentException wrong) {
            throw new IOException(name + ".key in " + keys + " is not a transport key", wrong);
        }
    }

    // The library's builder takes nothing newer.
    @SuppressWarnings("JavaUtilDate")
    private static TransportKey make() throws GeneralSecurityException, OperatorCreationException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"), new SecureRandom());
        KeyPair pair = generator.generateKeyPair();
        X500Principal name = new X500Principal("CN=entente");
        X509Certificate certificate = new JcaX509CertificateConverter()
                .getCertificate(new JcaX509v3CertificateBuilder(
                                name, BigInteger.ONE, new Date(0), Date.from(UNTIL), name, pair.getPublic())
                        .build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate())));
        return new TransportKey(pair.getPrivate(), certificate);
    }

    /** The text by which acts name it. */
    String format(String name) {
        return TransportPin.format(name, certificate.getPublicKey().getEncoded());
    }

    /** The SHA-256 of the public key's DER form, by which it is pinned. */
    Hash pin() {
        return pinOf(certificate);
    }

    static Hash pinOf(X509Certificate certificate) {
        return Hash.sha256(certificate.getPublicKey().getEncoded());
    }
}
