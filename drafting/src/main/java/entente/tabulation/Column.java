package entente.tabulation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The columns of the register's table, in their order. */
enum Column {
    ID,
    CODE,
    STATEMENT,
    STATEMENT_CODE(Use.TOLD),
    STATEMENT_DATE(Use.TOLD),
    SUMMARY(Use.WORDS),
    MEMBERS,
    KIND,
    FORCE,
    AREA,
    DEADLINE,
    DEADLINE_WORDS,
    CADENCE,
    CADENCE_WORDS,
    FIRST_DUE,
    GRACE_DAYS,
    HOSTS,
    CONDITION(Use.WORDS),
    TESTABLE,
    PASSAGES,
    QUOTE,
    SOURCE,
    SOURCE_URL,
    SOURCE_DATE,
    LEADS,
    STATUS,
    STATUS_REASON(Use.WORDS),
    STATUS_SOURCE,
    STATUS_SOURCE_URL,
    STATUS_SOURCE_DATE,
    MILESTONES,
    CONTESTS;

    private static final Pattern TAG = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");

    /** What becomes of a cell. */
    private enum Use {
        /** It is taken in. */
        TAKEN,
        /** One column for each language, each taken in. */
        WORDS,
        /** For whoever reads the table; not taken in. */
        TOLD
    }

    private final Use use;

    Column() {
        this(Use.TAKEN);
    }

    Column(Use use) {
        this.use = use;
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The column's name for words in one language. */
    String label(String language) {
        return label() + "_" + language;
    }

    boolean told() {
        return use == Use.TOLD;
    }

    private boolean words() {
        return use == Use.WORDS;
    }

    /** The names of all columns, words in each of these languages. */
    static List<String> labels(Collection<String> languages) {
        List<String> labels = new ArrayList<>();
        for (Column column : values()) {
            if (column.words()) {
                languages.forEach(language -> labels.add(column.label(language)));
            } else {
                labels.add(column.label());
            }
        }
        return labels;
    }

    /** The column that a name means; for words, whatever their language. */
    static Optional<Column> named(String label) {
        for (Column column : values()) {
            boolean named = column.words()
                    ? column.language(label).isPresent()
                    : column.label().equals(label);
            if (named) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }

    /** The words of this column by language. */
    SortedMap<String, String> words(Map<String, String> cells) {
        SortedMap<String, String> words = new TreeMap<>();
        cells.forEach((label, text) ->
                language(label).filter(language -> !text.isEmpty()).ifPresent(language -> words.put(language, text)));
        return words;
    }

    /** The language for which a name means this column. */
    Optional<String> language(String label) {
        String prefix = label() + "_";
        if (!words() || !label.startsWith(prefix)) {
            return Optional.empty();
        }
        String tag = label.substring(prefix.length());
        boolean other = false;
        for (Column column : values()) {
            other |= column.label().equals(label);
        }
        return !other && TAG.matcher(tag).matches() ? Optional.of(tag) : Optional.empty();
    }
}
