package entente.predicate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Lists of words of one language, from a plain table: {@code list|word;word}. A list may stand in several rows;
 * rows that begin with {@code #} are remarks.
 */
public final class Vocabulary {
    private final Map<String, List<String>> lists = new LinkedHashMap<>();

    /** Reads the table and closes it. */
    public Vocabulary(InputStream table) {
        try (InputStream in = table) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .forEach(this::take);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void take(String line) {
        String[] cells = line.split("\\|", 2);
        List<String> words = lists.computeIfAbsent(cells[0].strip(), name -> new ArrayList<>());
        for (String word : cells[1].split(";", -1)) {
            if (!word.isBlank()) {
                words.add(word.strip());
            }
        }
    }

    /** The words of one list. */
    public List<String> list(String name) {
        return lists.getOrDefault(name, List.of());
    }

    /** The words of one list, parted by bars: for a pattern. Words may hold expressions of their own. */
    public String any(String name) {
        List<String> longestFirst = new ArrayList<>(list(name));
        longestFirst.sort(Comparator.comparingInt(String::length).reversed());
        return "(?:" + String.join("|", longestFirst) + ")";
    }

    /** A pattern that finds any word of several lists. */
    public Pattern finding(List<String> names) {
        return Pattern.compile(String.join("|", names.stream().map(this::any).toList()));
    }

    /** A pattern that finds any word of a list. */
    public Pattern finding(String name) {
        return Pattern.compile(any(name));
    }
}
