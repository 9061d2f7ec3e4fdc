package entente.indicator;

import entente.actor.ActorRegister;
import entente.article.Analysis;
import entente.article.Article;
import entente.article.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorConfiguration;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.MultiMatchingQueries;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.monitor.TermFilteredPresearcher;
import org.apache.lucene.search.Query;

/**
 * Runs indicators over articles with Lucene's Monitor: an index of the queries by what they need is asked first,
 * so that only those that can match are run. Safe for several threads.
 */
public final class StandingQueries implements AutoCloseable {
    /** How many articles are best matched together: indexing a batch costs less than its parts. */
    public static final int BATCH = 100;

    private static final int CHARACTERS_MAX = 200_000;

    private final Monitor monitor;
    private final Map<String, Indicator> indicators = new HashMap<>();

    private StandingQueries(Monitor monitor) {
        this.monitor = monitor;
    }

    /** Registers indicators; one that can match in no language is left out, since the parser admits none. */
    public static StandingQueries of(Collection<Indicator> indicators, ActorRegister register) {
        QueryCompiler compiler = new QueryCompiler(register);
        try {
            StandingQueries standing = new StandingQueries(
                    new Monitor(analyzer(), new TermFilteredPresearcher(), new MonitorConfiguration()));
            List<MonitorQuery> queries = new ArrayList<>();
            for (Indicator indicator : indicators) {
                Optional<Query> query = compiler.compile(indicator.query());
                query.ifPresent(each -> queries.add(new MonitorQuery(indicator.id(), each)));
                standing.indicators.put(indicator.id(), indicator);
            }
            standing.monitor.register(queries);
            return standing;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The indicators that run. */
    public Collection<Indicator> indicators() {
        return List.copyOf(indicators.values());
    }

    /** The ids of the indicators that match, in order, for each article. */
    public List<Set<String>> match(List<Article> articles) {
        List<Set<String>> matches = new ArrayList<>();
        try {
            for (int from = 0; from < articles.size(); from += BATCH) {
                List<Article> batch = articles.subList(from, Math.min(articles.size(), from + BATCH));
                Document[] documents =
                        batch.stream().map(StandingQueries::document).toArray(Document[]::new);
                MultiMatchingQueries<QueryMatch> found = monitor.match(documents, QueryMatch.SIMPLE_MATCHER);
                if (!found.getErrors().isEmpty()) {
                    throw new IllegalStateException("a query failed: " + found.getErrors());
                }
                for (int i = 0; i < documents.length; i++) {
                    Set<String> ids = new TreeSet<>();
                    found.getMatches(i).forEach(match -> ids.add(match.getQueryId()));
                    matches.add(ids);
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return matches;
    }

    @Override
    public void close() {
        try {
            monitor.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** What is matched: title and text in the field of their language; nothing for a language that is not read. */
    public static Document document(Article article) {
        Document document = new Document();
        if (article.language() != Language.OTHER) {
            String words = article.words();
            String kept = words.substring(0, Math.min(words.length(), CHARACTERS_MAX));
            document.add(new TextField(article.language().code(), kept, Field.Store.NO));
        }
        return document;
    }

    /** The analysis of each language's field. */
    public static Analyzer analyzer() {
        return new DelegatingAnalyzerWrapper(Analyzer.PER_FIELD_REUSE_STRATEGY) {
            @Override
            protected Analyzer getWrappedAnalyzer(String field) {
                return Analysis.of(Language.ofCode(field));
            }
        };
    }

    /** The query of an indicator in Lucene's terms, for measuring against other ways to run it. */
    public static Optional<Query> compiled(Indicator indicator, ActorRegister register) {
        return new QueryCompiler(register).compile(indicator.query());
    }
}
