package entente.story;

import entente.article.Article;
import entente.article.Language;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Groups articles into stories in a single pass, after Miranda et al. (EMNLP 2018): cosine of TF-IDF vectors of words,
 * the same of names, weighted, and fading with the days since the story's last article. Keyed by language; a story that
 * has had no article for {@link #MEMORY} of event time is closed, and one that goes on is found by the words of that
 * time. Where too many words are counted, all counts are
 * halved, so that what stood in one article only is forgotten and shares stay. Not safe for several threads.
 */
public final class Stories {
    /** How long after its last article a story can go on. */
    public static final Duration MEMORY = Duration.ofDays(7);

    private static final Duration SWEEP = Duration.ofHours(6);
    private static final double LIKENESS_MIN = 0.26;
    private static final double NAMES_SHARE = 0.3;
    private static final double FADE_DAYS = 5;
    /** More than the rounding of a cosine, so that one of one is never taken for less. */
    private static final double ROUNDING = 1e-9;

    private static final int KEYS = 12;

    /** How many words of all languages are counted; names and slips of the pen would grow without end. */
    static final int COUNTED_MAX = 200_000;

    private final Map<String, Story> open = new LinkedHashMap<>();
    private final Map<String, Set<Story>> byWord = new HashMap<>();
    private final Map<String, Integer> documents = new HashMap<>();
    private final Map<Language, Integer> count = new HashMap<>();
    private Instant latest = Instant.EPOCH;
    private Instant swept = Instant.EPOCH;

    /**
     * Everything that decides where the next article goes.
     *
     * @param open the stories that can still grow
     * @param documents in how many articles each word of each language stood
     * @param count articles by language
     * @param latest the latest event time seen
     * @param swept when it was last looked at what is over
     */
    public record State(
            List<Story.State> open,
            Map<String, Integer> documents,
            Map<Language, Integer> count,
            Instant latest,
            Instant swept) {}

    /** Takes the state out. */
    public State snapshot() {
        return new State(
                open.values().stream().map(Story::snapshot).toList(),
                Map.copyOf(documents),
                Map.copyOf(count),
                latest,
                swept);
    }

    /** Puts back what {@link #snapshot()} took out; the next article then goes where it would have gone. */
    public static Stories restored(State state) {
        Stories stories = new Stories();
        for (Story.State each : state.open()) {
            Story story = Story.restored(each);
            stories.open.put(key(story.language(), story.id()), story);
            each.keys().forEach((key, told) -> stories.index(story, List.of(key), told));
        }
        stories.documents.putAll(state.documents());
        stories.count.putAll(state.count());
        stories.latest = state.latest();
        stories.swept = state.swept();
        return stories;
    }

    /** How many words some story is found by. */
    int indexed() {
        return byWord.size();
    }

    /** The stories that can still grow. */
    public List<Story> open() {
        return List.copyOf(open.values());
    }

    /**
     * Puts an article into the story it is most like, or opens one.
     *
     * @param article an article that is no copy of an earlier one
     */
    public Story add(Article article) {
        return add(article, Vocabulary.of(article), Events.UNKNOWN);
    }

    /** What is known of the event that an article tells of, beyond its words. */
    public interface Events {
        /** Nothing. */
        Events UNKNOWN = new Events() {
            @Override
            public Optional<String> told() {
                return Optional.empty();
            }

            @Override
            public boolean apart(String story) {
                return false;
            }
        };

        /** The id of a story in another language that tells of the same event. */
        Optional<String> told();

        /** Whether a story in its language tells of another event, however much the words are alike. */
        boolean apart(String story);
    }

    /**
     * Puts an article into the story it is most like in its language, or opens one.
     *
     * @param article an article that is no copy of an earlier one
     * @param vocabulary its words and names
     * @param events what else is known
     */
    public Story add(Article article, Vocabulary vocabulary, Events events) {
        Map<String, Double> words = weighed(article.language(), vocabulary.words());
        Map<String, Double> names = vocabulary.names();
        close(article.published());
        Story best = best(article, words, names, events);
        Story story = best == null ? opened(article, events.told().orElse(article.id())) : best;
        story.take(article.published(), words, names);
        index(story, keys(article.language(), words), article.published());
        return story;
    }

    /**
     * Puts an article back into the story it was put into before, as an archive remembers it.
     *
     * @param article an article of the archive, in the order they came
     * @param id its story's id
     */
    public void replay(Article article, String id) {
        Vocabulary vocabulary = Vocabulary.of(article);
        Map<String, Double> words = weighed(article.language(), vocabulary.words());
        Story story = opened(article, id);
        story.take(article.published(), words, vocabulary.names());
        index(story, keys(article.language(), words), article.published());
        close(article.published());
    }

    private Story opened(Article article, String id) {
        return open.computeIfAbsent(
                key(article.language(), id), _ -> new Story(id, article.language(), article.published()));
    }

    /** Stories of several languages may go by one name, and are still told apart by their words. */
    private static String key(Language language, String id) {
        return language + " " + id;
    }

    private void index(Story story, Collection<String> keys, Instant published) {
        for (String key : keys) {
            story.keys().merge(key, published, (one, other) -> one.isAfter(other) ? one : other);
            byWord.computeIfAbsent(key, _ -> new HashSet<>()).add(story);
        }
    }

    private void unindex(Story story, String key) {
        byWord.computeIfPresent(key, (_, stories) -> stories.remove(story) && stories.isEmpty() ? null : stories);
    }

    private @Nullable Story best(Article article, Map<String, Double> words, Map<String, Double> names, Events events) {
        Set<Story> candidates = new HashSet<>();
        for (String key : keys(article.language(), words)) {
            candidates.addAll(byWord.getOrDefault(key, Set.of()));
        }
        Story best = null;
        double most = LIKENESS_MIN;
        for (Story story : candidates) {
            double faded = faded(story, article.published());
            // Likeness fades with the days and is at most one before, so the words need not be looked at.
            if (faded < most - ROUNDING) {
                continue;
            }
            double likeness = faded * likeness(story, words, names);
            boolean better = likeness > most
                    || (best != null && likeness == most && story.id().compareTo(best.id()) < 0);
            if (better && !events.apart(story.id())) {
                most = likeness;
                best = story;
            }
        }
        return best;
    }

    private static double faded(Story story, Instant published) {
        double days = Math.abs(Duration.between(story.latest(), published).toMinutes()) / 1440.0;
        return Math.exp(-days / FADE_DAYS);
    }

    private static double likeness(Story story, Map<String, Double> words, Map<String, Double> names) {
        double byWords = cosine(words, story.words(), story.lengthOfWords());
        boolean unnamed = names.isEmpty() || story.names().isEmpty();
        return unnamed
                ? byWords
                : (1 - NAMES_SHARE) * byWords + NAMES_SHARE * cosine(names, story.names(), story.lengthOfNames());
    }

    private Map<String, Double> weighed(Language language, Map<String, Integer> counts) {
        int all = count.merge(language, 1, Integer::sum);
        Map<String, Double> weights = new HashMap<>();
        counts.forEach((word, times) -> {
            int having = documents.merge(language + " " + word, 1, Integer::sum);
            double rarity = Math.log((1.0 + all) / having);
            if (rarity > 0 && word.length() > (language == Language.ENGLISH ? 2 : 0)) {
                weights.put(word, (1 + Math.log(times)) * rarity);
            }
        });
        if (documents.size() > COUNTED_MAX) {
            halve();
        }
        return Vocabulary.unit(weights);
    }

    private void halve() {
        count.replaceAll((_, articles) -> articles / 2);
        documents.replaceAll((_, articles) -> articles / 2);
        documents.values().removeIf(articles -> articles == 0);
    }

    private static List<String> keys(Language language, Map<String, Double> words) {
        return words.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(KEYS)
                .map(entry -> language + " " + entry.getKey())
                .toList();
    }

    /** Looked at four times in a day of event time: closing late does no harm, looking at each article does. */
    private void close(Instant published) {
        latest = published.isAfter(latest) ? published : latest;
        if (Duration.between(swept, latest).compareTo(SWEEP) < 0) {
            return;
        }
        swept = latest;
        Instant oldest = latest.minus(MEMORY);
        for (Story story : List.copyOf(open.values())) {
            boolean closed = story.latest().isBefore(oldest);
            story.keys().entrySet().removeIf(key -> {
                boolean forgotten = closed || key.getValue().isBefore(oldest);
                if (forgotten) {
                    unindex(story, key.getKey());
                }
                return forgotten;
            });
            if (closed) {
                open.remove(key(story.language(), story.id()));
            } else {
                story.fade();
            }
        }
    }

    /** The cosine of a vector of length one and a longer one whose length is known. */
    private static double cosine(Map<String, Double> unit, Map<String, Double> other, double length) {
        boolean longer = unit.size() > other.size();
        Map<String, Double> fewer = longer ? other : unit;
        Map<String, Double> more = longer ? unit : other;
        double product = 0;
        for (Map.Entry<String, Double> entry : fewer.entrySet()) {
            product += entry.getValue() * more.getOrDefault(entry.getKey(), 0.0);
        }
        return unit.isEmpty() || length == 0 ? 0 : product / length;
    }
}
