package entente.predicate;

import entente.reading.Force;
import java.util.regex.Pattern;

/**
 * Words around a promise that make it one: "agreed to", "intends to", "reaffirmed the commitment to".
 *
 * @param rule the rule it stands for
 * @param force how firmly it binds
 * @param nominal whether it governs a noun with its target instead of a verb
 * @param pattern its morphemes, up to the end of a clause
 */
public record Frame(PredicateRule rule, Force force, boolean nominal, Pattern pattern) {
    /** A frame around a verb. */
    public static Frame of(PredicateRule rule, Force force, String pattern) {
        return new Frame(rule, force, false, ending(pattern));
    }

    /** A frame around a noun. */
    public static Frame nominal(PredicateRule rule, Force force, String pattern) {
        return new Frame(rule, force, true, ending(pattern));
    }

    /** A pattern that begins at a morpheme and ends where the region ends. */
    public static Pattern ending(String pattern) {
        return Pattern.compile("(?<![^ ])(?:" + pattern + ")$");
    }
}
