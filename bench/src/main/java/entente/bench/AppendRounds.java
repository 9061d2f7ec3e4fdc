package entente.bench;

import entente.recorder.LogKey;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The recorder and the plain loops in turns, so that whatever else the machine does strikes them alike: each loop runs
 * before and after the recorder, and their mean is what the disk allowed meanwhile.
 */
final class AppendRounds {
    /** What the journal puts around a body. */
    private static final int FRAME_BYTES = 20;

    private static final double LOOP_SECONDS = 0.5;

    /** Syncs a second of each loop. */
    private record Loops(double growing, double prepared) {
        Loops mean(Loops other) {
            return new Loops((growing + other.growing) / 2, (prepared + other.prepared) / 2);
        }
    }

    /** One round, with what the disk did around it in batches as the recorder had them. */
    private record Round(AppendLoad.Outcome recorder, Loops loops) {
        double growing() {
            return loops.growing() * batch(recorder);
        }

        double prepared() {
            return loops.prepared() * batch(recorder);
        }
    }

    private final AppendLoad load;
    private final LogKey key;
    private final List<Round> rounds = new ArrayList<>();
    private Loops before;

    /** Begins with the disk by itself, in batches of so many acts. */
    AppendRounds(AppendLoad load, LogKey key, Path folder, AppendLoad.Outcome warm) throws IOException {
        this.load = load;
        this.key = key;
        this.before = loops(folder, warm);
    }

    /** Measures once more. */
    void measure(Path folder) throws IOException, InterruptedException {
        AppendLoad.Outcome recorder = load.unpaced(folder.resolve("jp"), key, 1);
        Loops after = loops(folder, recorder);
        rounds.add(new Round(recorder, before.mean(after)));
        before = after;
    }

    private Loops loops(Path folder, AppendLoad.Outcome recorder) throws IOException {
        int written = batch(recorder) * (load.bytes() + FRAME_BYTES);
        double growing = DiskLoop.syncs(folder.resolve("growing"), written, false, LOOP_SECONDS);
        return new Loops(growing, DiskLoop.syncs(folder.resolve("prepared"), written, true, LOOP_SECONDS));
    }

    private static int batch(AppendLoad.Outcome recorder) {
        return Math.max(1, (int) Math.round(recorder.batch()));
    }

    /** The medians as rows of a table. */
    void rows(Table table) {
        table.row(
                "recorder",
                Report.number(
                        median(rounds.stream().map(round -> round.recorder().perSecond())), 0),
                Report.number(
                        median(rounds.stream().map(round -> round.recorder().batch())), 1),
                Report.millis((long) median(rounds.stream()
                        .map(round -> (double) round.recorder().timings().median()))),
                Report.millis((long) median(rounds.stream()
                        .map(round -> (double) round.recorder().timings().percentile(0.99)))));
        loop(table, "plain write and fdatasync, room prepared", rounds.stream().map(Round::prepared));
        loop(table, "plain write and fdatasync, a growing file", rounds.stream().map(Round::growing));
    }

    private void loop(Table table, String name, Stream<Double> perSecond) {
        double batch = median(rounds.stream().map(round -> (double) batch(round.recorder())));
        table.row(name, Report.number(median(perSecond), 0), Report.number(batch, 0), "", "");
    }

    /** The recorder's share of each loop, as a sentence. */
    String share() {
        double prepared = median(rounds.stream().map(round -> round.recorder().perSecond() / round.prepared()));
        double growing = median(rounds.stream().map(round -> round.recorder().perSecond() / round.growing()));
        return Report.number(prepared, 2) + " of the loop with room prepared, as the journal has it; "
                + Report.number(growing, 2) + " of the loop on a growing file";
    }

    private static double median(Stream<Double> values) {
        List<Double> sorted = values.sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}
