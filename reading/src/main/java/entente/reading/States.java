package entente.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Names of states in English: those of CLDR and the short forms and adjectives of {@code states.txt}. */
final class States {
    private static final Map<String, String> NAMES = new HashMap<>();
    private static final Map<String, String> ADJECTIVES = new HashMap<>();
    private static final int WORDS_MAX = 8;

    static {
        for (String code : Locale.getISOCountries()) {
            NAMES.put(key(Locale.of("", code).getDisplayCountry(Locale.ENGLISH)), code);
        }
        try (InputStream in = Objects.requireNonNull(States.class.getResourceAsStream("states.txt"))) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(States::take);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private States() {}

    private static void take(String line) {
        String[] cells = line.split("\\|", -1);
        for (String name : cells[1].split(";", -1)) {
            NAMES.put(key(name), cells[0]);
        }
        for (String adjective : cells[2].split(";", -1)) {
            if (!adjective.isEmpty()) {
                ADJECTIVES.put(key(adjective), cells[0]);
            }
        }
    }

    private static String key(String name) {
        StringBuilder key = new StringBuilder();
        for (Word word : Words.raw(name, 0, name.length())) {
            key.append(key.isEmpty() ? "" : " ").append(word.norm());
        }
        return key.toString();
    }

    /** The most words a name of a state has. */
    static int wordsMax() {
        return WORDS_MAX;
    }

    /** The state of that name, given as normalised words with one blank between. */
    static Optional<String> named(String name) {
        return Optional.ofNullable(NAMES.get(name));
    }

    /** The state whose adjective the normalised word is. */
    static Optional<String> adjective(String word) {
        return Optional.ofNullable(ADJECTIVES.get(word));
    }
}
