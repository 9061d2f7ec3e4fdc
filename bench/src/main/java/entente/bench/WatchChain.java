package entente.bench;

import entente.actor.ActorRegister;
import entente.article.Article;
import entente.article.Language;
import entente.article.NewsPage;
import entente.claim.ClaimReader;
import entente.document.Extraction;
import entente.indicator.IndicatorFile;
import entente.indicator.StandingQueries;
import entente.intake.Archive;
import entente.intake.Incoming;
import entente.intake.Intake;
import entente.story.Duplicates;
import entente.story.Sameness;
import entente.story.Stories;
import java.io.IOException;
import java.lang.ref.Reference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Takes articles through the chain and counts. */
final class WatchChain {
    /** How long the chain remembers what can be copied. */
    private static final Duration MEMORY = Duration.ofDays(14);

    /** Where the serial collector would have to move much, it leaves dead objects; each fourth time it moves all. */
    private static final int COMPACTING = 4;

    /** How many take documents at a time into a growing archive. */
    private static final int TAKING = 2;

    private WatchChain() {}

    /**
     * What was counted.
     *
     * @param documents taken
     * @param perSecond of them, with an fsync each
     * @param claims read from them
     * @param claimsPerSecond documents read for claims
     * @param heap in use after a collection with the operators still there, MiB
     */
    record Figures(int documents, double perSecond, long claims, double claimsPerSecond, long heap) {}

    static Figures run(Path file, List<Article> articles, Report report) {
        ActorRegister register = ActorRegister.shipped();
        try (Archive archive = Archive.open(file);
                StandingQueries queries = StandingQueries.of(IndicatorFile.shipped(register), register)) {
            Intake intake = new Intake(archive, queries);
            long start = System.nanoTime();
            for (int i = 0; i < articles.size(); i++) {
                intake.take(incoming(articles.get(i)));
                if (i % 1_000 == 999) {
                    report.progress((i + 1) + " documents");
                }
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            ClaimReader reader = ClaimReader.shipped();
            long begin = System.nanoTime();
            long claims = 0;
            for (Article article : articles) {
                claims += reader.read(article).size();
            }
            double reading = (System.nanoTime() - begin) / 1e9;
            int count = articles.size();
            return new Figures((int) archive.documents(), count / seconds, claims, count / reading, heap(intake));
        }
    }

    /**
     * A page as a server sends it.
     *
     * @param address where it was found
     * @param content what came
     */
    record Page(String address, Incoming.Content content) {}

    /** Takes raw pages through the chain, in an archive of their own; nanoseconds. */
    static long pages(Path file, List<Page> pages) {
        ActorRegister register = ActorRegister.shipped();
        try (Archive archive = Archive.open(file);
                StandingQueries queries = StandingQueries.of(IndicatorFile.shipped(register), register)) {
            Intake intake = new Intake(archive, queries);
            Instant arrived = Instant.parse("2026-01-01T00:00:00Z");
            long start = System.nanoTime();
            for (Page page : pages) {
                intake.take(new Incoming(
                        "bench",
                        page.address(),
                        "page.html",
                        "text/html; charset=utf-8",
                        "",
                        Optional.empty(),
                        arrived,
                        page.content()));
            }
            return System.nanoTime() - start;
        }
    }

    /** Pages read for what they claim, each cleaned and told its language first; nanoseconds. */
    static long claims(List<Page> pages) {
        ClaimReader reader = ClaimReader.shipped();
        Instant day = Instant.parse("2026-01-01T00:00:00Z");
        long start = System.nanoTime();
        for (Page page : pages) {
            if (NewsPage.read(page.content().bytes(), page.address(), "text/html; charset=utf-8")
                    instanceof Extraction.Extracted text) {
                Language language = Language.of(text.text());
                reader.read(new Article("", "", page.address(), text.title(), text.text(), language, day, day));
            }
        }
        return System.nanoTime() - start;
    }

    /**
     * Fills an archive and tells what it took at each tenth of the way. Two take at a time, as two processes would.
     *
     * @param file the archive; what is in it already counts
     * @param documents how many
     * @param texts makes them, so that none has to be held
     */
    static Table growth(Path file, int documents, WatchTexts texts, Report report) throws IOException {
        ActorRegister register = ActorRegister.shipped();
        Table table = Table.of("documents", "documents/s since the line above", "heap in use, collected", "archive");
        try (Archive archive = Archive.open(file);
                StandingQueries queries = StandingQueries.of(IndicatorFile.shipped(register), register)) {
            int there = (int) archive.documents();
            long begin = System.nanoTime();
            Intake intake = new Intake(archive, queries);
            if (there > 0) {
                String opened = Report.seconds(System.nanoTime() - begin);
                table.row(there, "opened in " + opened, heap(intake) + " MiB", mebibytes(file));
            }
            int step = Math.max(1, documents / 10);
            for (int from = there; from < documents; ) {
                int end = Math.min(documents, (from / step + 1) * step);
                long start = System.nanoTime();
                take(intake, texts, from, end);
                double perSecond = (end - from) * 1e9 / (System.nanoTime() - start);
                long heap = heap(intake);
                table.row(end, Report.number(perSecond, 0), heap + " MiB", mebibytes(file));
                report.progress(end + " documents, " + heap + " MiB, " + Report.number(perSecond, 0) + " a second");
                from = end;
            }
        }
        return table;
    }

    private static String mebibytes(Path file) throws IOException {
        return Files.size(file) / 1024 / 1024 + " MiB";
    }

    private static void take(Intake intake, WatchTexts texts, int from, int end) {
        try (ExecutorService taking = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Void>> taken = new ArrayList<>();
            for (int first = from; first < from + TAKING; first++) {
                int own = first;
                taken.add(CompletableFuture.runAsync(
                        () -> {
                            for (int i = own; i < end; i += TAKING) {
                                intake.take(incoming(texts.article(i)));
                            }
                        },
                        taking));
            }
            taken.forEach(CompletableFuture::join);
        }
    }

    /**
     * Takes documents through the operators that remember and nothing else, and tells what they hold at each tenth of
     * the way.
     *
     * @param documents how many
     * @param texts makes them, so that none has to be held
     */
    static Table memory(int documents, WatchTexts texts, Report report) {
        Table table = Table.of("documents", "documents/s since the line above", "heap in use, collected", "stories");
        Duplicates duplicates = new Duplicates(MEMORY);
        Stories stories = new Stories();
        int step = Math.max(1, documents / 10);
        long start = System.nanoTime();
        for (int i = 1; i <= documents; i++) {
            Article article = texts.article(i - 1);
            if (duplicates.add(article) instanceof Sameness.New) {
                stories.add(article);
            }
            if (i % step == 0) {
                double perSecond = step * 1e9 / (System.nanoTime() - start);
                long heap = heap(List.of(duplicates, stories));
                int open = stories.open().size();
                table.row(i, Report.number(perSecond, 0), heap + " MiB", open);
                report.progress(i + " documents, " + heap + " MiB, " + open + " stories open");
                start = System.nanoTime();
            }
        }
        return table;
    }

    private static Incoming incoming(Article article) {
        byte[] bytes = article.text().getBytes(StandardCharsets.UTF_8);
        return new Incoming(
                "bench",
                article.id(),
                "article.txt",
                "text/plain",
                article.title(),
                Optional.of(article.published()),
                article.arrived(),
                new Incoming.Content(bytes));
    }

    private static long heap(Object kept) {
        try {
            for (int i = 0; i < COMPACTING; i++) {
                System.gc();
            }
            Runtime runtime = Runtime.getRuntime();
            return (runtime.totalMemory() - runtime.freeMemory()) / 1024 / 1024;
        } finally {
            Reference.reachabilityFence(kept);
        }
    }
}
