package entente.commitment;

import entente.act.ActRef;
import entente.act.CommitmentAct.TaskClosed;
import entente.act.CommitmentAct.TaskSet;
import entente.member.MemberId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that a post has to do for a commitment.
 *
 * @param ref the act that set it
 * @param author whose post it is
 * @param at when it was set
 * @param set what
 * @param closed how it came to its end, or null while it is open
 */
public record Task(
        ActRef ref,
        MemberId author,
        Instant at,
        TaskSet set,
        @Nullable TaskClosed closed) {
    /** Whether it is still to be done. */
    public boolean open() {
        return closed == null;
    }

    /** Whether it is still to be done though its last day has passed. */
    public boolean overdue(LocalDate today) {
        return closed == null && set.by() != null && set.by().last().isBefore(today);
    }
}
