package entente.alignment;

/**
 * One thing that two versions of a passage do not say alike.
 *
 * @param kind what differs
 * @param left what the left version says, as a code (FIRM, 2026-06-30, JP;KR, PLEDGE) or empty
 * @param right what the right version says
 */
public record Difference(Kind kind, String left, String right) {
    /** What can differ. */
    public enum Kind {
        /** One version commits, the other does not. */
        COMMITS,
        /** Both commit, not as firmly. */
        FORCE,
        /** One speaks of a commitment, the other of a will. */
        WORD,
        /** Another day or cadence, or one where the other has none. */
        TIME,
        /** Other members are bound. */
        MEMBERS
    }
}
