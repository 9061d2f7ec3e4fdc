package entente.reading;

import java.lang.Character.UnicodeScript;
import java.util.Optional;
import java.util.Set;

/** Tells whether a text is in English. */
final class Language {
    private static final Set<String> ENGLISH =
            Lexicon.words("the of and to in we our will for that with on is are as by their a this");
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

    /** A short text gets the benefit of the doubt; a long one needs its share of small English words. */
    private static boolean isEnglish(String text) {
        String[] words = text.toLowerCase(java.util.Locale.ROOT).split("[^\\p{L}]+", 4_000);
        long small = java.util.Arrays.stream(words).filter(ENGLISH::contains).count();
        return words.length < WORDS_MIN || small >= SHARE_MIN * words.length;
    }
}
