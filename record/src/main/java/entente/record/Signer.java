package entente.record;

import java.time.Instant;

/**
 * A named private key that signs notes, wherever it lies: in this process ({@link NoteSigner}), in a key store or a
 * hardware module ({@link KeyStoreSigner}), or behind a service.
 */
public interface Signer {

    /** The public half. */
    NoteVerifier verifier();

    /**
     * Signs a text as of a time, used to the second by the timed kinds only.
     *
     * @throws IllegalArgumentException if this kind of key cannot sign this text: ML-DSA-44 signs checkpoints only
     * @throws IllegalStateException if the key cannot be reached
     */
    NoteSignature sign(String text, Instant asOf);

    /** Signs a text; a timed kind states time 0, which claims nothing about when. */
    default NoteSignature sign(String text) {
        return sign(text, Instant.EPOCH);
    }

    /** The key's name: for a log, its origin. */
    default String name() {
        return verifier().name();
    }
}
