package entente.negotiation;

import entente.act.ActRef;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A clause between two edits. Stances are taken to it, and end with it.
 *
 * @param clause its identity
 * @param since the act that made it what it is
 * @param hash of its words in all languages
 * @param behind the languages that did not follow the last edit
 */
public record ClauseVersion(String clause, ActRef since, String hash, SortedSet<String> behind) {
    /** Copies the set in. */
    public ClauseVersion {
        behind = Collections.unmodifiableSortedSet(new TreeSet<>(behind));
    }
}
