package entente.bench;

import entente.article.Article;
import entente.cli.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How well pages are cleaned; how fast standing queries run, against Lucene, OpenSearch and trying each; the chain. */
@Command(
        name = "watch",
        description = "Cleans labelled pages and scores them; runs standing queries in several ways that must agree;"
                + " takes documents through the whole chain.",
        mixinStandardHelpOptions = true)
final class WatchBenchmark extends Benchmark {
    @Option(
            names = "--queries",
            split = ",",
            paramLabel = "N",
            description = "How many (default: 1000,10000; 0: none).")
    private List<Integer> queries = List.of(1_000, 10_000);

    @Option(names = "--documents", paramLabel = "N", description = "To match and to take (default: 2000).")
    private int documents = 2_000;

    @Option(names = "--rounds", paramLabel = "N", description = "Times each is timed; the median counts (default: 3).")
    private int rounds = 3;

    @Option(names = "--seed", paramLabel = "N", description = "Chooses words and queries (default: 1).")
    private long seed = 1;

    @Option(names = "--archive", paramLabel = "N", description = "Fills an archive, and tells how it grows.")
    private int archive;

    @Option(
            names = "--keep",
            paramLabel = "DIR",
            description = "Keeps the archive here, and goes on with one that is there already.")
    private @Nullable Path kept;

    @Option(
            names = "--operators",
            paramLabel = "N",
            description = "Takes N documents through what remembers (copies, stories) and nothing else, and tells how"
                    + " it grows.")
    private int operators;

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
        for (int count : queries.stream().filter(each -> each > 0).toList()) {
            new StandingComparison(texts.indicators(count), articles).print(report, rounds);
        }
        pages(report, new ArticleScore(folder.resolve("html-articles")).pages());
        chain(report, articles);
        if (archive > 0) {
            report.heading("An archive of %,d documents".formatted(archive));
            Work growth =
                    scratch -> report.table(WatchChain.growth(scratch.resolve("watch.db"), archive, texts, report));
            if (kept == null) {
                inFolder(growth);
            } else {
                growth.in(Files.createDirectories(kept));
            }
        }
        if (operators > 0) {
            report.heading(
                    "What remembers, over %,d documents: no archive, no indicators, no claims".formatted(operators));
            report.table(WatchChain.memory(operators, texts, report));
        }
    }

    private void pages(Report report, List<WatchChain.Page> pages) throws IOException {
        long bytes =
                pages.stream().mapToLong(page -> page.content().bytes().length).sum();
        report.heading(
                "From raw pages: %d news pages, %,d KiB each".formatted(pages.size(), bytes / 1024 / pages.size()));
        Timings chain = new Timings();
        Timings claims = new Timings();
        // The first round is to warm up.
        for (int round = 0; round <= rounds; round++) {
            report.progress("round " + round + " of " + rounds);
            Timings kept = round > 0 ? chain : new Timings();
            inFolder(folder -> kept.add(WatchChain.pages(folder.resolve("watch.db"), pages)));
            long reading = WatchChain.claims(pages);
            if (round > 0) {
                claims.add(reading);
            }
        }
        report.table(Table.of("", "pages/s")
                .row(
                        "clean, language, duplicate, story, match, claims of what matched, on the disk before the next",
                        Report.number(pages.size() * 1e9 / chain.median(), 0))
                .row(
                        "clean, language, claims of every page, nothing kept",
                        Report.number(pages.size() * 1e9 / claims.median(), 0)));
    }

    private static void chain(Report report, List<Article> articles) throws IOException {
        report.heading("The whole chain: read, clean, compare, group, match, keep; then claims");
        inFolder(folder -> {
            WatchChain.Figures figures = WatchChain.run(folder.resolve("watch.db"), articles, report);
            report.table(Table.of("", "")
                    .row("documents taken", figures.documents())
                    .row("documents/s, each on the disk before the next", Report.number(figures.perSecond(), 0))
                    .row("documents/s for their claims alone", Report.number(figures.claimsPerSecond(), 0))
                    .row("claims", figures.claims())
                    .row("heap in use after, collected", figures.heap() + " MiB"));
        });
    }

    private interface Work {
        void in(Path folder) throws IOException;
    }

    private static void inFolder(Work work) throws IOException {
        Path folder = Files.createTempDirectory("entente-bench");
        try {
            work.in(folder);
        } finally {
            try (Stream<Path> inside = Files.walk(folder)) {
                for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
