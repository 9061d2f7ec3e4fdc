package entente.continuity;

import entente.act.ActRef;
import entente.act.ContinuityAct.StandStated;
import entente.member.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * How a government was said to stand to a commitment.
 *
 * @param ref the act
 * @param author whose log it stands on
 * @param stated what
 * @param takenBack why it was taken back, or null while it stands
 */
public record StatedStand(
        ActRef ref,
        MemberId author,
        StandStated stated,
        @Nullable String takenBack) {
    /** Whether it has not been taken back. */
    public boolean stands() {
        return takenBack == null;
    }
}
