package entente.partnership;

import entente.act.ActRef;
import entente.act.EvidenceAct;
import entente.act.EvidenceAct.AssessmentGiven;
import entente.act.EvidenceAct.AssessmentsReconciled;
import entente.act.EvidenceAct.ClaimContested;
import entente.act.EvidenceAct.ContestEnded;
import entente.act.EvidenceAct.EvidenceAdded;
import entente.act.EvidenceAct.EvidenceWithdrawn;
import entente.act.EvidenceAct.ProgressReported;
import entente.trie.TrieMap;
import entente.trie.TrieVector;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every act that has a standing, by its name and in the order of the fold. Not safe for several threads. */
final class Standings {
    private final TrieMap<ActRef, Standing> named;
    private final TrieVector<Standing> all;

    /** None yet. */
    Standings() {
        this(new TrieMap<>(), new TrieVector<>());
    }

    private Standings(TrieMap<ActRef, Standing> named, TrieVector<Standing> all) {
        this.named = named;
        this.all = all;
    }

    /** One like this, which later acts on this do not change. */
    Standings copy() {
        return new Standings(named.copy(), all.copy());
    }

    @Nullable
    Standing of(ActRef ref) {
        return named.get(ref);
    }

    /**
     * The commitment that an effective act of evidence is about. The acts tell: to keep it by their names as well took
     * a thirteenth of the memory of a fold.
     */
    @Nullable
    ActRef commitmentOf(ActRef ref) {
        Standing standing = named.get(ref);
        return standing != null
                        && standing.effective()
                        && standing.entry().body().act() instanceof EvidenceAct act
                ? commitmentOf(act)
                : null;
    }

    @Nullable
    ActRef commitmentOf(EvidenceAct act) {
        return switch (act) {
            case ProgressReported reported -> reported.commitment();
            case EvidenceAdded added -> added.commitment();
            case AssessmentGiven given -> given.commitment();
            case AssessmentsReconciled reconciled -> reconciled.commitment();
            case ClaimContested contested -> contested.commitment();
            case ContestEnded ended -> commitmentOf(ended.contest());
            case EvidenceWithdrawn withdrawn -> commitmentOf(withdrawn.evidence());
        };
    }

    void add(Standing standing) {
        named.put(standing.entry().ref(), standing);
        all.append(standing);
    }

    /** Causes before effects. */
    List<Standing> all() {
        return all;
    }

    int size() {
        return all.size();
    }
}
