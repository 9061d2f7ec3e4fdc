package entente.bench;

import entente.cli.ExitCode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How fast the portal starts, how fast its pages are answered with many users at once, and what memory it takes. */
@Command(
        name = "pages",
        description = "Starts a server with the example in a temporary folder and visits every kind of page there is,"
                + " with many users at once in three languages.",
        mixinStandardHelpOptions = true)
final class PagesBenchmark extends Benchmark {
    private static final List<String> LANGUAGES = List.of("en", "ja", "ko");

    @Option(names = "--users", paramLabel = "N", description = "Users at once (default: 20).")
    private int users = 20;

    @Option(names = "--signed-in", paramLabel = "N", description = "How many of them are signed in (default: 8).")
    private int signedIn = 8;

    @Option(names = "--seconds", paramLabel = "N", description = "How long they visit (default: 30).")
    private int seconds = 30;

    @Option(
            names = "--pause",
            paramLabel = "MS",
            description = "How long each user looks at a page, on average (default: both 1000 and 0).")
    private @Nullable Integer pause;

    @Option(names = "--starts", paramLabel = "N", description = "How many warm starts are timed (default: 3).")
    private int starts = 3;

    @Option(names = "--seed", paramLabel = "N", description = "Chooses who visits what (default: 1).")
    private long seed = 1;

    @Override
    void measure(Report report) throws IOException, InterruptedException, Stopped {
        Path folder = Files.createTempDirectory("entente-bench");
        try {
            Path data = folder.resolve("data");
            Map<String, String> passwords = starts(report, data);
            try (ServerProcess server = ServerProcess.start(data)) {
                visit(report, server, passwords);
            }
        } finally {
            remove(folder);
        }
    }

    private Map<String, String> starts(Report report, Path data) throws IOException, Stopped {
        Map<String, String> passwords;
        Table table = Table.of("start", "until the front page is answered");
        report.progress("first start");
        try (ServerProcess first = ServerProcess.start(data)) {
            passwords = first.passwords();
            table.row("first, which compiles the example", Report.seconds(first.startNanoseconds()));
        }
        for (int number = 1; number <= starts; number++) {
            report.progress("warm start " + number + " of " + starts);
            try (ServerProcess again = ServerProcess.start(data)) {
                table.row("warm " + number, Report.seconds(again.startNanoseconds()));
            }
        }
        report.heading("Start-up");
        report.table(table);
        return passwords;
    }

    private void visit(Report report, ServerProcess server, Map<String, String> passwords)
            throws IOException, InterruptedException, Stopped {
        report.heading("Memory");
        Table memory = Table.of("when", "resident", "live heap");
        memory.row("started", server.residentMebibytes() + " MiB", server.liveHeapMebibytes() + " MiB");
        List<PageVisitor> visitors = visitors(server.address(), passwords);
        PageMix publicMix = PageMix.of(visitors.getLast(), 12);
        PageMix officeMix = passwords.isEmpty() ? publicMix : PageMix.of(visitors.getFirst(), 12);
        memory.row("every page once", server.residentMebibytes() + " MiB", server.liveHeapMebibytes() + " MiB");
        List<Map<String, Timings>> rounds = new ArrayList<>();
        List<Integer> pauses = pause == null ? List.of(1000, 0) : List.of(pause);
        for (int length : pauses) {
            report.progress(users + " users, " + length + " ms between pages, " + seconds + " s");
            rounds.add(round(visitors, publicMix, officeMix, length));
            memory.row(
                    "after " + users + " users, pause " + length + " ms",
                    server.residentMebibytes() + " MiB",
                    server.liveHeapMebibytes() + " MiB");
        }
        memory.row("the most it ever held", server.peakMebibytes() + " MiB", "");
        report.table(memory);
        for (int number = 0; number < pauses.size(); number++) {
            report.heading("Pages: " + users + " users at once, " + signedIn + " signed in, " + pauses.get(number)
                    + " ms between two pages, en ja ko");
            report.table(table(rounds.get(number), seconds));
        }
    }

    private List<PageVisitor> visitors(URI address, Map<String, String> passwords) throws Stopped {
        List<PageVisitor> visitors = new ArrayList<>();
        List<String> names = List.copyOf(passwords.keySet());
        for (int number = 0; number < users; number++) {
            String language = LANGUAGES.get(number % LANGUAGES.size());
            if (number < signedIn && !names.isEmpty()) {
                String name = names.get(number % names.size());
                visitors.add(PageVisitor.signedIn(address, language, name, String.valueOf(passwords.get(name))));
            } else {
                visitors.add(PageVisitor.anonymous(address, language));
            }
        }
        return visitors;
    }

    private Map<String, Timings> round(List<PageVisitor> visitors, PageMix open, PageMix office, int length)
            throws InterruptedException, Stopped {
        Map<String, Timings> timings = new ConcurrentSkipListMap<>();
        AtomicReference<@Nullable String> wrong = new AtomicReference<>();
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        List<Thread> threads = new ArrayList<>();
        for (int number = 0; number < visitors.size(); number++) {
            PageVisitor visitor = visitors.get(number);
            List<List<String>> kinds =
                    List.copyOf((number < signedIn ? office : open).kinds().values());
            SplittableRandom random = new SplittableRandom(seed * 1000 + number);
            threads.add(Thread.ofVirtual().start(() -> {
                while (System.nanoTime() < end && wrong.get() == null) {
                    List<String> kind = kinds.get(random.nextInt(kinds.size()));
                    String path = kind.get(random.nextInt(kind.size()));
                    LockSupport.parkNanos(length == 0 ? 0 : random.nextLong(2_000_000L * length));
                    long start = System.nanoTime();
                    int status = visitor.get(path).statusCode();
                    timings.computeIfAbsent(PageMix.kind(path), name -> new Timings())
                            .add(System.nanoTime() - start);
                    if (status != 200) {
                        wrong.compareAndSet(null, path + " was answered " + status);
                    }
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        String fault = wrong.get();
        if (fault != null) {
            throw new Stopped(ExitCode.CHECK_FAILED, fault, "The figures mean nothing then; look at the server.");
        }
        return timings;
    }

    private static Table table(Map<String, Timings> timings, int seconds) {
        Table table = Table.of("page", "answers", "median", "p99", "slowest");
        Timings all = new Timings();
        for (Map.Entry<String, Timings> kind : new TreeMap<>(timings).entrySet()) {
            table.row(row(kind.getKey(), kind.getValue()));
            kind.getValue().into(all);
        }
        table.row(row("all", all));
        table.row("all, a second", Report.number(all.count() / (double) seconds, 1), "", "", "");
        return table;
    }

    private static Object[] row(String name, Timings timings) {
        return new Object[] {
            name,
            timings.count(),
            Report.millis(timings.median()),
            Report.millis(timings.percentile(0.99)),
            Report.millis(timings.max())
        };
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
