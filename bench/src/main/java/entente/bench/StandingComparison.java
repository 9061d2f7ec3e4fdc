package entente.bench;

import entente.actor.ActorRegister;
import entente.article.Article;
import entente.cli.ExitCode;
import entente.indicator.Indicator;
import entente.indicator.StandingQueries;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.MultiMatchingQueries;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.monitor.TermFilteredPresearcher;
import org.apache.lucene.search.Query;

/**
 * The same standing queries over the same documents in several ways, which must agree. All but the slowest take
 * turns.
 */
final class StandingComparison {
    private static final int FORCED_MAX = 300;

    private final ActorRegister register = ActorRegister.shipped();
    private final List<Indicator> indicators;
    private final List<Article> articles;
    private final List<Timings> times = List.of(new Timings(), new Timings(), new Timings(), new Timings());

    StandingComparison(List<Indicator> indicators, List<Article> articles) {
        this.indicators = indicators;
        this.articles = articles;
    }

    void print(Report report, int rounds) throws IOException, Benchmark.Stopped {
        report.heading(
                "%,d standing queries, %,d documents in three languages".formatted(indicators.size(), articles.size()));
        List<List<Set<String>>> answers = answers(report, rounds);
        List<Article> few = articles.subList(0, Math.min(articles.size(), FORCED_MAX));
        long start = System.nanoTime();
        List<Set<String>> forced = forced(few);
        double force = few.size() * 1e9 / (System.nanoTime() - start);
        for (List<Set<String>> answer : answers) {
            if (!answer.equals(answers.getFirst())
                    || !answer.subList(0, few.size()).equals(forced)) {
                throw new Benchmark.Stopped(ExitCode.CHECK_FAILED, "the ways do not agree", "Report the seed.");
            }
        }
        List<Double> speeds = times.stream()
                .map(each -> articles.size() * 1e9 / each.median())
                .toList();
        double own = speeds.getFirst();
        report.table(Table.of("way", "documents/s", "ours is as many times as fast")
                .row("standing queries", Report.number(own, 0), "")
                .row("plain Lucene Monitor, batches of 100", Report.number(speeds.get(1), 0), ratio(own, speeds.get(1)))
                .row("OpenSearch percolator", Report.number(speeds.get(2), 0), ratio(own, speeds.get(2)))
                .row("the same, batches of 100", Report.number(speeds.get(3), 0), ratio(own, speeds.get(3)))
                .row("every query tried (300 documents)", Report.number(force, 1), ratio(own, force)));
        long matches = answers.getFirst().stream().mapToLong(Set::size).sum();
        report.say("matches: %,d, the same in all".formatted(matches));
    }

    private List<List<Set<String>>> answers(Report report, int rounds) throws IOException, Benchmark.Stopped {
        List<List<Set<String>>> answers = List.of();
        try (StandingQueries standing = StandingQueries.of(indicators, register);
                Monitor monitor = monitor();
                PercolatorProcess percolator = PercolatorProcess.start(indicators, articles)) {
            // They take turns, so that what else the machine does falls on all; and ours and plain Lucene change
            // places,
            // since the later one finds the caches warm. The first two rounds are to warm up.
            for (int round = -1; round <= rounds; round++) {
                report.progress("round " + Math.max(0, round) + " of " + rounds);
                boolean first = round % 2 == 0;
                Timed plain = first ? null : timed(() -> plain(monitor));
                Timed ours = timed(() -> standing.match(articles));
                plain = plain == null ? timed(() -> plain(monitor)) : plain;
                PercolatorProcess.Round single = percolator.round(1);
                PercolatorProcess.Round batches = percolator.round(StandingQueries.BATCH);
                answers = List.of(ours.matches(), plain.matches(), single.matches(), batches.matches());
                if (round > 0) {
                    times.get(0).add(ours.nanoseconds());
                    times.get(1).add(plain.nanoseconds());
                    times.get(2).add(single.nanoseconds());
                    times.get(3).add(batches.nanoseconds());
                }
            }
        }
        return answers;
    }

    private interface Way {
        List<Set<String>> matches() throws IOException;
    }

    private record Timed(List<Set<String>> matches, long nanoseconds) {}

    private static Timed timed(Way way) throws IOException {
        long start = System.nanoTime();
        List<Set<String>> matches = way.matches();
        return new Timed(matches, System.nanoTime() - start);
    }

    private static String ratio(double own, double other) {
        return Report.number(own / other, 2);
    }

    private Monitor monitor() throws IOException {
        Monitor monitor = new Monitor(StandingQueries.analyzer(), new TermFilteredPresearcher());
        List<MonitorQuery> all = new ArrayList<>();
        for (Indicator indicator : indicators) {
            StandingQueries.compiled(indicator, register)
                    .ifPresent(query -> all.add(new MonitorQuery(indicator.id(), query)));
        }
        monitor.register(all);
        return monitor;
    }

    private List<Set<String>> plain(Monitor monitor) throws IOException {
        List<Set<String>> matches = new ArrayList<>();
        for (int from = 0; from < articles.size(); from += StandingQueries.BATCH) {
            Document[] batch = articles.subList(from, Math.min(articles.size(), from + StandingQueries.BATCH)).stream()
                    .map(StandingQueries::document)
                    .toArray(Document[]::new);
            MultiMatchingQueries<QueryMatch> found = monitor.match(batch, QueryMatch.SIMPLE_MATCHER);
            for (int i = 0; i < batch.length; i++) {
                Collection<QueryMatch> each = found.getMatches(i);
                Set<String> ids = new HashSet<>();
                each.forEach(match -> ids.add(match.getQueryId()));
                matches.add(ids);
            }
        }
        return matches;
    }

    private List<Set<String>> forced(List<Article> few) {
        List<Optional<Query>> compiled = indicators.stream()
                .map(each -> StandingQueries.compiled(each, register))
                .toList();
        List<Set<String>> matches = new ArrayList<>();
        for (Article article : few) {
            MemoryIndex index = MemoryIndex.fromDocument(StandingQueries.document(article), StandingQueries.analyzer());
            Set<String> ids = new HashSet<>();
            for (int i = 0; i < compiled.size(); i++) {
                if (compiled.get(i).isPresent() && index.search(compiled.get(i).get()) > 0) {
                    ids.add(indicators.get(i).id());
                }
            }
            matches.add(ids);
        }
        return matches;
    }
}
