package entente.wording;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Names of states and regions, with the adjectives of states: the names of CLDR, the short forms the reader of
 * commitments knows too, and the regions of {@code regions.txt}.
 */
final class Places {
    private static final int WORDS_MAX = 6;
    private static final Map<String, String> NAMES = new HashMap<>();

    static {
        for (String code : Locale.getISOCountries()) {
            put(Locale.of("", code).getDisplayCountry(Locale.ENGLISH), code);
        }
        for (String line : Vocabulary.lines(entente.reading.Reader.class, "states.txt")) {
            String[] cells = line.split("\\|", -1);
            putAll(cells[1], cells[0]);
            putAll(cells[2], cells[0]);
        }
        for (String line : Vocabulary.lines("regions.txt")) {
            String[] cells = line.split("\\|", -1);
            putAll(cells[1], cells[0]);
        }
    }

    private Places() {}

    /**
     * The longest name that begins at a word.
     *
     * @param words the words of the sentence as they stand, without marks
     * @param from the word it may begin at
     * @return the name's length in words and the place's code, or null
     */
    static @Nullable Found at(List<String> words, int from) {
        if (!Character.isUpperCase(words.get(from).codePointAt(0))) {
            return null;
        }
        StringBuilder name = new StringBuilder();
        Found found = null;
        for (int size = 1; size <= WORDS_MAX && from + size <= words.size(); size++) {
            name.append(size == 1 ? "" : " ").append(words.get(from + size - 1));
            String code = NAMES.get(key(name.toString()));
            if (code != null && !name.toString().equals("Us")) {
                found = new Found(size, code);
            }
        }
        return found;
    }

    /** A name of so many words, and whose it is. */
    record Found(int words, String code) {}

    private static void putAll(String names, String code) {
        for (String name : names.split(";", -1)) {
            if (!name.isEmpty()) {
                put(name, code);
            }
        }
    }

    private static void put(String name, String code) {
        NAMES.put(key(name), code);
    }

    private static String key(String name) {
        return Vocabulary.lower(name)
                .replace("'s", "")
                .replaceAll("[.,()&-]+", " ")
                .strip()
                .replaceAll("\\s+", " ");
    }
}
