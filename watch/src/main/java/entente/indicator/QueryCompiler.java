package entente.indicator;

import entente.actor.ActorRegister;
import entente.article.Language;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/**
 * Turns an expression into a Lucene query: one branch for each language, over the field of that language, without what
 * cannot stand in it. A word of several morphemes is always a phrase of them, never an alternative.
 */
final class QueryCompiler {
    private final ActorRegister register;

    QueryCompiler(ActorRegister register) {
        this.register = register;
    }

    /** The query; empty where the expression can match in no language. */
    Optional<Query> compile(Expression expression) {
        List<Query> branches = QueryWords.LANGUAGES.stream()
                .flatMap(language -> query(language, expression).stream())
                .toList();
        return either(branches);
    }

    private Optional<Query> query(Language language, Expression expression) {
        return switch (expression) {
            case Expression.Phrase phrase -> words(language, phrase.text());
            case Expression.Beginning beginning ->
                Optional.of(new PrefixQuery(new Term(language.code(), beginning.start())));
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

    private Optional<Query> all(Language language, Expression.All all) {
        BooleanQuery.Builder builder = new BooleanQuery.Builder();
        for (Expression part : all.parts()) {
            if (part instanceof Expression.Not not) {
                query(language, not.part()).ifPresent(query -> builder.add(query, Occur.MUST_NOT));
                continue;
            }
            Optional<Query> query = query(language, part);
            if (query.isEmpty()) {
                return Optional.empty();
            }
            builder.add(query.get(), Occur.MUST);
        }
        return Optional.of(builder.build());
    }

    private Optional<Query> near(Language language, Expression.Near near) {
        // Parts that are one in this language are one source: Lucene would ask for two occurrences.
        Set<IntervalsSource> sources = new LinkedHashSet<>();
        for (Expression part : near.parts()) {
            List<IntervalsSource> alternatives = new ArrayList<>();
            collect(language, part, alternatives);
            if (alternatives.isEmpty()) {
                return Optional.empty();
            }
            sources.add(alternatives.size() == 1 ? alternatives.getFirst() : Intervals.or(alternatives));
        }
        IntervalsSource run =
                Intervals.maxwidth(near.words(), Intervals.unordered(sources.toArray(IntervalsSource[]::new)));
        return Optional.of(new IntervalQuery(language.code(), run));
    }

    private void collect(Language language, Expression part, List<IntervalsSource> into) {
        switch (part) {
            case Expression.Phrase phrase -> interval(language, phrase.text()).ifPresent(into::add);
            case Expression.Beginning beginning -> into.add(Intervals.prefix(new BytesRef(beginning.start())));
            case Expression.Named named ->
                QueryWords.names(language, register, named.id())
                        .forEach(name -> interval(language, name).ifPresent(into::add));
            case Expression.Any any -> any.parts().forEach(each -> collect(language, each, into));
            case Expression.Near _, Expression.All _, Expression.Not _ ->
                throw new IllegalStateException("the parser lets no such part into near");
        }
    }

    private static Optional<IntervalsSource> interval(Language language, String phrase) {
        List<String> words = QueryWords.of(language, phrase);
        return switch (words.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(Intervals.term(words.getFirst()));
            default -> Optional.of(Intervals.phrase(words.toArray(String[]::new)));
        };
    }

    private static Optional<Query> words(Language language, String phrase) {
        List<String> words = QueryWords.of(language, phrase);
        return switch (words.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(new TermQuery(new Term(language.code(), words.getFirst())));
            default -> Optional.of(new PhraseQuery(language.code(), words.toArray(String[]::new)));
        };
    }

    private static Optional<Query> either(List<Query> queries) {
        if (queries.size() < 2) {
            return queries.stream().findFirst();
        }
        BooleanQuery.Builder builder = new BooleanQuery.Builder();
        queries.forEach(query -> builder.add(query, Occur.SHOULD));
        return Optional.of(builder.build());
    }
}
