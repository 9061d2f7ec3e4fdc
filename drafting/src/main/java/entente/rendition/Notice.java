package entente.rendition;

/**
 * Something that was not taken over as it stood.
 *
 * @param kind what happened
 * @param what the thing, by the name its format has for it
 * @param clause the identity of the clause it stood in, or empty
 */
public record Notice(Kind kind, String what, String clause) {
    /** The most notices that are kept of a file. */
    public static final int MAX = 200;

    /** What happened to it. */
    public enum Kind {
        /** Its words are not in the text. */
        LEFT_OUT,
        /** Its words are in the text, in another structure. */
        RESTRUCTURED,
        /** A change that was tracked and is taken as made. */
        CHANGE_ACCEPTED,
        /** A change that was tracked and is taken as not made. */
        CHANGE_REJECTED,
        /** It cites something that is not in the text; the words stay. */
        CITATION_AS_WORDS,
        /** Brackets of members stand in the words. */
        BRACKETED
    }
}
