package entente.percolator;

import entente.actor.ActorRegister;
import entente.article.Language;
import entente.indicator.Expression;
import entente.indicator.QueryWords;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.opensearch.index.query.BoolQueryBuilder;
import org.opensearch.index.query.IntervalMode;
import org.opensearch.index.query.IntervalQueryBuilder;
import org.opensearch.index.query.IntervalsSourceProvider;
import org.opensearch.index.query.QueryBuilder;
import org.opensearch.index.query.QueryBuilders;

/** Expressions in OpenSearch's query language: one branch for each language, as ours are compiled. */
final class PercolatorQueries {
    /** Words are cut before they are handed over. */
    private static final String CUT = "whitespace";

    private final ActorRegister register;

    PercolatorQueries(ActorRegister register) {
        this.register = register;
    }

    /** The query; empty where the expression can match in no language. */
    Optional<QueryBuilder> of(Expression expression) {
        return either(QueryWords.LANGUAGES.stream()
                .flatMap(language -> query(language, expression).stream())
                .toList());
    }

    private Optional<QueryBuilder> query(Language language, Expression expression) {
        return switch (expression) {
            case Expression.Phrase phrase -> words(language, phrase.text());
            case Expression.Beginning beginning ->
                Optional.of(QueryBuilders.prefixQuery(language.code(), beginning.start()));
            case Expression.Named named ->
                either(QueryWords.names(language, register, named.id()).stream()
                        .flatMap(name -> words(language, name).stream())
                        .toList());
            case Expression.Any any ->
                either(any.parts().stream()
                        .flatMap(part -> query(language, part).stream())
                        .toList());
            case Expression.All all -> all(language, all);
            case Expression.Near near -> near(language, near);
            case Expression.Not _ -> Optional.empty();
        };
    }

    private Optional<QueryBuilder> all(Language language, Expression.All all) {
        BoolQueryBuilder builder = QueryBuilders.boolQuery();
        for (Expression part : all.parts()) {
            if (part instanceof Expression.Not not) {
                query(language, not.part()).ifPresent(builder::mustNot);
                continue;
            }
            Optional<QueryBuilder> query = query(language, part);
            if (query.isEmpty()) {
                return Optional.empty();
            }
            builder.filter(query.get());
        }
        return Optional.of(builder);
    }

    private static Optional<QueryBuilder> words(Language language, String phrase) {
        List<String> words = QueryWords.of(language, phrase);
        return switch (words.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(QueryBuilders.termQuery(language.code(), words.getFirst()));
            default ->
                Optional.of(QueryBuilders.matchPhraseQuery(language.code(), String.join(" ", words))
                        .analyzer(CUT));
        };
    }

    private static Optional<QueryBuilder> either(List<QueryBuilder> queries) {
        if (queries.size() < 2) {
            return queries.stream().findFirst();
        }
        BoolQueryBuilder builder = QueryBuilders.boolQuery();
        queries.forEach(builder::should);
        return Optional.of(builder);
    }

    /**
     * OpenSearch limits the gaps between the parts, we the whole run. The two are one once it is known how many words
     * each part has, so alternatives of different lengths are queries of their own.
     */
    private Optional<QueryBuilder> near(Language language, Expression.Near near) {
        List<Run> runs = List.of(new Run(List.of(), 0));
        Set<Set<IntervalPart>> parts = new LinkedHashSet<>();
        for (Expression part : near.parts()) {
            Set<IntervalPart> alternatives = new LinkedHashSet<>();
            collect(language, part, alternatives);
            parts.add(alternatives);
        }
        for (Set<IntervalPart> alternatives : parts) {
            TreeMap<Integer, List<IntervalsSourceProvider>> byLength = new TreeMap<>();
            alternatives.forEach(each -> byLength.computeIfAbsent(each.words(), _ -> new ArrayList<>())
                    .add(each.source()));
            List<Run> longer = new ArrayList<>();
            for (Run run : runs) {
                byLength.forEach((words, sources) -> longer.add(run.with(words, sources)));
            }
            runs = longer;
        }
        List<QueryBuilder> queries = new ArrayList<>();
        for (Run run : runs) {
            int gaps = near.words() - run.words();
            if (gaps >= 0) {
                queries.add(new IntervalQueryBuilder(language.code(), run.within(gaps)));
            }
        }
        return either(queries);
    }

    private record Run(List<IntervalsSourceProvider> parts, int words) {
        Run with(int more, List<IntervalsSourceProvider> sources) {
            List<IntervalsSourceProvider> all = new ArrayList<>(parts);
            all.add(sources.size() == 1 ? sources.getFirst() : new IntervalsSourceProvider.Disjunction(sources, null));
            return new Run(all, words + more);
        }

        IntervalsSourceProvider within(int gaps) {
            return new IntervalsSourceProvider.Combine(parts, IntervalMode.UNORDERED, gaps, null);
        }
    }

    /** A phrase, or the beginning of a word. */
    private record IntervalPart(String text, int words, boolean beginning) {
        IntervalsSourceProvider source() {
            return beginning
                    ? new IntervalsSourceProvider.Prefix(text, CUT, null)
                    : new IntervalsSourceProvider.Match(text, 0, IntervalMode.ORDERED, CUT, null, null);
        }
    }

    private void collect(Language language, Expression part, Set<IntervalPart> into) {
        switch (part) {
            case Expression.Phrase phrase -> collect(QueryWords.of(language, phrase.text()), into);
            case Expression.Beginning beginning -> into.add(new IntervalPart(beginning.start(), 1, true));
            case Expression.Named named ->
                QueryWords.names(language, register, named.id())
                        .forEach(name -> collect(QueryWords.of(language, name), into));
            case Expression.Any any -> any.parts().forEach(each -> collect(language, each, into));
            case Expression.Near _, Expression.All _, Expression.Not _ ->
                throw new IllegalStateException("the parser lets no such part into near");
        }
    }

    private static void collect(List<String> words, Set<IntervalPart> into) {
        if (!words.isEmpty()) {
            into.add(new IntervalPart(String.join(" ", words), words.size(), false));
        }
    }
}
