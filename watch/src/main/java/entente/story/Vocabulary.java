package entente.story;

import entente.article.Analysis;
import entente.article.Article;
import entente.article.Language;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a story knows an article by. It follows from the article alone, and so can be read before it is the article's
 * turn.
 *
 * @param words how often each word stands in it; those of the title count twice
 * @param names what looks like a name, weighed by how often it stands there: a vector of length one, or empty
 */
public record Vocabulary(Map<String, Integer> words, Map<String, Double> names) {
    private static final int WORDS_MAX = 400;
    private static final int TITLE_WEIGHT = 2;
    // The capital is looked for first: most places are done with there.
    private static final Pattern NAME =
            Pattern.compile("(?=\\p{Lu})\\b(?<![.!?]\\s)(?<!^)[\\p{L}'-]{2,}(?: \\p{Lu}[\\p{L}'-]+)*");
    private static final Pattern FOREIGN = Pattern.compile("[\\p{IsKatakana}ー]{3,}|[A-Z]{2,}");

    /** Neither changes. Their order stays, so that sums over them are the same to the last bit in every run. */
    public Vocabulary {
        words = Collections.unmodifiableMap(words);
        names = Collections.unmodifiableMap(names);
    }

    /** Reads an article. */
    public static Vocabulary of(Article article) {
        Map<String, Integer> counts = new HashMap<>();
        List<String> body = Analysis.words(article.language(), article.text());
        body.subList(0, Math.min(WORDS_MAX, body.size())).forEach(word -> counts.merge(word, 1, Integer::sum));
        Analysis.words(article.language(), article.title())
                .forEach(word -> counts.merge(word, TITLE_WEIGHT, Integer::sum));
        return new Vocabulary(counts, names(article));
    }

    private static Map<String, Double> names(Article article) {
        Map<String, Double> names = new HashMap<>();
        Pattern pattern = article.language() == Language.ENGLISH ? NAME : FOREIGN;
        Matcher matcher = pattern.matcher(article.text());
        while (matcher.find()) {
            names.merge(matcher.group(), 1.0, Double::sum);
        }
        names.replaceAll((_, times) -> 1 + Math.log(times));
        return unit(names);
    }

    /** Makes a vector's length one. */
    static Map<String, Double> unit(Map<String, Double> vector) {
        double length = Story.length(vector);
        vector.replaceAll((_, weight) -> weight / length);
        return vector;
    }
}
