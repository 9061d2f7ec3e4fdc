package entente.commitment;

import entente.act.ActRef;
import entente.act.CommitmentAct.MilestoneClosed;
import entente.act.CommitmentAct.MilestoneSet;
import entente.member.MemberId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A point on the way to carrying out a commitment.
 *
 * @param ref the act that set it: its identity
 * @param author on whose log that stands
 * @param at when it was set
 * @param set what is to be reached, and by when
 * @param closed what became of it, or null while it is open
 */
public record Milestone(
        ActRef ref,
        MemberId author,
        Instant at,
        MilestoneSet set,
        @Nullable MilestoneClosed closed) {
    /** Whether nothing became of it yet. */
    public boolean open() {
        return closed == null;
    }

    /** Whether nothing became of it though its last day has passed. */
    public boolean overdue(LocalDate today) {
        return open() && by().isBefore(today);
    }

    /** Its last day. */
    public LocalDate by() {
        return set.by().last();
    }

    Milestone closed(MilestoneClosed by) {
        return new Milestone(ref, author, at, set, by);
    }
}
