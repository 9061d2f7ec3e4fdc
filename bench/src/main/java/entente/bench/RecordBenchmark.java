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
    /** What the journal puts around a body. */
    private static final int FRAME_BYTES = 20;

    @Option(names = "--dir", paramLabel = "DIR", description = "On which disk (default: the temporary folder's).")
    private @Nullable Path parent;

    @Option(names = "--writers", paramLabel = "N", description = "Writers at once (default: 64).")
    private int writers = 64;

    @Option(names = "--bytes", paramLabel = "N", description = "Bytes of an act (default: 500).")
    private int bytes = 500;

    @Option(names = "--seconds", paramLabel = "N", description = "How long they write (default: 10).")
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
        Table table = Table.of("", "acts a second", "acts a sync", "median", "p99");
        AppendLoad load = new AppendLoad(bytes, writers);
        load.unpaced(folder.resolve("warm/jp"), key(), 2);
        report.progress("appending for " + seconds + " s");
        AppendLoad.Outcome full = load.unpaced(folder.resolve("full/jp"), key(), seconds);
        report.progress("the disk by itself");
        int batch = Math.max(1, (int) Math.round(full.batch()));
        int frame = bytes + FRAME_BYTES;
        int pause = Math.max(2, seconds / 2);
        double plain = DiskLoop.syncs(folder.resolve("plain"), batch, frame, false, pause) * batch;
        double prepared = DiskLoop.syncs(folder.resolve("prepared"), batch, frame, true, pause) * batch;
        report.progress("appending again");
        AppendLoad.Outcome again = load.unpaced(folder.resolve("again/jp"), key(), seconds);
        report.progress("a quarter of the load");
        AppendLoad.Outcome quarter = load.paced(folder.resolve("quarter/jp"), key(), seconds, target / 4);
        row(table, "recorder", full);
        loop(table, "plain write and fdatasync, a growing file", plain, batch);
        loop(table, "plain write and fdatasync, room prepared", prepared, batch);
        row(table, "recorder, again", again);
        row(table, "recorder, " + target / 4 + " acts a second asked for", quarter);
        report.table(table);
        double mean = (full.perSecond() + again.perSecond()) / 2;
        report.say("of what the disk allows in the same batches: " + Report.number(mean / plain, 2)
                + " of the loop on a growing file, " + Report.number(mean / prepared, 2)
                + " of the loop with room prepared (at least 0.80 is asked for; " + target
                + " acts a second; p99 under 50 ms at a quarter)");
    }

    private static void loop(Table table, String name, double perSecond, int batch) {
        table.row(name, Report.number(perSecond, 0), batch, "", "");
    }

    private static void row(Table table, String name, AppendLoad.Outcome outcome) {
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
                "heap");
        for (int acts : sizes) {
            report.progress(acts + " acts");
            RecordFolder record = new RecordFolder(folder.resolve("record-" + acts));
            table.row(grown(record, acts));
            remove(record.path());
        }
        report.table(table);
        report.say("ratio: speed of the check, which uses every core, over that of the loop before it"
                + " (at least 0.50 is asked for, heap under 256 MiB)");
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
        Verification seen = RecordVerifier.verify(record.path());
        long checked = System.nanoTime() - start;
        if (!seen.isSound() || seen.logs().getFirst().bodies() != acts) {
            throw new Stopped(ExitCode.CHECK_FAILED, "the record is not sound: " + seen.findings(), "Look at it.");
        }
        long plain = HashLoop.nanoseconds(acts, bytes);
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
