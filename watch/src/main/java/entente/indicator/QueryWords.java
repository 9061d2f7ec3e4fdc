package entente.indicator;

import entente.article.Analysis;
import entente.article.Language;
import java.lang.Character.UnicodeScript;
import java.util.List;

/** Which words of a query are looked for in which language. */
final class QueryWords {
    static final List<Language> LANGUAGES = List.of(Language.ENGLISH, Language.JAPANESE, Language.KOREAN);

    private QueryWords() {}

    static boolean hasWords(String phrase) {
        return LANGUAGES.stream().anyMatch(language -> !of(language, phrase).isEmpty());
    }

    /**
     * A phrase as a language's words: hangul in Korean, kana and Han letters in Japanese, Latin letters and digits in
     * every language, since "ICBM" is written so in all three. Empty where it cannot stand in the language.
     */
    static List<String> of(Language language, String phrase) {
        boolean hangul = has(phrase, UnicodeScript.HANGUL);
        boolean japanese = has(phrase, UnicodeScript.HIRAGANA)
                || has(phrase, UnicodeScript.KATAKANA)
                || has(phrase, UnicodeScript.HAN);
        boolean written = switch (language) {
            case ENGLISH, OTHER -> !hangul && !japanese;
            case JAPANESE -> !hangul;
            case KOREAN -> !japanese;
        };
        return written ? Analysis.words(language, phrase) : List.of();
    }

    private static boolean has(String text, UnicodeScript script) {
        return text.codePoints().anyMatch(point -> UnicodeScript.of(point) == script);
    }
}
