package entente.texts;

import entente.instrument.Statement;
import entente.partnership.Partnership;
import entente.text.PartialDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What officers call statements and commitments. */
final class Codes {
    /** The longest code of a statement that leaves room for the numbers of its commitments. */
    static final int STATEMENT_MAX = 34;

    private static final Set<String> COMMON = Set.of(
            "JOINT",
            "STATEMENT",
            "LEADERS",
            "DECLARATION",
            "PRESS",
            "COMMUNIQUE",
            "THE",
            "OF",
            "AND",
            "ON",
            "FOR",
            "BY",
            "TO",
            "A",
            "AN",
            "IN",
            "AT",
            "WITH",
            "FROM",
            "SUMMIT",
            "MEETING",
            "TRILATERAL",
            "MINISTERIAL",
            "FACT",
            "SHEET",
            "COMMITMENT",
            "PRINCIPLES",
            "MEMORANDUM");

    private Codes() {}

    /** A code for a statement: the place or the first telling word of its title, and the year; not one in use. */
    static String suggest(Partnership state, String title, String place, PartialDate date) {
        String word = firstTelling(place);
        word = word.isEmpty() ? firstTelling(title) : word;
        String base = (word.isEmpty() ? "TEXT" : word) + "-" + date.value().substring(0, 4);
        Set<String> used = statementCodes(state);
        String code = base;
        for (int i = 2; used.contains(code); i++) {
            code = base + "-" + i;
        }
        return code;
    }

    static boolean inUse(Partnership state, String code) {
        return statementCodes(state).contains(code);
    }

    /** The next codes for commitments of a statement, such as {@code LIMA-2024-07}. */
    static List<String> next(Partnership state, Statement statement, int count) {
        String code = statement.entered().code();
        String prefix = (code.length() > STATEMENT_MAX ? code.substring(0, STATEMENT_MAX) : code) + "-";
        int last = state.register().all().stream()
                .map(commitment -> commitment.code())
                .filter(other -> other.startsWith(prefix)
                        && other.substring(prefix.length()).matches("\\d{1,4}"))
                .mapToInt(other -> Integer.parseInt(other.substring(prefix.length())))
                .max()
                .orElse(0);
        return java.util.stream.IntStream.rangeClosed(last + 1, last + count)
                .mapToObj(number -> String.format(Locale.ROOT, "%s%02d", prefix, number))
                .toList();
    }

    private static String firstTelling(String words) {
        for (String word : words.toUpperCase(Locale.ROOT).split("[^A-Z0-9]+", -1)) {
            if (word.length() > 1 && !COMMON.contains(word) && !word.matches("\\d+")) {
                return word.length() > 20 ? word.substring(0, 20) : word;
            }
        }
        return "";
    }

    private static Set<String> statementCodes(Partnership state) {
        return state.statements().all().stream()
                .map(statement -> statement.entered().code())
                .collect(Collectors.toSet());
    }
}
