package entente.wording;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word, a punctuation mark or a run of white space.
 *
 * @param words as it stands
 * @param key what is compared: straight apostrophes, no soft hyphens, one blank for any white space
 * @param weight how much it matters that both texts have it
 */
record Token(String words, String key, int weight) {
    private static final Pattern TOKEN = Pattern.compile(
            "\\s+|(?:\\p{Lu}\\.){2,}|[$€£¥]?\\p{N}+(?:[.,:]\\p{N}+)*%?"
                    + "|[\\p{L}\\p{M}\\p{N}\u00AD]+(?:['’-][\\p{L}\\p{M}\\p{N}\u00AD]+)*|.",
            Pattern.DOTALL);
    private static final int WORD = 8;
    private static final int SMALL_WORD = 3;
    private static final int MARK = 1;

    /** Cuts a text into tokens; joined again they give the text. */
    static List<Token> of(String text) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            String words = matcher.group();
            String key = words.isBlank()
                    ? " "
                    : words.replace('’', '\'').replace("\u00AD", "").replace("U.S.", "US");
            tokens.add(new Token(words, key, weight(key)));
        }
        return tokens;
    }

    /** A token that is the same only as one spelt the same. Hiragana between other signs are mostly particles. */
    static Token exact(String words) {
        boolean particle = words.codePoints().allMatch(c -> Character.UnicodeScript.of(c) == UnicodeScript.HIRAGANA);
        return new Token(words, words, particle ? SMALL_WORD : weight(words));
    }

    private static int weight(String key) {
        if (key.isBlank()) {
            return 0;
        }
        if (!Character.isLetterOrDigit(key.codePointAt(0)) && key.length() < 2) {
            return MARK;
        }
        return Vocabulary.isSmall(key.toLowerCase(Locale.ROOT)) ? SMALL_WORD : WORD;
    }

    boolean blank() {
        return key.equals(" ");
    }

    /** Whether it says something by itself. */
    boolean content() {
        return weight == WORD;
    }

    boolean same(Token other) {
        return key.equals(other.key);
    }
}
