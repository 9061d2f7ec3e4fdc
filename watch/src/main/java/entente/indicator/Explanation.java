package entente.indicator;

import entente.actor.ActorRegister;
import entente.article.Analysis;
import entente.article.Article;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Why an indicator matches an article: the words that made it. Evaluates the query word by word, by another way than
 * the one that runs it, so that each can be held against the other.
 */
public final class Explanation {
    /**
     * Words that matched.
     *
     * @param start where they begin in {@link Article#words()}, UTF-16 units
     * @param end where they end, exclusive
     */
    public record Place(int start, int end) {}

    /** A run of words by their numbers, both inclusive. */
    private record Run(int first, int last) {}

    private final List<Analysis.Token> tokens;
    private final Article article;
    private final ActorRegister register;
    private final Map<String, List<String>> cut = new HashMap<>();

    private Explanation(Article article, ActorRegister register) {
        this.article = article;
        this.tokens = Analysis.tokens(article.language(), article.words());
        this.register = register;
    }

    /** The words that make an indicator match, in their order; empty where it does not match. */
    public static Optional<List<Place>> of(Indicator indicator, Article article, ActorRegister register) {
        if (!QueryWords.LANGUAGES.contains(article.language())) {
            return Optional.empty();
        }
        Explanation explanation = new Explanation(article, register);
        return explanation.places(indicator);
    }

    /**
     * The ids of all indicators that match an article, found without an index of queries: for trying indicators
     * out, and for checking what runs.
     */
    public static Set<String> matching(Collection<Indicator> indicators, Article article, ActorRegister register) {
        Set<String> ids = new TreeSet<>();
        if (QueryWords.LANGUAGES.contains(article.language())) {
            Explanation explanation = new Explanation(article, register);
            indicators.stream()
                    .filter(indicator -> explanation.runs(indicator.query()) != null)
                    .forEach(indicator -> ids.add(indicator.id()));
        }
        return ids;
    }

    private Optional<List<Place>> places(Indicator indicator) {
        Set<Run> runs = runs(indicator.query());
        if (runs == null) {
            return Optional.empty();
        }
        return Optional.of(runs.stream()
                .map(run -> new Place(
                        tokens.get(run.first()).start(), tokens.get(run.last()).end()))
                .distinct()
                .sorted(Comparator.comparingInt(Place::start).thenComparingInt(Place::end))
                .toList());
    }

    /** The runs that make it true, or null where it is not. */
    private @Nullable Set<Run> runs(Expression expression) {
        return switch (expression) {
            case Expression.Phrase _, Expression.Beginning _, Expression.Named _ -> orNull(leaves(expression));
            case Expression.Near near -> near(near);
            case Expression.Not not -> runs(not.part()) == null ? Set.of() : null;
            case Expression.All all -> {
                Set<Run> runs = new LinkedHashSet<>();
                for (Expression part : all.parts()) {
                    Set<Run> found = runs(part);
                    if (found == null) {
                        yield null;
                    }
                    runs.addAll(found);
                }
                yield runs;
            }
            case Expression.Any any -> {
                Set<Run> runs = new LinkedHashSet<>();
                any.parts().stream().map(this::runs).filter(Objects::nonNull).forEach(runs::addAll);
                yield orNull(runs);
            }
        };
    }

    private static @Nullable Set<Run> orNull(Set<Run> runs) {
        return runs.isEmpty() ? null : runs;
    }

    private @Nullable Set<Run> near(Expression.Near near) {
        List<Set<Run>> parts = near.parts().stream().map(this::leaves).toList();
        Set<Run> all = new LinkedHashSet<>();
        for (Set<Run> starts : parts) {
            for (Run start : starts) {
                int end = start.first() + near.words() - 1;
                List<Run> within = new ArrayList<>();
                int having = 0;
                for (Set<Run> part : parts) {
                    List<Run> inside = part.stream()
                            .filter(run -> run.first() >= start.first() && run.last() <= end)
                            .toList();
                    within.addAll(inside);
                    having += inside.isEmpty() ? 0 : 1;
                }
                if (having == parts.size()) {
                    all.addAll(within);
                }
            }
        }
        return orNull(all);
    }

    private Set<Run> leaves(Expression expression) {
        Set<Run> runs = new LinkedHashSet<>();
        switch (expression) {
            case Expression.Phrase phrase -> addRuns(words(phrase.text()), runs);
            case Expression.Beginning beginning -> {
                for (int i = 0; i < tokens.size(); i++) {
                    if (tokens.get(i).word().startsWith(beginning.start())) {
                        runs.add(new Run(i, i));
                    }
                }
            }
            case Expression.Named named ->
                QueryWords.names(article.language(), register, named.id()).forEach(name -> addRuns(words(name), runs));
            case Expression.Any any -> any.parts().forEach(part -> runs.addAll(leaves(part)));
            case Expression.Near _, Expression.All _, Expression.Not _ ->
                throw new IllegalStateException("the parser lets no such part into near");
        }
        return runs;
    }

    private List<String> words(String phrase) {
        return cut.computeIfAbsent(phrase, each -> QueryWords.of(article.language(), each));
    }

    private void addRuns(List<String> words, Set<Run> runs) {
        for (int i = 0; !words.isEmpty() && i + words.size() <= tokens.size(); i++) {
            int matched = 0;
            while (matched < words.size() && tokens.get(i + matched).word().equals(words.get(matched))) {
                matched++;
            }
            if (matched == words.size()) {
                runs.add(new Run(i, i + matched - 1));
            }
        }
    }
}
