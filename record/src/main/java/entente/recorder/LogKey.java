package entente.recorder;

import entente.record.NoteVerifier;
import entente.record.Signer;
import java.util.List;

/**
 * The private keys of one log, each of which signs every checkpoint.
 *
 * @param signers one or more keys that all bear the log's origin as their name
 */
public record LogKey(List<? extends Signer> signers) {

    /** Copies the list and refuses keys of different logs. */
    public LogKey {
        signers = List.copyOf(signers);
        if (signers.stream().map(Signer::name).distinct().count() != 1) {
            throw new IllegalArgumentException("a log has one or more keys, all under one name");
        }
    }

    /** The log's identity, such as {@code example.org/partnership/jp}. */
    public String origin() {
        return signers.getFirst().name();
    }

    /** The public halves, for a policy. */
    public List<NoteVerifier> verifiers() {
        return signers.stream().map(Signer::verifier).toList();
    }
}
