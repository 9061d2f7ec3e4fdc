package entente.tabulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Several things in one cell: each on a line of its own, made of parts {@code [name] text}. In a text, {@code [} and
 * {@code \} have a {@code \} before them, and a line break is {@code \n}; blanks around a text are no part of it.
 */
final class CellLines {
    private static final Pattern NAME = Pattern.compile("\\[([A-Za-z_-]{1,40})]");

    private CellLines() {}

    /** One line. */
    static String spelt(Map<String, String> parts) {
        List<String> spelt = new ArrayList<>();
        parts.forEach((name, text) -> spelt.add("[" + name + "] "
                + text.strip()
                        .replace("\\", "\\\\")
                        .replace("[", "\\[")
                        .replace("\r\n", "\\n")
                        .replace("\n", "\\n")
                        .replace("\r", "\\n")));
        return String.join(" ", spelt);
    }

    /** The parts of each line that is not blank; nothing if one is not made of parts, or names one twice. */
    static Optional<List<Map<String, String>>> read(String cell) {
        List<Map<String, String>> lines = new ArrayList<>();
        for (String line : cell.split("\\R", -1)) {
            if (!line.isBlank()) {
                Optional<Map<String, String>> parts = parts(line.strip());
                if (parts.isEmpty()) {
                    return Optional.empty();
                }
                lines.add(parts.get());
            }
        }
        return Optional.of(lines);
    }

    private static Optional<Map<String, String>> parts(String line) {
        Map<String, String> parts = new LinkedHashMap<>();
        Matcher name = NAME.matcher(line);
        int at = 0;
        while (at < line.length()) {
            if (!name.region(at, line.length()).lookingAt()) {
                return Optional.empty();
            }
            StringBuilder text = new StringBuilder();
            at = text(line, name.end(), text);
            if (parts.put(name.group(1), text.toString().strip()) != null) {
                return Optional.empty();
            }
        }
        return Optional.of(parts);
    }

    /** Takes in a text up to the next name; where that begins. */
    private static int text(String line, int from, StringBuilder text) {
        int at = from;
        while (at < line.length() && line.charAt(at) != '[') {
            if (line.charAt(at) == '\\' && at + 1 < line.length()) {
                at++;
                text.append(line.charAt(at) == 'n' ? '\n' : line.charAt(at));
            } else {
                text.append(line.charAt(at));
            }
            at++;
        }
        return at;
    }
}
