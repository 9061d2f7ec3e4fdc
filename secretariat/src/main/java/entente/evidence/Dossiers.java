package entente.evidence;

import entente.act.ActRef;
import entente.act.EvidenceAct;
import entente.act.EvidenceAct.AssessmentGiven;
import entente.act.EvidenceAct.AssessmentsReconciled;
import entente.act.EvidenceAct.ClaimContested;
import entente.act.EvidenceAct.ContestEnded;
import entente.act.EvidenceAct.EvidenceAdded;
import entente.act.EvidenceAct.EvidenceWithdrawn;
import entente.act.EvidenceAct.ProgressReported;
import entente.member.MemberId;
import entente.trie.TrieMap;
import java.time.Instant;

/** The dossier of every commitment. Grows by effective acts only; not safe for several threads. */
public final class Dossiers {
    private final TrieMap<ActRef, Dossier> dossiers;

    /** No dossier yet. */
    public Dossiers() {
        this(new TrieMap<>());
    }

    private Dossiers(TrieMap<ActRef, Dossier> dossiers) {
        this.dossiers = dossiers;
    }

    /** One like this, which later acts on this do not change. */
    public Dossiers copy() {
        return new Dossiers(dossiers.copy());
    }

    /** What is known about a commitment. */
    public Dossier of(ActRef commitment) {
        return dossiers.getOrDefault(commitment, Dossier.EMPTY);
    }

    /**
     * Takes in an act that the partnership's rules found effective.
     *
     * @param commitment about which it is
     */
    public void apply(ActRef commitment, ActRef ref, MemberId author, Instant at, EvidenceAct act) {
        Dossier before = of(commitment);
        dossiers.put(
                commitment,
                switch (act) {
                    case ProgressReported reported -> before.with(new Report(ref, author, at, reported));
                    case EvidenceAdded added -> before.with(new Evidence(ref, author, at, added, null));
                    case AssessmentGiven given -> before.with(new Assessment(ref, author, at, given));
                    case AssessmentsReconciled reconciled ->
                        before.with(new Reconciliation(ref, author, at, reconciled));
                    case ClaimContested contested -> before.with(new Contest(ref, author, at, contested, null));
                    case ContestEnded ended -> before.ended(ended.contest(), ended.reason());
                    case EvidenceWithdrawn withdrawn -> before.withdrawn(withdrawn.evidence(), withdrawn.reason());
                });
    }
}
