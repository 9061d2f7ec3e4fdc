package entente.bench;

import entente.body.BodyReader;
import entente.body.MalformedBody;
import entente.cli.ExitCode;
import entente.desk.Loading;
import entente.member.MemberId;
import entente.partnership.Entry;
import entente.partnership.Partnership;
import entente.partnership.Union;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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

    @Override
    void measure(Report report) throws Stopped {
        report.heading("The fold at a start, seed " + seed + ", " + apart + " of the acts apart");
        Table start = start();
        Table single = single();
        Table kept = FoldKept.table();
        measured(report, 20_000, start(), single(), FoldKept.table());
        for (int size : sizes) {
            report.progress(size + " acts");
            measured(report, size, start, single, kept);
        }
        report.table(start);
        report.say("CPU: time of all processors; of it the fold, in the one thread that folds, without the collector;"
                + " stolen: what the machine's host gave to others; load now " + Machine.loadNow());
        report.say("asked for: a million acts read and folded in under 10 s");
        report.heading("One more act");
        report.table(single);
        report.heading("Taken up again from what was kept, and from then on what is asked for is read");
        report.table(kept);
        report.say("asked for: a million acts taken up in under 2 s");
    }

    private static Table start() {
        return Table.of(
                "acts",
                "bytes an act",
                "read and folded s",
                "CPU s",
                "of it the fold s",
                "collector s",
                "stolen s",
                "CPU us an act",
                "heap MB");
    }

    private static Table single() {
        return Table.of("acts before", "one more act and its snapshot, median us", "p99 us", "taken back");
    }

    private void measured(Report report, int size, Table start, Table single, Table kept) throws Stopped {
        ActStream stream = new ActStream(seed, apart);
        TreeMap<MemberId, List<ActStream.Written>> written = new TreeMap<>();
        long bytes = 0;
        for (int i = 0; i < size; i++) {
            ActStream.Written next = stream.next();
            written.computeIfAbsent(next.log(), _ -> new ArrayList<>()).add(next);
            bytes += next.bytes().length;
        }
        System.gc();
        Consumed before = Consumed.now();
        Union union = new Union();
        Loading.load(sources(written), into(union));
        Partnership state = union.snapshot();
        Consumed took = Consumed.now().since(before);
        FoldKept file = FoldKept.of(written);
        written.clear();
        if (union.waiting() || state.actCount() != size || union.rewinds() > 0) {
            throw new Stopped(ExitCode.CHECK_FAILED, "not every act was folded in its place", "tell the maintainers");
        }
        start.row(
                size,
                bytes / size,
                Consumed.seconds(took.wall()),
                Consumed.seconds(took.processors()),
                Consumed.seconds(took.thread()),
                Consumed.seconds(took.collector()),
                Consumed.seconds(took.stolen()),
                Report.number(took.processors() / 1e3 / size, 1),
                heap());
        report.progress("kept and taken up again");
        file.measure(union, state, kept);
        report.progress("single acts after " + size);
        single(union, stream, new BodyReader(), size, single);
    }

    private static Map<MemberId, Loading.Source> sources(Map<MemberId, List<ActStream.Written>> written) {
        Map<MemberId, Loading.Source> sources = new TreeMap<>();
        written.forEach((log, acts) -> sources.put(
                log, visitor -> acts.forEach(one -> visitor.visit(one.log(), one.index(), one.ref(), one.bytes()))));
        return sources;
    }

    private static Loading.Fold into(Union union) {
        return new Loading.Fold() {
            @Override
            public void arrive(Entry entry) {
                union.arrive(entry);
            }

            @Override
            public Set<MemberId> foldAhead(Set<MemberId> growing) {
                return union.foldAhead(growing);
            }
        };
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
            throw new Stopped(ExitCode.CHECK_FAILED, "an act was not read: " + e.getMessage(), "tell the maintainers");
        }
    }

    private static long heap() {
        System.gc();
        return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20;
    }
}
