package entente.bench;

import entente.bench.LabelledStatement.Commitment;
import entente.bench.LabelledStatement.Sentence;
import entente.reading.Cadence;
import entente.reading.Deadline;
import entente.reading.Finding;
import entente.reading.Reading;
import entente.reading.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Counts how a reading agrees with labels. Sentences are matched by the rules of the corpus's own scorer. */
final class ReadingScores {
    private int right;
    private int wrong;
    private int missed;
    private int forceRight;
    private int timeRight;
    private int timeWrong;
    private int timeMissed;
    private int membersRight;
    private int found;
    private double labelled;
    private final List<double[]> confidences = new ArrayList<>();

    /** Adds one statement. */
    void add(LabelledStatement statement, Reading reading) {
        for (Sentence sentence : statement.sentences()) {
            List<Finding> hits = reading.findings().stream()
                    .filter(finding -> lies(finding.span(), sentence.span()))
                    .toList();
            if (sentence.label().isEmpty()) {
                continue;
            }
            boolean positive = sentence.label().get();
            for (Finding hit : hits) {
                confidences.add(new double[] {hit.confidence(), positive ? 1 : 0});
            }
            right += positive && !hits.isEmpty() ? 1 : 0;
            missed += positive && hits.isEmpty() ? 1 : 0;
            wrong += !positive && !hits.isEmpty() ? 1 : 0;
            if (positive && !hits.isEmpty()) {
                slots(sentence, hits);
            }
        }
    }

    private void slots(Sentence sentence, List<Finding> hits) {
        found += hits.size();
        labelled += sentence.count();
        String force = hits.getFirst().force().name().toLowerCase(Locale.ROOT);
        forceRight +=
                sentence.commitments().stream().anyMatch(label -> label.forces().contains(force)) ? 1 : 0;
        for (Finding hit : hits) {
            membersRight += sentence.commitments().stream().anyMatch(label -> sameActor(label, hit)) ? 1 : 0;
        }
        times(sentence, hits);
    }

    private static boolean sameActor(Commitment label, Finding hit) {
        return label.members().equals(new HashSet<>(hit.members()))
                && (!label.members().isEmpty() || !hit.organs().isEmpty());
    }

    /** Each time of a sentence counts once, however many commitments it stands in. */
    private void times(Sentence sentence, List<Finding> hits) {
        List<Span> expected = new ArrayList<>();
        for (Commitment label : sentence.commitments()) {
            label.time()
                    .filter(time -> expected.stream().noneMatch(other -> overlap(other, time) > 0))
                    .ifPresent(expected::add);
        }
        Set<Span> said = new HashSet<>();
        hits.forEach(hit -> hit.deadline().map(Deadline::span).ifPresent(said::add));
        hits.forEach(hit -> hit.cadence().map(Cadence::span).ifPresent(said::add));
        for (Span time : expected) {
            boolean hit = said.stream().anyMatch(span -> overlap(span, time) > 0);
            timeRight += hit ? 1 : 0;
            timeMissed += hit ? 0 : 1;
        }
        timeWrong += (int) said.stream()
                .filter(span -> expected.stream().noneMatch(time -> overlap(span, time) > 0))
                .count();
    }

    private static boolean lies(Span finding, Span sentence) {
        int shorter = Math.min(finding.end() - finding.start(), sentence.end() - sentence.start());
        return overlap(finding, sentence) * 2 > shorter;
    }

    private static int overlap(Span one, Span other) {
        return Math.max(0, Math.min(one.end(), other.end()) - Math.max(one.start(), other.start()));
    }

    /** Adds another's counts. */
    void add(ReadingScores other) {
        right += other.right;
        wrong += other.wrong;
        missed += other.missed;
        forceRight += other.forceRight;
        timeRight += other.timeRight;
        timeWrong += other.timeWrong;
        timeMissed += other.timeMissed;
        membersRight += other.membersRight;
        found += other.found;
        labelled += other.labelled;
        confidences.addAll(other.confidences);
    }

    /** F1 over sentences. */
    double f1() {
        return f1(right, wrong, missed);
    }

    private static double f1(int right, int wrong, int missed) {
        return right == 0 ? 0 : 2.0 * right / (2.0 * right + wrong + missed);
    }

    /** A row of {@link #table}. */
    void row(Table table, String name) {
        table.row(
                name,
                share(right, right + wrong),
                share(right, right + missed),
                Report.number(f1(), 3),
                right,
                wrong,
                missed,
                labelled == 0 ? "" : Report.number(found / labelled, 2),
                share(forceRight, right),
                timeRight + timeWrong + timeMissed == 0 ? "" : Report.number(f1(timeRight, timeWrong, timeMissed), 3),
                timeRight + " " + timeWrong + " " + timeMissed,
                share(membersRight, found));
    }

    /** A row of {@link #timesTable}. */
    void timesRow(Table table, String name) {
        table.row(
                name,
                right + missed,
                right,
                Report.number(f1(timeRight, timeWrong, timeMissed), 3),
                timeRight,
                timeWrong,
                timeMissed);
    }

    /** What an officer who confirms the findings would have to correct: a row of {@link #correctionsTable}. */
    void correctionsRow(Table table, String name) {
        int force = right - forceRight;
        int members = found - membersRight;
        int time = timeWrong + timeMissed;
        int all = wrong + missed + force + members + time;
        table.row(
                name,
                found + wrong,
                wrong,
                missed,
                force,
                members,
                time,
                all,
                Report.number(100.0 * all / Math.max(1, found + wrong), 1));
    }

    /** An empty table of corrections. */
    static Table correctionsTable() {
        return Table.of("statement", "findings", "reject", "add", "force", "members", "time", "together", "in 100");
    }

    /** An empty table of times alone. */
    static Table timesTable() {
        return Table.of("sentences", "labelled", "found", "time F1", "right", "wrong", "missed");
    }

    /** An empty table for rows. */
    static Table table() {
        return Table.of(
                "statement",
                "P",
                "R",
                "F1",
                "found",
                "wrong",
                "missed",
                "found/labelled",
                "force",
                "time F1",
                "r w m",
                "members");
    }

    private static String share(int part, int whole) {
        return whole == 0 ? "" : Report.number((double) part / whole, 3);
    }

    /** Confidence and whether the finding was right (1) or not (0), for every finding in a scored sentence. */
    List<double[]> confidences() {
        return confidences;
    }
}
