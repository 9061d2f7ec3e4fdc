package entente.bench;

import entente.body.BodyReader;
import entente.body.MalformedBody;
import entente.partnership.Entry;
import entente.partnership.Partnership;
import entente.partnership.Union;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How long a start takes that reads and folds every act, what one more act costs then, and how both grow. */
@Command(
        name = "fold",
        description = "Reads and folds invented acts of three members and their office, as a start does, and then has"
                + " single acts arrive, some of which reach back past others.",
        mixinStandardHelpOptions = true)
final class FoldBenchmark extends Benchmark {
    private static final int SINGLE = 2_000;

    @Option(
            names = "--acts",
            paramLabel = "N",
            split = ",",
            description = "How many acts (default: 10000,100000,1000000).")
    private List<Integer> sizes = List.of(10_000, 100_000, 1_000_000);

    @Option(names = "--seed", paramLabel = "N", description = "Of the acts (default: 7).")
    private long seed = 7;

    @Option(
            names = "--apart",
            paramLabel = "PART",
            description = "How many of the acts had not seen the latest of the others (default: 0.3).")
    private double apart = 0.3;

    /** How long something took: by the wall, and on the processors by the whole process, its collector included. */
    private record Took(double wall, double processor) {
        static Took since(long wall, long processor) {
            return new Took((System.nanoTime() - wall) / 1e9, (Machine.processorNanos() - processor) / 1e9);
        }
    }

    @Override
    void measure(Report report) throws Stopped {
        report.heading("The fold at a start, seed " + seed + ", " + apart + " of the acts apart");
        Table start = Table.of(
                "acts", "bytes an act", "read s", "read CPU s", "fold s", "fold CPU s", "CPU us an act", "heap MB");
        Table single = Table.of("acts before", "one more act and its snapshot, median us", "p99 us", "taken back");
        measured(report, 20_000, Table.of("", "", "", "", "", "", "", ""), Table.of("", "", "", ""));
        for (int size : sizes) {
            report.progress(size + " acts");
            measured(report, size, start, single);
        }
        report.table(start);
        report.say("asked for: a million acts read and folded in under 10 s");
        report.heading("One more act");
        report.table(single);
    }

    private void measured(Report report, int size, Table start, Table single) throws Stopped {
        ActStream stream = new ActStream(seed, apart);
        List<ActStream.Written> written = new ArrayList<>(size);
        long bytes = 0;
        for (int i = 0; i < size; i++) {
            written.add(stream.next());
            bytes += written.getLast().bytes().length;
        }
        written.sort(Comparator.comparing(ActStream.Written::log).thenComparingLong(ActStream.Written::index));
        long wall = System.nanoTime();
        long processor = Machine.processorNanos();
        List<Entry> entries = read(written);
        Took read = Took.since(wall, processor);
        wall = System.nanoTime();
        processor = Machine.processorNanos();
        Union union = new Union();
        entries.forEach(union::arrive);
        Partnership state = union.snapshot();
        Took fold = Took.since(wall, processor);
        written.clear();
        if (union.waiting() || state.actCount() != size) {
            throw new Stopped(entente.cli.ExitCode.CHECK_FAILED, "not every act was folded", "tell the maintainers");
        }
        start.row(
                size,
                bytes / size,
                Report.number(read.wall(), 2),
                Report.number(read.processor(), 2),
                Report.number(fold.wall(), 2),
                Report.number(fold.processor(), 2),
                Report.number((read.processor() + fold.processor()) * 1e6 / size, 1),
                heap());
        report.progress("single acts after " + size);
        single(union, stream, new BodyReader(), size, single);
    }

    /** Reads on all processors, each a run of its own, as a start does. */
    private static List<Entry> read(List<ActStream.Written> written) throws Stopped {
        Entry[] entries = new Entry[written.size()];
        int parts = Runtime.getRuntime().availableProcessors();
        int share = (written.size() + parts - 1) / parts;
        List<Stopped> stopped = IntStream.range(0, parts)
                .parallel()
                .mapToObj(
                        part -> readPart(written, entries, part * share, Math.min(written.size(), (part + 1) * share)))
                .flatMap(Optional::stream)
                .toList();
        if (!stopped.isEmpty()) {
            throw stopped.getFirst();
        }
        return Arrays.asList(entries);
    }

    private static Optional<Stopped> readPart(List<ActStream.Written> written, Entry[] entries, int from, int to) {
        BodyReader reader = new BodyReader();
        try {
            for (int i = from; i < to; i++) {
                entries[i] = entry(reader, written.get(i));
            }
            return Optional.empty();
        } catch (Stopped e) {
            return Optional.of(e);
        }
    }

    private static void single(Union union, ActStream stream, BodyReader reader, int size, Table table) throws Stopped {
        long before = union.rewinds();
        double[] micros = new double[SINGLE];
        for (int i = 0; i < SINGLE; i++) {
            Entry entry = entry(reader, stream.next());
            long processor = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            union.arrive(entry);
            union.snapshot();
            micros[i] = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - processor) / 1e3;
        }
        Arrays.sort(micros);
        table.row(
                size,
                Report.number(micros[SINGLE / 2], 0),
                Report.number(micros[SINGLE * 99 / 100], 0),
                union.rewinds() - before);
    }

    private static Entry entry(BodyReader reader, ActStream.Written one) throws Stopped {
        try {
            return new Entry.Known(one.log(), one.index(), one.ref(), reader.parse(one.bytes()));
        } catch (MalformedBody e) {
            throw new Stopped(
                    entente.cli.ExitCode.CHECK_FAILED,
                    "an act was not read: " + e.getMessage(),
                    "tell the maintainers");
        }
    }

    private static long heap() {
        System.gc();
        return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20;
    }
}
