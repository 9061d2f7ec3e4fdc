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
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How fast the pages of follow-through are over a long register, what memory they take, and how both grow. */
@Command(
        name = "follow",
        description = "Puts a century of invented commitments on records in a temporary folder, starts a server on each"
                + " and asks it for the front page, the register, the public page and the board pack.",
        mixinStandardHelpOptions = true)
final class FollowBenchmark extends Benchmark {
    private static final Map<String, List<String>> PAGES = pages();
    private static final Pattern MEETING = Pattern.compile("/meetings/[0-9a-f]{12}");

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

    @Option(
            names = "--keep",
            paramLabel = "DIR",
            description = "Keep the records here, and use those that are there already.")
    private @Nullable Path kept;

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
                "register, searched",
                List.of(
                        "/register?q=methane+energy",
                        "/register?q=%E3%83%AF%E3%82%AF%E3%83%81%E3%83%B3",
                        "/register?q=S-3-4",
                        "/register?q=vaccines&member=AA"));
        pages.put("search over all", List.of("/search?q=methane", "/search?q=vaccines+trade"));
        return pages;
    }

    /** Pages of which nothing is asked, and which take their time. */
    private static Map<String, List<String>> others() {
        Map<String, List<String>> pages = new LinkedHashMap<>();
        pages.put("public page", List.of("/public", "/public?area=trade", "/public?member=BB&page=2"));
        pages.put("calendar", List.of("/calendar"));
        pages.put("board", List.of("/board?area=health"));
        return pages;
    }

    @Override
    void measure(Report report) throws IOException, InterruptedException, Stopped {
        Table table = Table.of("commitments", "page", "first", "median", "p99", "slowest");
        Table memory = Table.of("commitments", "acts", "recorded in", "start", "resident", "live heap");
        for (int size : sizes) {
            Path folder = kept == null ? Files.createTempDirectory(parent(), "entente-bench") : kept(size);
            try {
                Path data = folder.resolve("data");
                String recorded = record(report, data, size);
                report.progress("asking");
                try (ServerProcess server = ServerProcess.start(data)) {
                    ask(table, server, size);
                    memory.row(
                            size,
                            Files.readString(folder.resolve("acts")),
                            recorded,
                            Report.seconds(server.startNanoseconds()),
                            server.residentMebibytes() + " MiB",
                            server.liveHeapMebibytes() + " MiB");
                }
            } finally {
                if (kept == null) {
                    remove(folder);
                }
            }
        }
        report.heading("Pages over a century of commitments, one user, " + times + " times each");
        report.table(table);
        report.say("asked for, at 100,000: p99 of front page, register filter and search under 100 ms each,");
        report.say("of the board pack under 2,000 ms");
        report.heading("Memory and start");
        report.table(memory);
        report.say("load now " + Machine.loadNow());
    }

    private Path parent() {
        return parent == null ? Path.of(System.getProperty("java.io.tmpdir")) : parent;
    }

    private Path kept(int size) throws IOException {
        return Files.createDirectories(Objects.requireNonNull(kept).resolve("century-" + size + "-" + seed));
    }

    /** How long recording took; of a record that is there already, only its accounts are made anew. */
    private String record(Report report, Path data, int size) throws IOException {
        Path acts = data.resolveSibling("acts");
        if (Files.exists(acts)) {
            for (String suffix : List.of("", "-wal", "-shm")) {
                Files.deleteIfExists(data.resolve("private.sqlite" + suffix));
            }
            return "kept";
        }
        if (Files.exists(data)) {
            remove(data);
        }
        report.progress("recording " + size + " commitments");
        long began = System.nanoTime();
        int recorded = Century.begin(data, size, seed, InstantSource.fixed(Century.NOW));
        Files.writeString(acts, Integer.toString(recorded));
        return Report.seconds(System.nanoTime() - began);
    }

    private void ask(Table table, ServerProcess server, int size) throws Stopped {
        PageVisitor anyone = PageVisitor.anonymous(server.address(), "en");
        for (Map.Entry<String, List<String>> kind : PAGES.entrySet()) {
            row(table, anyone, size, kind.getKey(), kind.getValue(), times);
        }
        for (Map.Entry<String, List<String>> kind : others().entrySet()) {
            row(table, anyone, size, kind.getKey(), kind.getValue(), Math.max(6, times / 20));
        }
        PageVisitor officer = PageVisitor.signedIn(
                server.address(),
                "en",
                "office-desk",
                Objects.requireNonNull(server.passwords().get("office-desk")));
        row(table, officer, size, "search over all, a member", List.of("/search?q=methane"), Math.max(20, times / 10));
        String pack = meeting(officer) + "/pack";
        row(table, officer, size, "board pack", List.of(pack), Math.max(20, times / 4));
        row(table, officer, size, "board pack, PDF", List.of(pack + "/pdf"), Math.max(20, times / 10));
    }

    private static String meeting(PageVisitor officer) throws Stopped {
        Matcher link = MEETING.matcher(officer.get("/meetings").body());
        if (!link.find()) {
            throw new Stopped(ExitCode.CHECK_FAILED, "no meeting is listed", "Look at the server.");
        }
        return link.group();
    }

    private static void row(Table table, PageVisitor visitor, int size, String name, List<String> paths, int times)
            throws Stopped {
        long first = one(visitor, paths.getFirst());
        Timings timings = new Timings();
        for (int number = 0; number < times; number++) {
            timings.add(one(visitor, paths.get(number % paths.size())));
        }
        table.row(
                size,
                name,
                Report.millis(first),
                Report.millis(timings.median()),
                Report.millis(timings.percentile(0.99)),
                Report.millis(timings.max()));
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
