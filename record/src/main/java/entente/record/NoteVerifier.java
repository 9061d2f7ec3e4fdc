package entente.record;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A named public key that checks note signatures; its text form is the vkey of C2SP signed-note. */
public final class NoteVerifier {

    private final String name;
    private final KeyKind kind;
    private final byte[] publicKey;
    private final PublicKey key;
    private final int keyId;

    private NoteVerifier(String name, KeyKind kind, byte[] publicKey, PublicKey key) {
        this.name = name;
        this.kind = kind;
        this.publicKey = publicKey;
        this.key = key;
        this.keyId = NoteKeyName.keyId(name, kind, publicKey);
    }

    /** Reads {@code name+hash+base64}, refusing a hash that is not that of the name and key. */
    public static Parsed<NoteVerifier> parse(String vkey) {
        String[] parts = vkey.split("\\+", 3);
        if (parts.length != 3 || !NoteKeyName.isValid(parts[0])) {
            return Parsed.invalid("a verifier key is a name, a hash and base64, joined by plus signs");
        }
        byte[] typed = CanonicalBase64.parse(parts[2]).orElse(new byte[0]);
        Optional<KeyKind> kind = typed.length == 0 ? Optional.empty() : KeyKind.ofType(typed[0]);
        if (kind.isEmpty()) {
            return Parsed.invalid("the verifier key of " + parts[0] + " is of no type known here");
        }
        return of(parts[0], kind.get(), Arrays.copyOfRange(typed, 1, typed.length), parts[1]);
    }

    static Parsed<NoteVerifier> of(String name, KeyKind kind, byte[] publicKey) {
        return of(name, kind, publicKey, hex(NoteKeyName.keyId(name, kind, publicKey)));
    }

    private static Parsed<NoteVerifier> of(String name, KeyKind kind, byte[] publicKey, String hash) {
        if (publicKey.length != kind.publicKeyBytes() || !hash.equals(hex(NoteKeyName.keyId(name, kind, publicKey)))) {
            return Parsed.invalid("the verifier key of " + name + " does not match its hash or has a wrong length");
        }
        byte[] header = HexFormat.of().parseHex(kind.publicKeyHeader());
        try {
            PublicKey key = KeyFactory.getInstance(kind.algorithm())
                    .generatePublic(new X509EncodedKeySpec(CanonicalBase64.join(header, publicKey)));
            return Parsed.valid(new NoteVerifier(name, kind, publicKey, key));
        } catch (GeneralSecurityException _) {
            return Parsed.invalid("the verifier key of " + name + " is no point of its kind");
        }
    }

    /** The key's name: for a log, its origin. */
    public String name() {
        return name;
    }

    /** Which signatures it checks. */
    public KeyKind kind() {
        return kind;
    }

    /** The short identifier in signature lines, as a 32-bit pattern. */
    public int keyId() {
        return keyId;
    }

    /** The text form, {@code name+hash+base64}. */
    public String format() {
        byte[] type = {kind.type()};
        return name + "+" + hex(keyId) + "+" + CanonicalBase64.format(CanonicalBase64.join(type, publicKey));
    }

    /** Whether a signature line claims to come from this key. */
    public boolean isNamedBy(NoteSignature signature) {
        return signature.keyId() == keyId && signature.name().equals(name);
    }

    /** Whether the signature (without its key ID) is this key's over the text. */
    public boolean check(String text, byte[] signature) {
        return switch (kind) {
            case ED25519 -> checkBytes(text.getBytes(StandardCharsets.UTF_8), signature);
            case ED25519_COSIGNATURE, ML_DSA_44 -> checkTimed(text, signature);
        };
    }

    /** The time a timed signature states, to the second; empty for a kind without time or a stated 0. */
    public Optional<Instant> time(byte[] signature) {
        if (kind == KeyKind.ED25519 || signature.length < Long.BYTES) {
            return Optional.empty();
        }
        long seconds = ByteBuffer.wrap(signature).getLong();
        return seconds > 0 && seconds <= Instant.MAX.getEpochSecond()
                ? Optional.of(Instant.ofEpochSecond(seconds))
                : Optional.empty();
    }

    private boolean checkTimed(String text, byte[] signature) {
        if (signature.length <= Long.BYTES) {
            return false;
        }
        long seconds = ByteBuffer.wrap(signature).getLong();
        byte[] rest = Arrays.copyOfRange(signature, Long.BYTES, signature.length);
        return Cosignature.message(kind, name, text, seconds)
                .filter(message -> checkBytes(message, rest))
                .isPresent();
    }

    private boolean checkBytes(byte[] message, byte[] signature) {
        try {
            Signature checker = Signature.getInstance(kind.algorithm());
            checker.initVerify(key);
            checker.update(message);
            return checker.verify(signature);
        } catch (GeneralSecurityException _) {
            // The platform throws, rather than answering false, for a signature of a wrong length or form.
            return false;
        }
    }

    static String hex(int keyId) {
        return String.format(Locale.ROOT, "%08x", keyId);
    }

    /** Whether both wrap the same public key, under whatever name and for whatever kind of signature. */
    boolean hasSameKeyAs(NoteVerifier other) {
        return Arrays.equals(publicKey, other.publicKey);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NoteVerifier that && format().equals(that.format());
    }

    @Override
    public int hashCode() {
        return keyId;
    }

    @Override
    public String toString() {
        return format();
    }
}
