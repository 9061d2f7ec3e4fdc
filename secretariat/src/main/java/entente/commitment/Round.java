package entente.commitment;

import java.time.LocalDate;

/**
 * One round that a cadence asks for.
 *
 * @param from its first day
 * @param due its last day
 * @param state what is known of it
 */
public record Round(LocalDate from, LocalDate due, State state) {
    /** What is known of a round. */
    public enum State {
        /** Evidence shows that it was held. */
        HELD,
        /** A member reported it; no source shows it. */
        REPORTED_ONLY,
        /** Its last day has passed and nothing shows it. */
        EXPECTED_NOT_EVIDENCED,
        /** Its last day lies between the day up to which the record's facts were gathered and today: not known. */
        AFTER_AS_OF,
        /** Its last day has not passed. */
        NOT_YET_DUE
    }
}
