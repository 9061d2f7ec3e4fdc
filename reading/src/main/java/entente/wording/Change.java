package entente.wording;

/**
 * A change of wording that an officer should know.
 *
 * @param kind what changed
 * @param earlier the earlier words, empty where something was added
 * @param later the later words, empty where something was dropped
 */
public record Change(Kind kind, String earlier, String later) {
    /** What changed; the first weigh most. */
    public enum Kind {
        /** A name, and with it perhaps the scope: "of the peninsula" became "of the North". */
        NAME,
        /** The later words bind less. */
        WEAKER,
        /** A condition was added. */
        CONDITION,
        /** The date by which it falls due changed or went. */
        DEADLINE,
        /** How often it falls due changed or is no longer said. */
        CADENCE,
        /** A number changed. */
        NUMBER,
        /** A word that made it strict went: "complete", "immediate". */
        QUALIFIER_DROPPED,
        /** A word that makes it stricter came. */
        QUALIFIER_ADDED,
        /** The later words bind more. */
        STRONGER;

        /** Whether it takes something away or moves it, so that an officer should be told unasked. */
        public boolean warns() {
            return this != QUALIFIER_ADDED && this != STRONGER;
        }
    }
}
