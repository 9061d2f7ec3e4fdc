package entente.predicate;

import java.util.List;

/**
 * The one a clause speaks of.
 *
 * @param kind what it is
 * @param members the states it names, in the order of the words; empty for all
 * @param start its first morpheme
 * @param end the morpheme after its mark
 */
record Subject(Kind kind, List<String> members, int start, int end) {
    /** What a clause speaks of. */
    enum Kind {
        /** A state, its leaders, ministers, agencies, or all of them. */
        PARTY,
        /** A body the members made. */
        ORGAN,
        /** A meeting or exercise. */
        EVENT,
        /** Anything else: it undertakes nothing. */
        OTHER
    }
}
