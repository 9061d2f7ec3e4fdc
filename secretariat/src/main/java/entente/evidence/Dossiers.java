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
import java.util.Optional;

/** The dossier of every commitment. Grows by effective acts only; not safe for several threads. */
public final class Dossiers {
    private final TrieMap<ActRef, Dossier> dossiers;
    private final TrieMap<ActRef, ActRef> commitmentOf;

    /** No dossier yet. */
    public Dossiers() {
        this(new TrieMap<>(), new TrieMap<>());
    }

    private Dossiers(TrieMap<ActRef, Dossier> dossiers, TrieMap<ActRef, ActRef> commitmentOf) {
        this.dossiers = dossiers;
        this.commitmentOf = commitmentOf;
    }

    /** One like this, which later acts on this do not change. */
    public Dossiers copy() {
        return new Dossiers(dossiers.copy(), commitmentOf.copy());
    }

    /** What is known about a commitment. */
    public Dossier of(ActRef commitment) {
        return dossiers.getOrDefault(commitment, Dossier.EMPTY);
    }

    /** The evidence that an act added. */
    public Optional<Evidence> evidence(ActRef ref) {
        return Optional.ofNullable(commitmentOf.get(ref))
                .flatMap(commitment -> of(commitment).evidence().stream()
                        .filter(e -> e.ref().equals(ref))
                        .findFirst());
    }

    /** What a member holds by an act against another. */
    public Optional<Contest> contest(ActRef ref) {
        return commitmentOf(ref)
                .flatMap(commitment -> of(commitment).contests().stream()
                        .filter(one -> one.ref().equals(ref))
                        .findFirst());
    }

    /** The commitment that a report, evidence or assessment is about. */
    public Optional<ActRef> commitmentOf(ActRef ref) {
        return Optional.ofNullable(commitmentOf.get(ref));
    }

    /** Takes in an act that the partnership's rules found effective. */
    public void apply(ActRef ref, MemberId author, Instant at, EvidenceAct act) {
        switch (act) {
            case ProgressReported reported ->
                put(ref, reported.commitment(), of(reported.commitment()).with(new Report(ref, author, at, reported)));
            case EvidenceAdded added ->
                put(ref, added.commitment(), of(added.commitment()).with(new Evidence(ref, author, at, added, null)));
            case AssessmentGiven given ->
                put(ref, given.commitment(), of(given.commitment()).with(new Assessment(ref, author, at, given)));
            case AssessmentsReconciled reconciled -> {
                Reconciliation one = new Reconciliation(ref, author, at, reconciled);
                put(ref, reconciled.commitment(), of(reconciled.commitment()).with(one));
            }
            case ClaimContested contested ->
                put(
                        ref,
                        contested.commitment(),
                        of(contested.commitment()).with(new Contest(ref, author, at, contested, null)));
            case ContestEnded ended -> {
                ActRef commitment = commitmentOf.get(ended.contest());
                if (commitment != null) {
                    put(ref, commitment, of(commitment).ended(ended.contest(), ended.reason()));
                }
            }
            case EvidenceWithdrawn withdrawn -> {
                ActRef commitment = commitmentOf.get(withdrawn.evidence());
                if (commitment != null) {
                    put(ref, commitment, of(commitment).withdrawn(withdrawn.evidence(), withdrawn.reason()));
                }
            }
        }
    }

    private void put(ActRef ref, ActRef commitment, Dossier dossier) {
        dossiers.put(commitment, dossier);
        commitmentOf.put(ref, commitment);
    }
}
