package entente.bench;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The arrows of ARCHITECTURE.md: which package may depend on which.
 *
 * @param arrows for each package under {@code entente}, the others it may use
 * @param pure the packages that have no clock, no chance and no I/O
 */
record ArrowTable(Map<String, Set<String>> arrows, Set<String> pure) {
    private static final Pattern ARROW = Pattern.compile("^([a-z]+) +->(( [a-z]+)*)$");

    ArrowTable {
        arrows = Map.copyOf(arrows);
        pure = Set.copyOf(pure);
    }

    /** Reads the fenced blocks named {@code arrows} and {@code pure}. */
    static ArrowTable parse(String page) {
        Map<String, Set<String>> arrows = new LinkedHashMap<>();
        for (String line : block(page, "arrows")) {
            Matcher matcher = ARROW.matcher(line);
            if (!matcher.matches()) {
                throw new IllegalArgumentException("not an arrow: " + line);
            }
            if (arrows.put(matcher.group(1), words(matcher.group(2))) != null) {
                throw new IllegalArgumentException("twice in the table: " + line);
            }
        }
        Set<String> pure = words(String.join(" ", block(page, "pure")));
        for (Map.Entry<String, Set<String>> arrow : arrows.entrySet()) {
            if (!arrows.keySet().containsAll(arrow.getValue())) {
                throw new IllegalArgumentException("an arrow of " + arrow.getKey() + " leads to an unlisted package");
            }
        }
        if (arrows.isEmpty() || !arrows.keySet().containsAll(pure)) {
            throw new IllegalArgumentException("the pure packages are not all in the table: " + pure);
        }
        return new ArrowTable(arrows, pure);
    }

    private static List<String> block(String page, String name) {
        Matcher matcher = Pattern.compile("(?ms)^```" + name + "\\R(.*?)^```").matcher(page);
        if (!matcher.find()) {
            throw new IllegalArgumentException("no block named " + name);
        }
        return matcher.group(1).lines().filter(line -> !line.isBlank()).toList();
    }

    private static Set<String> words(String line) {
        Set<String> words = new TreeSet<>(Arrays.asList(line.trim().split(" +", -1)));
        words.remove("");
        return words;
    }

    /** True when a class of {@code from} may use one of {@code to}. */
    boolean allows(String from, String to) {
        return from.equals(to) || arrows.getOrDefault(from, Set.of()).contains(to);
    }
}
