package entente.indicator;

import entente.actor.Actor;
import entente.actor.ActorRegister;
import entente.article.Analysis;
import entente.article.Language;
import java.lang.Character.UnicodeScript;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which words of a query are looked for in which language. */
public final class QueryWords {
    /** The languages that are read. */
    public static final List<Language> LANGUAGES = List.of(Language.ENGLISH, Language.JAPANESE, Language.KOREAN);

    private QueryWords() {}

    static boolean hasWords(String phrase) {
        return LANGUAGES.stream().anyMatch(language -> !of(language, phrase).isEmpty());
    }

    /**
     * A phrase as a language's words: hangul in Korean, kana and Han letters in Japanese, Latin letters and digits in
     * every language, since "ICBM" is written so in all three. Empty where it cannot stand in the language.
     */
    public static List<String> of(Language language, String phrase) {
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

    /** All names of an actor in a language, seats of government among them. */
    public static Set<String> names(Language language, ActorRegister register, String id) {
        Actor actor = register.find(id).orElseThrow();
        Set<String> names = new LinkedHashSet<>(actor.names().getOrDefault(language, List.of()));
        names.addAll(actor.seats().getOrDefault(language, List.of()));
        return names;
    }

    private static boolean has(String text, UnicodeScript script) {
        return text.codePoints().anyMatch(point -> UnicodeScript.of(point) == script);
    }
}
