package entente.text;

import entente.trie.FixedMap;
import java.util.SortedMap;

/**
 * The same words in one or more languages.
 *
 * @param in the words by BCP 47 language tag; at least one
 */
public record Localized(SortedMap<String, String> in) {
    /** @throws IllegalArgumentException if there is no language at all */
    public Localized {
        if (in.isEmpty()) {
            throw new IllegalArgumentException("words in no language");
        }
        in = FixedMap.copyOf(in);
    }

    /** Words in one language. */
    public static Localized of(String language, String words) {
        return new Localized(FixedMap.of(language, words));
    }

    /** The words in the language asked for; else in English; else in the first language there is. */
    public String get(String language) {
        String words = in.get(language);
        if (words == null) {
            words = in.get("en");
        }
        return words == null ? in.firstEntry().getValue() : words;
    }

    /** The language {@link #get} answers in. */
    public String languageFor(String language) {
        if (in.containsKey(language)) {
            return language;
        }
        return in.containsKey("en") ? "en" : in.firstKey();
    }
}
