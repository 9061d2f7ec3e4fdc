package entente.story;

import entente.article.Language;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reports that tell of one event, as far as words, names and time show. */
public final class Story {
    private final String id;
    private final Language language;
    private final List<String> articles = new ArrayList<>();
    private final Map<String, Double> words = new HashMap<>();
    private final Map<String, Double> names = new HashMap<>();
    private final Set<String> keys = new HashSet<>();
    private Instant latest;
    private double lengthOfWords;
    private double lengthOfNames;

    /**
     * All there is to a story.
     *
     * @param id its name
     * @param language its language
     * @param articles its articles
     * @param words the sum of their word vectors
     * @param names the sum of their name vectors
     * @param keys the words it is found by
     * @param latest the time of its last article
     */
    public record State(
            String id,
            Language language,
            List<String> articles,
            Map<String, Double> words,
            Map<String, Double> names,
            Set<String> keys,
            Instant latest) {}

    State snapshot() {
        return new State(
                id, language, List.copyOf(articles), Map.copyOf(words), Map.copyOf(names), Set.copyOf(keys), latest);
    }

    static Story restored(State state) {
        Story story = new Story(state.id(), state.language(), state.latest());
        story.articles.addAll(state.articles());
        story.words.putAll(state.words());
        story.names.putAll(state.names());
        story.lengthOfWords = length(story.words);
        story.lengthOfNames = length(story.names);
        return story;
    }

    Set<String> keys() {
        return keys;
    }

    Story(String id, Language language, Instant first) {
        this.id = id;
        this.language = language;
        this.latest = first;
    }

    /** The id of the article that opened it. */
    public String id() {
        return id;
    }

    /** The language of its articles. */
    public Language language() {
        return language;
    }

    /** Its articles' ids, in the order they came. */
    public List<String> articles() {
        return List.copyOf(articles);
    }

    /** When its last article was published. */
    public Instant latest() {
        return latest;
    }

    void take(String article, Instant published, Map<String, Double> moreWords, Map<String, Double> moreNames) {
        articles.add(article);
        moreWords.forEach((word, weight) -> words.merge(word, weight, Double::sum));
        moreNames.forEach((name, weight) -> names.merge(name, weight, Double::sum));
        latest = published.isAfter(latest) ? published : latest;
        lengthOfWords = length(words);
        lengthOfNames = length(names);
    }

    /** The length of a vector. */
    static double length(Map<String, Double> vector) {
        double squares = 0;
        for (double weight : vector.values()) {
            squares += weight * weight;
        }
        return Math.sqrt(squares);
    }

    double lengthOfWords() {
        return lengthOfWords;
    }

    double lengthOfNames() {
        return lengthOfNames;
    }

    Map<String, Double> words() {
        return words;
    }

    Map<String, Double> names() {
        return names;
    }
}
