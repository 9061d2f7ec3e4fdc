package entente.handover;

import entente.act.ActRef;
import entente.act.HandoverAct;
import entente.act.HandoverAct.HandoverAccepted;
import entente.act.HandoverAct.HandoverPrepared;
import entente.member.MemberId;
import entente.trie.OrderedTrieMap;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All hand-overs. Grows by effective acts only; not safe for several threads. */
public final class Handovers {
    private final OrderedTrieMap<ActRef, Handover> handovers;

    /** No hand-over yet. */
    public Handovers() {
        this(new OrderedTrieMap<>());
    }

    private Handovers(OrderedTrieMap<ActRef, Handover> handovers) {
        this.handovers = handovers;
    }

    /** One like this, which later acts on this do not change. */
    public Handovers copy() {
        return new Handovers(handovers.copy());
    }

    /** The hand-over with this identity. */
    public Optional<Handover> find(ActRef ref) {
        return Optional.ofNullable(handovers.get(ref));
    }

    /** Every hand-over, in the order they were prepared. */
    public List<Handover> all() {
        return handovers.values();
    }

    /** Takes in an act that the partnership's rules found effective. */
    public void apply(ActRef ref, MemberId author, Instant at, HandoverAct act) {
        switch (act) {
            case HandoverPrepared prepared -> handovers.put(ref, new Handover(ref, author, at, prepared, null));
            case HandoverAccepted accepted ->
                handovers.change(
                        accepted.handover(),
                        old -> new Handover(
                                old.ref(),
                                old.author(),
                                old.at(),
                                old.prepared(),
                                new Handover.Accepted(ref, at, accepted.remarks())));
        }
    }
}
