package entente.predicate;

import entente.reading.Position;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words that take a position, by what they do: rows {@code stance.CONDEMN|...} of a vocabulary. */
public final class Positions {
    private static final int TAIL = 30;
    private static final int AFTER = 18;

    private final Map<Position.Verb, Pattern> patterns = new EnumMap<>(Position.Verb.class);

    /** The positions of one language. */
    public Positions(Vocabulary words) {
        for (Position.Verb verb : Position.Verb.values()) {
            if (!words.list(list(verb)).isEmpty()) {
                patterns.put(verb, words.finding(list(verb)));
            }
        }
    }

    /** All verbs that take a position, feel, know or are. */
    public static Set<String> verbs(Vocabulary words) {
        Set<String> all = new HashSet<>(words.list("stance"));
        for (Position.Verb verb : Position.Verb.values()) {
            all.addAll(words.list(list(verb)));
        }
        return Set.copyOf(all);
    }

    private static String list(Position.Verb verb) {
        return "stance." + verb.name();
    }

    /** The position the clause ends in: the last such word near its end. */
    public Optional<Grammar.Stance> in(String clause) {
        Optional<Grammar.Stance> last = Optional.empty();
        for (Map.Entry<Position.Verb, Pattern> entry : patterns.entrySet()) {
            Matcher matcher =
                    entry.getValue().matcher(clause).region(Math.max(0, clause.length() - TAIL), clause.length());
            while (matcher.find()) {
                boolean near = clause.length() - matcher.end() <= AFTER;
                if (near && last.map(known -> matcher.start() > known.start()).orElse(true)) {
                    last = Optional.of(new Grammar.Stance(entry.getKey(), matcher.start()));
                }
            }
        }
        return last;
    }
}
