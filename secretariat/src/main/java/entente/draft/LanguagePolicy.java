package entente.draft;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How the languages of a text stand to each other (Vienna Convention on the Law of Treaties, article 33): all equal, or
 * one prevails on difference, or only one is authentic and the others are courtesy translations.
 *
 * @param authentic the languages in which the text is signed, sorted; at least one
 * @param prevailing the one that prevails on difference, or null where all are equal
 * @param courtesy the languages of courtesy translations, sorted
 */
public record LanguagePolicy(
        List<String> authentic, @Nullable String prevailing, List<String> courtesy) {
    /** @throws IllegalArgumentException if a tag is malformed or double, none is authentic, or another prevails */
    public LanguagePolicy {
        authentic = List.copyOf(new TreeSet<>(authentic));
        courtesy = List.copyOf(new TreeSet<>(courtesy));
        SortedSet<String> all = new TreeSet<>(authentic);
        all.addAll(courtesy);
        if (authentic.isEmpty()
                || all.size() != authentic.size() + courtesy.size()
                || all.size() > Words.LANGUAGES_MAX
                || !all.stream().allMatch(Words::isLanguage)) {
            throw new IllegalArgumentException("not the languages of a text: " + authentic + ", courtesy " + courtesy);
        }
        if (prevailing != null && !authentic.contains(prevailing)) {
            throw new IllegalArgumentException(prevailing + " cannot prevail: it is not authentic");
        }
    }

    /** All these languages are equally authentic. */
    public static LanguagePolicy equal(List<String> languages) {
        return new LanguagePolicy(languages, null, List.of());
    }

    /** All these languages are authentic, and one prevails on difference. */
    public static LanguagePolicy prevails(String prevailing, List<String> languages) {
        return new LanguagePolicy(languages, prevailing, List.of());
    }

    /** Only the working language is authentic. */
    public static LanguagePolicy working(String language, List<String> courtesy) {
        return new LanguagePolicy(List.of(language), null, courtesy);
    }

    /** Every language, sorted. */
    public SortedSet<String> all() {
        SortedSet<String> all = new TreeSet<>(authentic);
        all.addAll(courtesy);
        return all;
    }
}
