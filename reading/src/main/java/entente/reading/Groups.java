package entente.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** Standing groups of states that issue statements under the group's name, from {@code groups.txt}. */
final class Groups {
    private static final Map<String, List<String>> MEMBERS = new LinkedHashMap<>();
    private static final int OPENING_MAX = 600;
    private static final int MENTIONS_MIN = 3;
    /** "At the G20 Summit" tells where others met. */
    private static final String OCCASION =
            "(?!(?:['’]s)?\\s+(?:(?:[Ll]eaders['’]?\\s+)?[Ss]ummit|[Pp]residency|theme)\\b)";

    static {
        try (InputStream in = Objects.requireNonNull(Groups.class.getResourceAsStream("groups.txt"))) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\\|", -1))
                    .forEach(cells -> MEMBERS.put(cells[0], List.of(cells[1].split(";", -1))));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Groups() {}

    /** The members of the group a text names in its opening or again and again; empty where there is none. */
    static List<String> issuing(String text) {
        String opening = text.substring(0, Math.min(text.length(), OPENING_MAX));
        List<String> best = List.of();
        long most = 0;
        for (Map.Entry<String, List<String>> group : MEMBERS.entrySet()) {
            Pattern name = Pattern.compile(
                    "\\b" + Pattern.quote(group.getKey()).replace(" ", "\\E\\s+\\Q") + "\\b" + OCCASION);
            long count = name.matcher(text).results().count();
            boolean named = count >= MENTIONS_MIN || name.matcher(opening).find();
            if (named && count > most) {
                best = group.getValue();
                most = count;
            }
        }
        return best;
    }
}
