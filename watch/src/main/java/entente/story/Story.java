package entente.story;

import entente.article.Language;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Reports that tell of one event, as far as words, names and time show. Words and names fade: what no report repeats is
 * forgotten after a week or two, so that a story that goes on for months is known by what was told of it lately.
 */
public final class Story {
    /** How much of its weight a word keeps when it fades. */
    private static final double KEPT = 0.95;
    /** The weight at which a word is forgotten; a report's words weigh 0.05 to 0.3. */
    private static final double FORGOTTEN = 0.01;

    private final String id;
    private final Language language;
    private final Map<String, Double> words = new HashMap<>();
    private final Map<String, Double> names = new HashMap<>();
    private final Map<String, Instant> keys = new HashMap<>();
    private Instant latest;
    private double lengthOfWords;
    private double lengthOfNames;

    /**
     * All there is to a story.
     *
     * @param id its name
     * @param language its language
     * @param words the sum of their word vectors
     * @param names the sum of their name vectors
     * @param keys the words it is found by, with the time of the last article that had them
     * @param latest the time of its last article
     */
    public record State(
            String id,
            Language language,
            Map<String, Double> words,
            Map<String, Double> names,
            Map<String, Instant> keys,
            Instant latest) {}

    State snapshot() {
        return new State(id, language, Map.copyOf(words), Map.copyOf(names), Map.copyOf(keys), latest);
    }

    static Story restored(State state) {
        Story story = new Story(state.id(), state.language(), state.latest());
        story.words.putAll(state.words());
        story.names.putAll(state.names());
        story.lengthOfWords = length(story.words);
        story.lengthOfNames = length(story.names);
        return story;
    }

    Map<String, Instant> keys() {
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

    /** When its last article was published. */
    public Instant latest() {
        return latest;
    }

    void take(Instant published, Map<String, Double> moreWords, Map<String, Double> moreNames) {
        moreWords.forEach((word, weight) -> words.merge(word, weight, Double::sum));
        moreNames.forEach((name, weight) -> names.merge(name, weight, Double::sum));
        latest = published.isAfter(latest) ? published : latest;
        lengthOfWords = length(words);
        lengthOfNames = length(names);
    }

    /** Some hours have passed: forgets what weighs next to nothing by now. */
    void fade() {
        fade(words);
        fade(names);
        lengthOfWords = length(words);
        lengthOfNames = length(names);
    }

    private static void fade(Map<String, Double> vector) {
        vector.replaceAll((_, weight) -> weight * KEPT);
        vector.values().removeIf(weight -> weight < FORGOTTEN);
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
