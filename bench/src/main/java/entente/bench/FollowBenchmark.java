package entente.bench;

import entente.cli.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How fast the pages of follow-through are over a long register, what memory they take, and how both grow. */
@Command(
        name = "follow",
        description = "Puts a century of invented commitments on records in a temporary folder, starts a server on each"
                + " and asks it for the front page, the register and the public page.",
        mixinStandardHelpOptions = true)
final class FollowBenchmark extends Benchmark {
    private static final Map<String, List<String>> PAGES = pages();

    @Option(
            names = "--commitments",
            paramLabel = "N",
            split = ",",
            description = "Sizes of registers (default: 1000,10000,100000).")
    private List<Integer> sizes = List.of(1_000, 10_000, 100_000);

    @Option(names = "--times", paramLabel = "N", description = "How often each kind is asked for (default: 200).")
    private int times = 200;

    @Option(names = "--dir", paramLabel = "DIR", description = "On which disk (default: the temporary folder's).")
    private @Nullable Path parent;

    @Option(names = "--seed", paramLabel = "N", description = "Chooses the acts (default: 1).")
    private long seed = 1;

    private static Map<String, List<String>> pages() {
        Map<String, List<String>> pages = new LinkedHashMap<>();
        pages.put("front page", List.of("/"));
        pages.put(
                "register, filtered",
                List.of(
                        "/register?area=energy",
                        "/register?member=CC&status=active",
                        "/register?area=debt&force=firm&sort=due",
                        "/register?only=lapsed&sort=code",
                        "/register?text=S-7"));
        pages.put(
                "search",
                List.of(
                        "/register?q=methane+energy",
                        "/register?q=%E3%83%AF%E3%82%AF%E3%83%81%E3%83%B3",
                        "/register?q=S-3-4",
                        "/register?q=vaccines&member=AA"));
        pages.put("public page", List.of("/public", "/public?area=trade", "/public?member=BB&page=2"));
        pages.put("calendar", List.of("/calendar"));
        pages.put("board", List.of("/board?area=health"));
        return pages;
    }

    @Override
    void measure(Report report) throws IOException, InterruptedException, Stopped {
        Table table = Table.of("commitments", "acts", "page", "first", "median", "p99", "slowest");
        Table memory = Table.of("commitments", "acts", "recorded in", "start", "resident", "live heap");
        for (int size : sizes) {
            Path folder = parent == null
                    ? Files.createTempDirectory("entente-bench")
                    : Files.createTempDirectory(parent, "entente-bench");
            try {
                report.progress("recording " + size + " commitments");
                long began = System.nanoTime();
                Path data = folder.resolve("data");
                int acts = Century.begin(data, size, seed, InstantSource.fixed(Century.NOW));
                long recorded = System.nanoTime() - began;
                report.progress("asking");
                try (ServerProcess server = ServerProcess.start(data)) {
                    ask(table, server, size, acts);
                    memory.row(
                            size,
                            acts,
                            Report.seconds(recorded),
                            Report.seconds(server.startNanoseconds()),
                            server.residentMebibytes() + " MiB",
                            server.liveHeapMebibytes() + " MiB");
                }
            } finally {
                remove(folder);
            }
        }
        report.heading("Pages over a century of commitments, one user, " + times + " times each");
        report.table(table);
        report.say("asked for, at 100,000: p99 of front page, register filter and search under 100 ms each");
        report.heading("Memory and start");
        report.table(memory);
        report.say("load now " + Machine.loadNow());
    }

    private void ask(Table table, ServerProcess server, int size, int acts) throws Stopped {
        PageVisitor visitor = PageVisitor.anonymous(server.address(), "en");
        for (Map.Entry<String, List<String>> kind : PAGES.entrySet()) {
            long first = one(visitor, kind.getValue().getFirst());
            Timings timings = new Timings();
            for (int number = 0; number < times; number++) {
                timings.add(one(
                        visitor, kind.getValue().get(number % kind.getValue().size())));
            }
            table.row(
                    size,
                    acts,
                    kind.getKey(),
                    Report.millis(first),
                    Report.millis(timings.median()),
                    Report.millis(timings.percentile(0.99)),
                    Report.millis(timings.max()));
        }
    }

    private static long one(PageVisitor visitor, String path) throws Stopped {
        long start = System.nanoTime();
        int status = visitor.get(path).statusCode();
        long took = System.nanoTime() - start;
        if (status != 200) {
            throw new Stopped(
                    ExitCode.CHECK_FAILED,
                    path + " was answered " + status,
                    "The figures mean nothing then; look at the server.");
        }
        return took;
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
