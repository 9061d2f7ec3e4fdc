package entente.bench;

import entente.cli.ExitCode;
import entente.record.KeyKind;
import entente.record.LogPolicy;
import entente.record.NoteSigner;
import entente.recorder.LogKey;
import entente.recorder.RecordFolder;
import entente.recorder.RecordVerifier;
import entente.recorder.Recorder;
import entente.recorder.Verification;
import java.io.IOException;
import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How fast acts become durable, how fast a record is checked, what an act takes on disk, and how that grows. */
@Command(
        name = "record",
        description = "Appends to logs in a temporary folder and checks them, each beside what the machine itself can"
                + " do: a plain loop of writes and syncs, a plain loop of hashes.",
        mixinStandardHelpOptions = true)
final class RecordBenchmark extends Benchmark {
    // In the first seconds the compilers have a quarter of all processor time, and the plain loop has nothing to
    // compile. They count as done when they take no more than a thirtieth of a second.
    private static final int WARM_SECONDS_MIN = 8;
    private static final int WARM_SECONDS_MAX = 24;
    private static final int COMPILING_MILLIS_MAX = 33;

    @Option(names = "--dir", paramLabel = "DIR", description = "On which disk (default: the temporary folder's).")
    private @Nullable Path parent;

    @Option(names = "--writers", paramLabel = "N", description = "Writers at once (default: 64).")
    private int writers = 64;

    @Option(names = "--bytes", paramLabel = "N", description = "Bytes of an act (default: 500).")
    private int bytes = 500;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            description = "How many rounds of a second they write (default: 10).")
    private int seconds = 10;

    @Option(names = "--target", paramLabel = "N", description = "Acts a second to be reached (default: 10000).")
    private int target = 10_000;

    @Option(
            names = "--acts",
            paramLabel = "N",
            split = ",",
            description = "Sizes of logs to build, open and check (default: 10000,100000,1000000).")
    private List<Integer> sizes = List.of(10_000, 100_000, 1_000_000);

    @Override
    void measure(Report report) throws IOException, InterruptedException, Stopped {
        Path folder = parent == null
                ? Files.createTempDirectory("entente-bench")
                : Files.createTempDirectory(parent, "entente-bench");
        try {
            appends(report, folder);
            growth(report, folder);
        } finally {
            remove(folder);
        }
    }

    private void appends(Report report, Path folder) throws IOException, InterruptedException {
        report.heading("Durable appends: " + writers + " writers, " + bytes + " bytes an act");
        AppendLoad load = new AppendLoad(bytes, writers);
        AppendLoad.Outcome warm = warmUp(report, load, folder);
        AppendRounds rounds = new AppendRounds(load, key(), Files.createDirectory(folder.resolve("before")), warm);
        for (int round = 0; round < seconds; round++) {
            report.progress("appending for a second, then the disk by itself, " + (round + 1) + " of " + seconds);
            rounds.measure(folder.resolve("round-" + round));
        }
        report.progress("a quarter of the load");
        AppendLoad.Outcome quarter = load.paced(folder.resolve("quarter/jp"), key(), seconds, target / 4);
        Table table = Table.of("", "acts a second", "acts a sync", "median", "p99");
        rounds.rows(table);
        row(table, "recorder, " + target / 4 + " acts a second asked for", quarter);
        report.table(table);
        report.say("medians of " + seconds + " rounds of a second each; load now " + Machine.loadNow());
        report.say("of what the disk allows in the same batches, round by round: " + rounds.share());
        report.say("asked for: 0.80; " + target + " acts a second; p99 under 50 ms at a quarter of that");
    }

    /** Gives what was reached at last. */
    private static AppendLoad.Outcome warmUp(Report report, AppendLoad load, Path folder)
            throws IOException, InterruptedException {
        CompilationMXBean compilers = ManagementFactory.getCompilationMXBean();
        AppendLoad.Outcome last;
        long compiling;
        int second = 0;
        do {
            long before = compilers.getTotalCompilationTime();
            last = load.unpaced(folder.resolve("warm-" + second + "/jp"), key(), 1);
            compiling = compilers.getTotalCompilationTime() - before;
            second++;
        } while (second < WARM_SECONDS_MIN || (compiling > COMPILING_MILLIS_MAX && second < WARM_SECONDS_MAX));
        report.progress("warmed up for " + second + " seconds; in the last the compilers took " + compiling + " ms");
        return last;
    }

    static void row(Table table, String name, AppendLoad.Outcome outcome) {
        table.row(
                name,
                Report.number(outcome.perSecond(), 0),
                Report.number(outcome.batch(), 1),
                Report.millis(outcome.timings().median()),
                Report.millis(outcome.timings().percentile(0.99)));
    }

    private void growth(Report report, Path folder) throws IOException, InterruptedException, Stopped {
        report.heading("Growth: building, opening and checking a log; the plain loop hashes bodies, leaves and nodes");
        Table table = Table.of(
                "acts",
                "built",
                "disk bytes an act",
                "tiles an act",
                "opened",
                "checked",
                "one plain loop",
                "ratio",
                "a loop on each core",
                "ratio",
                "CPU checked",
                "CPU loop",
                "ratio",
                "heap");
        for (int acts : sizes) {
            report.progress(acts + " acts");
            RecordFolder record = new RecordFolder(folder.resolve("record-" + acts));
            table.row(grown(record, acts));
            remove(record.path());
        }
        report.table(table);
        report.say("ratio: speed of the check, which uses every core, over that of the loop before it (at least 0.50"
                + " of one plain loop is asked for, heap under 256 MiB); CPU: time of all processors, since other work"
                + " on the machine lengthens the rest; load now " + Machine.loadNow());
    }

    private Object[] grown(RecordFolder record, int acts) throws IOException, InterruptedException, Stopped {
        Path log = record.log("jp");
        long start = System.nanoTime();
        new AppendLoad(bytes, 1024).exactly(log, key(), acts);
        long built = System.nanoTime() - start;
        record.writePolicy(LogPolicy.ofLogs(key().verifiers()));
        start = System.nanoTime();
        Recorder.open(log, key()).close();
        long opened = System.nanoTime() - start;
        HeapWatch heap = HeapWatch.begin();
        start = System.nanoTime();
        long processor = Machine.processorNanos();
        Verification seen = RecordVerifier.verify(record.path());
        long checkedProcessor = Machine.processorNanos() - processor;
        long checked = System.nanoTime() - start;
        if (!seen.isSound() || seen.logs().getFirst().bodies() != acts) {
            throw new Stopped(ExitCode.CHECK_FAILED, "the record is not sound: " + seen.findings(), "Look at it.");
        }
        processor = Machine.processorNanos();
        long plain = HashLoop.nanoseconds(acts, bytes);
        long plainProcessor = Machine.processorNanos() - processor;
        long parallel = HashLoop.nanosecondsOnAll(acts, bytes);
        return new Object[] {
            acts,
            Report.seconds(built),
            size(log) / acts,
            size(log.resolve("tile")) / acts,
            Report.seconds(opened),
            Report.seconds(checked),
            Report.seconds(plain),
            Report.number((double) plain / checked, 2),
            Report.seconds(parallel),
            Report.number((double) parallel / checked, 2),
            Report.seconds(checkedProcessor),
            Report.seconds(plainProcessor),
            Report.number((double) plainProcessor / checkedProcessor, 2),
            heap.peakMebibytes() + " MiB"
        };
    }

    private static LogKey key() {
        SplittableRandom random = new SplittableRandom(1);
        return new LogKey(List.of(
                NoteSigner.generate("bench.example/jp", KeyKind.ED25519, random),
                NoteSigner.generate("bench.example/jp", KeyKind.ML_DSA_44, random)));
    }

    private static long size(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.walk(folder)) {
            all.filter(Files::isRegularFile).forEach(files::add);
        }
        long sum = 0;
        for (Path file : files) {
            sum += Files.size(file);
        }
        return sum;
    }

    static void remove(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
