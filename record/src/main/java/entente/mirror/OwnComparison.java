package entente.mirror;

import entente.record.Checkpoint;
import entente.record.Hash;
import entente.record.NoteVerifier;
import entente.record.PolicyVerdict;
import entente.record.SignedNote;
import java.util.List;

/** What another server's checkpoint of one's own log says about oneself. */
final class OwnComparison {
    private OwnComparison() {}

    static Advance compare(Roster.Log log, OwnLog own, SignedNote shown) {
        Checkpoint other;
        switch (log.check(shown)) {
            case PolicyVerdict.Refused(String reason) -> {
                return new Advance.Refused(reason);
            }
            case PolicyVerdict.Accepted(Checkpoint accepted, List<NoteVerifier> _) -> other = accepted;
        }
        long size = own.size();
        if (other.size() > size) {
            return new Advance.Behind(other.size());
        }
        Hash root = own.root(other.size());
        if (root.equals(other.root())) {
            return new Advance.Known();
        }
        SignedNote newest = own.checkpoint().orElseThrow();
        long signed = Checkpoint.parse(newest.text()).expect().size();
        List<Hash> proof = other.size() == signed ? List.of() : own.consistencyProof(other.size(), signed);
        return new Advance.Contradicted(new Evidence(shown, newest, root, proof));
    }
}
