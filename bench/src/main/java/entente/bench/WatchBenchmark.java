package entente.bench;

import entente.actor.ActorRegister;
import entente.article.Article;
import entente.cli.ExitCode;
import entente.indicator.Indicator;
import entente.indicator.StandingQueries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.MultiMatchingQueries;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.monitor.TermFilteredPresearcher;
import org.apache.lucene.search.Query;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How well pages are cleaned; how fast standing queries run, against plain Lucene and trying each; the chain. */
@Command(
        name = "watch",
        description = "Cleans labelled pages and scores them; runs standing queries in three ways that must agree;"
                + " takes documents through the whole chain.",
        mixinStandardHelpOptions = true)
final class WatchBenchmark extends Benchmark {
    @Option(names = "--queries", split = ",", paramLabel = "N", description = "How many (default: 1000,10000).")
    private List<Integer> queries = List.of(1_000, 10_000);

    @Option(names = "--documents", paramLabel = "N", description = "To match and to take (default: 2000).")
    private int documents = 2_000;

    @Option(names = "--rounds", paramLabel = "N", description = "Times each is timed; the median counts (default: 3).")
    private int rounds = 3;

    @Option(names = "--seed", paramLabel = "N", description = "Chooses words and queries (default: 1).")
    private long seed = 1;

    @Override
    void measure(Report report) throws IOException, Stopped {
        String corpus = System.getenv("ENTENTE_CORPUS");
        if (corpus == null) {
            throw new Stopped(ExitCode.REFUSED, "there are no texts to measure on", "Set ENTENTE_CORPUS.");
        }
        Path folder = Path.of(corpus);
        new ArticleScore(folder.resolve("html-articles")).print(report);
        WatchTexts texts = new WatchTexts(folder, seed);
        List<Article> articles = texts.articles(documents);
        for (int count : queries) {
            standing(report, texts.indicators(count), articles);
        }
        chain(report, articles);
    }

    private void standing(Report report, List<Indicator> indicators, List<Article> articles)
            throws IOException, Stopped {
        ActorRegister register = ActorRegister.shipped();
        report.heading(
                "%,d standing queries, %,d documents in three languages".formatted(indicators.size(), articles.size()));
        List<Set<String>> ours = new ArrayList<>();
        List<Set<String>> plain = new ArrayList<>();
        List<Long> ourTimes = new ArrayList<>();
        List<Long> plainTimes = new ArrayList<>();
        try (StandingQueries standing = StandingQueries.of(indicators, register);
                Monitor monitor = monitor(indicators, register)) {
            // The two take turns, so that what else the machine does falls on both.
            for (int round = 0; round <= rounds; round++) {
                report.progress("round " + round + " of " + rounds);
                long start = System.nanoTime();
                ours = standing.match(articles);
                long middle = System.nanoTime();
                plain = plain(monitor, articles);
                long end = System.nanoTime();
                if (round > 0) {
                    ourTimes.add(middle - start);
                    plainTimes.add(end - middle);
                }
            }
        }
        List<Article> few = articles.subList(0, Math.min(articles.size(), 300));
        long start = System.nanoTime();
        List<Set<String>> forced = forced(indicators, register, few);
        double force = few.size() * 1e9 / (System.nanoTime() - start);
        if (!ours.equals(plain) || !ours.subList(0, few.size()).equals(forced)) {
            throw new Stopped(ExitCode.CHECK_FAILED, "the three ways do not agree", "Seed " + seed + ": report it.");
        }
        double own = articles.size() * 1e9 / median(ourTimes);
        double lucene = articles.size() * 1e9 / median(plainTimes);
        report.table(Table.of("way", "documents/s", "ratio to plain Monitor")
                .row("standing queries", Report.number(own, 0), Report.number(own / lucene, 2))
                .row("plain Lucene Monitor, batches of 100", Report.number(lucene, 0), "1.00")
                .row("every query tried (300 documents)", Report.number(force, 1), Report.number(force / lucene, 4)));
        long matches = ours.stream().mapToLong(Set::size).sum();
        report.say("matches: %,d, the same in all three".formatted(matches));
    }

    private static Monitor monitor(List<Indicator> indicators, ActorRegister register) throws IOException {
        Monitor monitor = new Monitor(StandingQueries.analyzer(), new TermFilteredPresearcher());
        List<MonitorQuery> all = new ArrayList<>();
        for (Indicator indicator : indicators) {
            StandingQueries.compiled(indicator, register)
                    .ifPresent(query -> all.add(new MonitorQuery(indicator.id(), query)));
        }
        monitor.register(all);
        return monitor;
    }

    private static List<Set<String>> plain(Monitor monitor, List<Article> articles) throws IOException {
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

    private static List<Set<String>> forced(
            List<Indicator> indicators, ActorRegister register, List<Article> articles) {
        List<Optional<Query>> compiled = indicators.stream()
                .map(each -> StandingQueries.compiled(each, register))
                .toList();
        List<Set<String>> matches = new ArrayList<>();
        for (Article article : articles) {
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

    private void chain(Report report, List<Article> articles) throws IOException {
        report.heading("The whole chain: read, clean, compare, group, match, keep; then claims");
        Path folder = Files.createTempDirectory("entente-bench");
        try {
            WatchChain.Figures figures = WatchChain.run(folder.resolve("watch.db"), articles, report);
            report.table(Table.of("", "")
                    .row("documents taken", figures.documents())
                    .row("documents/s, each on the disk before the next", Report.number(figures.perSecond(), 0))
                    .row("documents/s for their claims alone", Report.number(figures.claimsPerSecond(), 0))
                    .row("claims", figures.claims())
                    .row("heap in use after, collected", figures.heap() + " MiB"));
        } finally {
            try (Stream<Path> inside = Files.walk(folder)) {
                for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    private static long median(List<Long> times) {
        return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
    }
}
