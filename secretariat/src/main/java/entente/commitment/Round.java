package entente.commitment;

import entente.member.MemberId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One round that a cadence asks for.
 *
 * @param from its first day
 * @param due its last day
 * @param until the last day of its grace: the same day if there is none
 * @param host whose turn it is, or null if no turns are settled
 * @param state what is known of it
 * @param movedFrom its last day by the cadence, if all agreed on another; else null
 */
public record Round(
        LocalDate from,
        LocalDate due,
        LocalDate until,
        @Nullable MemberId host,
        State state,
        @Nullable LocalDate movedFrom) {
    /** The day by which acts name it: its last by the cadence. */
    public LocalDate named() {
        return movedFrom == null ? due : movedFrom;
    }

    /** What is known of a round. */
    public enum State {
        /** Evidence shows that it was held. */
        HELD,
        /** A member reported it; no source shows it. */
        REPORTED_ONLY,
        /** Every bound member that takes part agreed that it is not held. */
        WAIVED,
        /** Its last day and its grace have passed and nothing shows it. */
        EXPECTED_NOT_EVIDENCED,
        /** Its last day lies between the day up to which the record's facts were gathered and today: not known. */
        AFTER_AS_OF,
        /** Its last day, or its grace, has not passed. */
        NOT_YET_DUE
    }

    /** Whether its last day has passed and its grace has not. */
    public boolean inGrace(LocalDate today) {
        return state == State.NOT_YET_DUE && due.isBefore(today);
    }
}
