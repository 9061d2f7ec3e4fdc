package entente.continuity;

import entente.act.ActRef;
import entente.act.ContinuityAct;
import entente.act.ContinuityAct.EndExpected;
import entente.act.ContinuityAct.PostCreated;
import entente.act.ContinuityAct.StandStated;
import entente.act.ContinuityAct.StandTakenBack;
import entente.act.ContinuityAct.TermEnded;
import entente.act.ContinuityAct.TermRecorded;
import entente.member.MemberId;
import entente.trie.TrieMap;
import entente.trie.TrieVector;
import java.util.List;
import java.util.Optional;

/** What governments were said to stand by. Grows by effective acts only; not safe for several threads. */
public final class Stands {
    private final TrieMap<ActRef, TrieVector<StatedStand>> stands;
    private final TrieMap<ActRef, ActRef> commitmentOf;

    /** No stand yet. */
    public Stands() {
        this(new TrieMap<>(), new TrieMap<>());
    }

    private Stands(TrieMap<ActRef, TrieVector<StatedStand>> stands, TrieMap<ActRef, ActRef> commitmentOf) {
        this.stands = stands;
        this.commitmentOf = commitmentOf;
    }

    /** One like this, which later acts on this do not change. */
    public Stands copy() {
        return new Stands(stands.copy(), commitmentOf.copy());
    }

    /** What was said about a commitment, in the order of the fold; what was taken back too. */
    public List<StatedStand> about(ActRef commitment) {
        TrieVector<StatedStand> found = stands.get(commitment);
        return found == null ? List.of() : found;
    }

    /** The stand that an act stated. */
    public Optional<StatedStand> find(ActRef stand) {
        return commitmentOf(stand)
                .flatMap(commitment -> about(commitment).stream()
                        .filter(one -> one.ref().equals(stand))
                        .findFirst());
    }

    /** The commitment that a stand is about. */
    public Optional<ActRef> commitmentOf(ActRef stand) {
        return Optional.ofNullable(commitmentOf.get(stand));
    }

    /** Takes in an act that the partnership's rules found effective. */
    public void apply(ActRef ref, MemberId author, ContinuityAct act) {
        switch (act) {
            case StandStated stated -> {
                commitmentOf.put(ref, stated.commitment());
                List<StatedStand> before = about(stated.commitment());
                stands.put(
                        stated.commitment(),
                        TrieVector.copyOf(before).plus(new StatedStand(ref, author, stated, null)));
            }
            case StandTakenBack back -> {
                ActRef commitment = commitmentOf.get(back.stand());
                if (commitment != null) {
                    stands.put(commitment, TrieVector.copyOf(takenBack(commitment, back)));
                }
            }
            case PostCreated _, TermRecorded _, TermEnded _, EndExpected _ -> {
                // Who holds which post is kept apart: Offices.
            }
        }
    }

    private List<StatedStand> takenBack(ActRef commitment, StandTakenBack back) {
        return about(commitment).stream()
                .map(one -> one.ref().equals(back.stand())
                        ? new StatedStand(one.ref(), one.author(), one.stated(), back.reason())
                        : one)
                .toList();
    }
}
