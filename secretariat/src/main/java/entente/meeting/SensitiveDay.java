package entente.meeting;

import entente.act.ActRef;
import entente.act.MeetingAct.SensitiveDayMarked;
import entente.member.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * A day that a member is careful about.
 *
 * @param ref the act that marked it
 * @param author who marked it
 * @param marked which day, and what it is
 * @param takenBack why it counts no longer, or null
 */
public record SensitiveDay(
        ActRef ref,
        MemberId author,
        SensitiveDayMarked marked,
        @Nullable String takenBack) {
    /** Whether it counts. */
    public boolean stands() {
        return takenBack == null;
    }
}
