package entente.record;

import java.util.Arrays;
import java.util.Optional;

/** The signature types of C2SP signed-note that a log or witness may use here. */
public enum KeyKind {
    /** Ed25519 over the note text. */
    ED25519(0x01, "Ed25519", "302a300506032b6570032100", 32),
    /** Ed25519 with a time, cosignature/v1 of C2SP tlog-cosignature. */
    ED25519_COSIGNATURE(0x04, "Ed25519", "302a300506032b6570032100", 32),
    /** ML-DSA-44 with a time, subtree/v1 of C2SP tlog-cosignature. */
    ML_DSA_44(0x06, "ML-DSA-44", "30820532300b06096086480165030403110382052100", 1312);

    private final byte type;
    private final String algorithm;
    private final String publicKeyHeader;
    private final int publicKeyBytes;

    KeyKind(int type, String algorithm, String publicKeyHeader, int publicKeyBytes) {
        this.type = (byte) type;
        this.algorithm = algorithm;
        this.publicKeyHeader = publicKeyHeader;
        this.publicKeyBytes = publicKeyBytes;
    }

    /** The type byte in key IDs and key texts. */
    public byte type() {
        return type;
    }

    /** Whether its signatures state a time, so that it can cosign. */
    public boolean isTimed() {
        return this != ED25519;
    }

    String algorithm() {
        return algorithm;
    }

    /** Hexadecimal DER that stands before the raw public key in its X.509 form. */
    String publicKeyHeader() {
        return publicKeyHeader;
    }

    int publicKeyBytes() {
        return publicKeyBytes;
    }

    static Optional<KeyKind> ofType(byte type) {
        return Arrays.stream(values()).filter(kind -> kind.type == type).findFirst();
    }
}
