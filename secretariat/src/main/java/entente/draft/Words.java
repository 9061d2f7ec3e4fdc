package entente.draft;

import entente.text.Localized;
import java.text.Normalizer;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The words of a clause in one spelling, so that the same words have the same hash: Unicode normalization form C,
 * single blanks, no line breaks, no control or format characters that hide or reorder what a reader sees (Unicode
 * Standard Annex 9, explicit directional formatting; Unicode Technical Report 36).
 */
public final class Words {
    /** The longest text of one clause in one language, in UTF-16 units. */
    public static final int TEXT_MAX = 20_000;

    /** The longest heading or title in one language, in UTF-16 units. */
    public static final int HEADING_MAX = 500;

    /** The most languages of one text. */
    public static final int LANGUAGES_MAX = 24;

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}");
    private static final Pattern HIDDEN = Pattern.compile(
            "[\\u00AD\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u206F\\uFEFF\\uFFF9-\\uFFFB\\uFFFE\\uFFFF]");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u0085\\u00A0\\u2028\\u2029\\u3000\\p{Cc}]+");

    private Words() {}

    /** The one spelling of any words; empty if nothing remains. Length is not limited here. */
    public static String tidy(String words) {
        String seen = HIDDEN.matcher(paired(words)).replaceAll("");
        return BLANKS.matcher(Normalizer.normalize(seen, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
    }

    /** The one spelling in each language; null if nothing remains in any. */
    public static @Nullable Localized tidy(Map<String, String> words) {
        SortedMap<String, String> tidy = new TreeMap<>();
        words.forEach((language, in) -> {
            String one = tidy(in);
            if (!one.isEmpty()) {
                tidy.put(language, one);
            }
        });
        return tidy.isEmpty() ? null : new Localized(tidy);
    }

    /** Whether this is a language tag as texts use it: BCP 47, its primary part in lower case. */
    public static boolean isLanguage(String tag) {
        return LANGUAGE.matcher(tag).matches();
    }

    /** @throws IllegalArgumentException if words are not in their one spelling, too long, or in no language */
    static void check(String what, @Nullable Localized words, int max) {
        if (words == null) {
            return;
        }
        if (words.in().size() > LANGUAGES_MAX) {
            throw new IllegalArgumentException(what + " in more than " + LANGUAGES_MAX + " languages");
        }
        words.in().forEach((language, in) -> {
            if (!isLanguage(language)) {
                throw new IllegalArgumentException(what + ": not a language tag: " + language);
            }
            if (in.length() > max) {
                throw new IllegalArgumentException(what + " in " + language + " is longer than " + max + " characters");
            }
            if (in.isEmpty() || !tidy(in).equals(in)) {
                throw new IllegalArgumentException(what + " in " + language + " is not in its one spelling");
            }
        });
    }

    /** Half characters have no UTF-8, so that different words would have one hash. */
    private static String paired(String words) {
        StringBuilder out = new StringBuilder(words.length());
        words.codePoints()
                .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
                .forEach(out::appendCodePoint);
        return out.toString();
    }
}
