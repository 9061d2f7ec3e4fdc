package entente.record;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A key that lies in a {@link KeyStore}: a PKCS#12 file, or what a provider makes look like one. The JDK's own provider
 * for PKCS#11 has neither Ed25519 nor ML-DSA (JDK 25). Signatures by ML-DSA may be randomised; verifiers cannot tell.
 */
public final class KeyStoreSigner implements Signer {

    private final PrivateKey key;
    private final NoteVerifier verifier;

    private KeyStoreSigner(PrivateKey key, NoteVerifier verifier) {
        this.key = key;
        this.verifier = verifier;
    }

    /**
     * Takes a key from an open store.
     *
     * @param store the store, already loaded
     * @param alias the key's name in the store
     * @param password the key's password, or empty where the store asks for none
     * @param name the key's name in notes: for a log, its origin
     * @param kind what its signatures are to be
     * @throws GeneralSecurityException if the store gives no such key
     */
    public static Parsed<KeyStoreSigner> open(KeyStore store, String alias, char[] password, String name, KeyKind kind)
            throws GeneralSecurityException {
        Certificate certificate = store.getCertificate(alias);
        if (certificate == null || !(store.getKey(alias, password) instanceof PrivateKey key)) {
            return Parsed.invalid("the key store has no private key " + alias);
        }
        PublicKey publicKey = certificate.getPublicKey();
        byte[] encoded = publicKey.getEncoded();
        byte[] header = HexFormat.of().parseHex(kind.publicKeyHeader());
        if (encoded.length != header.length + kind.publicKeyBytes()
                || !Arrays.equals(header, Arrays.copyOf(encoded, header.length))) {
            return Parsed.invalid("the key " + alias + " is no " + kind.algorithm() + " key");
        }
        return switch (NoteVerifier.of(name, kind, Arrays.copyOfRange(encoded, header.length, encoded.length))) {
            case Parsed.Valid<NoteVerifier>(NoteVerifier verifier) -> Parsed.valid(new KeyStoreSigner(key, verifier));
            case Parsed.Invalid<NoteVerifier>(String reason) -> Parsed.invalid(reason);
        };
    }

    @Override
    public NoteVerifier verifier() {
        return verifier;
    }

    @Override
    public NoteSignature sign(String text, Instant asOf) {
        long seconds = asOf.getEpochSecond();
        byte[] message = Cosignature.message(verifier.kind(), name(), text, seconds)
                .orElseThrow(() -> new IllegalArgumentException("this kind of key cannot sign this text"));
        byte[] time = ByteBuffer.allocate(Long.BYTES).putLong(seconds).array();
        byte[] signature = signBytes(message);
        return NoteSignature.of(
                verifier, verifier.kind().isTimed() ? CanonicalBase64.join(time, signature) : signature);
    }

    private byte[] signBytes(byte[] message) {
        try {
            Signature signature = Signature.getInstance(verifier.kind().algorithm());
            signature.initSign(key);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key store did not sign for " + verifier.name(), e);
        }
    }

    /** Names the public key only, since this lands in logs. */
    @Override
    public String toString() {
        return "signer of " + verifier;
    }
}
