package entente.redline;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a text into what is compared as one: words where blanks part them (a Korean word keeps its particle), runs of
 * one script in Japanese, single marks, and citations whole.
 */
final class Cut {
    private static final String ALPHABETIC =
            "[\\p{L}\\p{M}\\p{N}\u30FC&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\u30FC]]+";
    private static final Pattern TOKEN = Pattern.compile(
            "\\{#[a-z0-9_-]+\\}|\\s+|(?:\\p{Lu}\\.){2,}|[$€£¥]?\\p{Nd}+(?:[.,:]\\p{Nd}+)*%?"
                    + "|\\p{IsHan}+|\\p{IsHiragana}+|[\\p{IsKatakana}\u30FC]+|"
                    + ALPHABETIC
                    + "(?:['’-]"
                    + ALPHABETIC
                    + ")*|.",
            Pattern.DOTALL);

    private Cut() {}

    /** The text in pieces; joined again they give the text. */
    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return words;
    }
}
