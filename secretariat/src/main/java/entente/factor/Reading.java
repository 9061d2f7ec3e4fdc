package entente.factor;

import entente.act.ActRef;
import entente.act.FactorAct.FactorRead;
import entente.member.MemberId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a factor stood on a day, as one party read it.
 *
 * @param ref the act
 * @param author who read it
 * @param at when that was recorded
 * @param read what
 * @param takenBack why it was taken back, or null while it stands
 */
public record Reading(
        ActRef ref,
        MemberId author,
        Instant at,
        FactorRead read,
        @Nullable String takenBack) {
    /** The least of what a reading can lean. */
    public static final int LEAST = -2;

    /** The most. */
    public static final int MOST = 2;

    /** Whether it has not been taken back. */
    public boolean stands() {
        return takenBack == null;
    }
}
