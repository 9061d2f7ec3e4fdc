package entente.exposure;

/** Why it is in doubt that a commitment will be carried on by a member. */
public enum Ground {
    /** Nobody holds the post it rests on, as far as the record shows. */
    VACANT,
    /** Who holds the post only acts. */
    ACTING,
    /** The holder's term ends, or is expected to end, within a year. */
    ENDING,
    /** The government has not spoken of it since it came in. */
    NOT_SPOKEN
}
