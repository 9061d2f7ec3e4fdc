package entente.reading;

import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Tells whether a text is in English. */
final class Language {
    private static final Set<String> ENGLISH =
            Lexicon.words("the of and to in we our will for that with on is are as by their a this");
    /** Those of them that are no words of the other large languages in Latin letters. */
    private static final Set<String> ENGLISH_ALONE =
            Lexicon.words("the of and to our with that by are their this will");

    private static final int WORDS_FEW = 12;
    private static final int WORDS_MIN = 40;
    private static final double SHARE_MIN = 0.12;

    private Language() {}

    static Optional<Refusal> refusal(String text) {
        int latin = 0;
        int other = 0;
        for (int offset = 0; offset < text.length(); offset += Character.charCount(text.codePointAt(offset))) {
            int point = text.codePointAt(offset);
            if (!Character.isLetter(point)) {
                continue;
            }
            UnicodeScript script = UnicodeScript.of(point);
            latin += script == UnicodeScript.LATIN ? 1 : 0;
            other += script != UnicodeScript.LATIN ? 1 : 0;
        }
        if (latin + other == 0) {
            return Optional.of(Refusal.NO_TEXT);
        }
        if (other > latin) {
            return Optional.of(Refusal.LANGUAGE_NOT_READ);
        }
        return isEnglish(text) ? Optional.empty() : Optional.of(Refusal.LANGUAGE_NOT_READ);
    }

    /** A few words get the benefit of the doubt; a short text needs one small English word, a long one its share. */
    private static boolean isEnglish(String text) {
        List<String> words = List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+", 4_000));
        if (words.size() < WORDS_MIN) {
            return words.size() < WORDS_FEW || words.stream().anyMatch(ENGLISH_ALONE::contains);
        }
        return words.stream().filter(ENGLISH::contains).count() >= SHARE_MIN * words.size();
    }
}
