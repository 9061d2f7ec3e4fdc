package entente.record;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * A named private key in this process that signs notes. Its text form is the signer key of Go's note package,
 * {@code PRIVATE+KEY+name+hash+base64(type || 32-byte seed)}, used here for every kind.
 */
public final class NoteSigner implements Signer {

    private static final String TEXT_START = "PRIVATE+KEY+";
    private static final int SEED_BYTES = 32;

    private final byte[] seed;
    private final PrivateKey key;
    private final NoteVerifier verifier;

    private NoteSigner(byte[] seed, PrivateKey key, NoteVerifier verifier) {
        this.seed = seed;
        this.key = key;
        this.verifier = verifier;
    }

    /** Makes a key from 32 bytes of the given source, which must be unpredictable outside tests. */
    public static NoteSigner generate(String name, KeyKind kind, RandomGenerator random) {
        byte[] seed = new byte[SEED_BYTES];
        random.nextBytes(seed);
        return of(name, kind, seed).expect();
    }

    /** Reads a signer key's text form. The text is a secret; no refusal repeats it. */
    public static Parsed<NoteSigner> parse(String skey) {
        String[] parts = skey.startsWith(TEXT_START)
                ? skey.substring(TEXT_START.length()).split("\\+", 3)
                : new String[0];
        byte[] typed = parts.length == 3 ? CanonicalBase64.parse(parts[2]).orElse(new byte[0]) : new byte[0];
        Optional<KeyKind> kind = typed.length == 1 + SEED_BYTES ? KeyKind.ofType(typed[0]) : Optional.empty();
        if (kind.isEmpty()) {
            return Parsed.invalid("not a signer key: PRIVATE+KEY+name+hash+base64 of a known type and 32 bytes");
        }
        Parsed<NoteSigner> signer = of(parts[0], kind.get(), Arrays.copyOfRange(typed, 1, typed.length));
        return switch (signer) {
            case Parsed.Valid<NoteSigner>(NoteSigner made)
            when !NoteVerifier.hex(made.verifier.keyId()).equals(parts[1]) ->
                Parsed.invalid("the signer key's hash is not that of its name and key");
            case Parsed.Valid<NoteSigner> _, Parsed.Invalid<NoteSigner> _ -> signer;
        };
    }

    private static Parsed<NoteSigner> of(String name, KeyKind kind, byte[] seed) {
        if (!NoteKeyName.isValid(name)) {
            return Parsed.invalid("a key name is not empty and has no spaces and no plus sign");
        }
        try {
            // The platform derives a public key only while generating a pair: it draws the seed first and nothing else.
            KeyPairGenerator generator = KeyPairGenerator.getInstance(kind.algorithm());
            if (kind.algorithm().equals("Ed25519")) {
                generator.initialize(255, new FixedRandom(seed));
            } else {
                generator.initialize(java.security.spec.NamedParameterSpec.ML_DSA_44, new FixedRandom(seed));
            }
            KeyPair pair = generator.generateKeyPair();
            byte[] encoded = pair.getPublic().getEncoded();
            int header = HexFormat.of().parseHex(kind.publicKeyHeader()).length;
            byte[] raw = Arrays.copyOfRange(encoded, header, encoded.length);
            return switch (NoteVerifier.of(name, kind, raw)) {
                case Parsed.Valid<NoteVerifier>(NoteVerifier verifier) ->
                    Parsed.valid(new NoteSigner(seed, pair.getPrivate(), verifier));
                case Parsed.Invalid<NoteVerifier>(String reason) -> Parsed.invalid(reason);
            };
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java platform lacks " + kind.algorithm(), e);
        }
    }

    @Override
    public NoteVerifier verifier() {
        return verifier;
    }

    /** The secret text form. */
    public String format() {
        byte[] type = {verifier.kind().type()};
        return TEXT_START + name() + "+" + NoteVerifier.hex(verifier.keyId()) + "+"
                + CanonicalBase64.format(CanonicalBase64.join(type, seed));
    }

    @Override
    public NoteSignature sign(String text, Instant asOf) {
        long seconds = asOf.getEpochSecond();
        byte[] message = Cosignature.message(verifier.kind(), name(), text, seconds)
                .orElseThrow(() -> new IllegalArgumentException("this kind of key cannot sign this text"));
        byte[] signature = signBytes(message);
        return NoteSignature.of(
                verifier,
                switch (verifier.kind()) {
                    case ED25519 -> signature;
                    case ED25519_COSIGNATURE, ML_DSA_44 ->
                        CanonicalBase64.join(
                                ByteBuffer.allocate(Long.BYTES).putLong(seconds).array(), signature);
                });
    }

    private byte[] signBytes(byte[] message) {
        try {
            Signature signature = Signature.getInstance(verifier.kind().algorithm());
            // 32 zero bytes select the deterministic variant of ML-DSA (FIPS 204 section 3.4); Ed25519 draws nothing.
            signature.initSign(key, new FixedRandom(new byte[SEED_BYTES]));
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("signing with " + verifier.kind() + " failed", e);
        }
    }

    /** Names the public key only, since this lands in logs. */
    @Override
    public String toString() {
        return "signer of " + verifier;
    }
}
