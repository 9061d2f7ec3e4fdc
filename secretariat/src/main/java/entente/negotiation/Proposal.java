package entente.negotiation;

import entente.act.ActRef;
import entente.act.Change;
import entente.act.Mark;
import entente.act.NegotiationAct.ClauseSettled;
import entente.act.NegotiationAct.TextProposed;
import entente.member.MemberId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a member proposed, and what became of it.
 *
 * @param proposed the proposal
 * @param withdrawn that its member took it back, or null
 * @param takenIn the chair's acts that took it in
 * @param leftOut the chair's acts that left it out
 */
public record Proposal(
        Said<TextProposed> proposed,
        @Nullable Mark withdrawn,
        List<Said<ClauseSettled>> takenIn,
        List<Said<ClauseSettled>> leftOut) {
    /** Copies the lists in. */
    public Proposal {
        takenIn = List.copyOf(takenIn);
        leftOut = List.copyOf(leftOut);
    }

    /** What became of a proposal. */
    public enum Fate {
        OPEN,
        WITHDRAWN,
        TAKEN_IN,
        LEFT_OUT
    }

    /** Its identity. */
    public ActRef ref() {
        return proposed.ref();
    }

    /** Whose it is. */
    public MemberId member() {
        return proposed.member();
    }

    /** The change it proposes. */
    public Change change() {
        return proposed.act().change();
    }

    /** What became of it. */
    public Fate fate() {
        if (!takenIn.isEmpty()) {
            return Fate.TAKEN_IN;
        }
        if (withdrawn != null) {
            return Fate.WITHDRAWN;
        }
        return leftOut.isEmpty() ? Fate.OPEN : Fate.LEFT_OUT;
    }

    /** Whether nothing has become of it yet. */
    public boolean open() {
        return fate() == Fate.OPEN;
    }

    static Proposal of(Said<TextProposed> proposed) {
        return new Proposal(proposed, null, List.of(), List.of());
    }

    Proposal withdrawn(Mark mark) {
        return new Proposal(proposed, mark, takenIn, leftOut);
    }

    Proposal settled(Said<ClauseSettled> by) {
        return new Proposal(
                proposed,
                withdrawn,
                by.act().takenIn().contains(ref()) ? with(takenIn, by) : takenIn,
                by.act().leftOut().contains(ref()) ? with(leftOut, by) : leftOut);
    }

    private static List<Said<ClauseSettled>> with(List<Said<ClauseSettled>> before, Said<ClauseSettled> one) {
        List<Said<ClauseSettled>> more = new ArrayList<>(before);
        more.add(one);
        return more;
    }
}
