package entente.negotiation;

/** How far a clause has come. */
public enum ClauseState {
    /** It stands in a proposal only. */
    PROPOSED,
    /** In the text, in brackets. */
    OPEN,
    /** Every member accepts it, at least one subject to its capital, or to a package. */
    AD_REF,
    AGREED,
    /** Agreed, and the chair has closed it. */
    LOCKED
}
