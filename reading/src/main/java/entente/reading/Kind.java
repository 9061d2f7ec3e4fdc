package entente.reading;

/** How a commitment falls due. */
public enum Kind {
    /** Done once and then met: a meeting, an agreement, a body set up. */
    ONE_OFF,
    /** Falls due again and again, with a cadence. */
    RECURRING,
    /** Goes on without an end: strengthening, coordinating, supporting. */
    CONTINUING,
    /** Holds only in some case, which the text names. */
    CONDITIONAL
}
