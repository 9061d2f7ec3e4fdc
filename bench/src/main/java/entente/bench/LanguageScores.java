package entente.bench;

import entente.bench.LabelledText.Commitment;
import entente.bench.LabelledText.Labelled;
import entente.bench.LabelledText.Time;
import entente.reading.Deadline;
import entente.reading.Finding;
import entente.reading.Reading;
import entente.reading.ReadingRule;
import entente.reading.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Agreement of a reader with labelled sentences: one counts as found if more than half of a finding lies in it. */
final class LanguageScores {
    private int sentences;
    private int right;
    private int wrong;
    private int missed;
    private int found;
    private int labelled;
    private int slots;
    private int forces;
    private int members;
    private int timesLabelled;
    private int timesFound;
    private int timesRight;
    private int timesExact;
    private final List<Judged> judged = new ArrayList<>();
    private final List<String> misread = new ArrayList<>();

    /** A finding in a labelled sentence, and whether the sentence has a commitment. */
    record Judged(ReadingRule rule, double confidence, boolean right) {}

    /** Adds one document. */
    void add(LabelledText document, Reading reading) {
        for (Labelled sentence : document.sentences()) {
            List<Finding> hits = reading.findings().stream()
                    .filter(finding -> overlap(finding.span(), sentence.span()) * 2 > length(finding.span()))
                    .toList();
            boolean positive = !sentence.commitments().isEmpty();
            sentences++;
            hits.forEach(hit -> judged.add(new Judged(hit.reason().rule(), hit.confidence(), positive)));
            right += positive && !hits.isEmpty() ? 1 : 0;
            missed += positive && hits.isEmpty() ? 1 : 0;
            wrong += !positive && !hits.isEmpty() ? 1 : 0;
            if (positive == hits.isEmpty()) {
                misread.add((positive ? "missed: " : "wrong: ") + document.words(sentence.span()));
            }
            if (positive && !hits.isEmpty()) {
                slots(document, sentence, hits);
            }
        }
    }

    private void slots(LabelledText document, Labelled sentence, List<Finding> hits) {
        List<Commitment> labels = sentence.commitments();
        found += hits.size();
        labelled += labels.size();
        for (int index = 0; index < Math.min(labels.size(), hits.size()); index++) {
            Commitment label = labels.get(index);
            Finding hit = hits.get(index);
            slots++;
            forces += label.force() == hit.force() ? 1 : 0;
            if (label.force() != hit.force()) {
                misread.add("force " + hit.force() + " for " + label.force() + ": " + document.words(label.span()));
            }
            members += new HashSet<>(label.members()).equals(new HashSet<>(hit.members())) ? 1 : 0;
        }
        List<Deadline> said =
                hits.stream().flatMap(hit -> hit.deadline().stream()).distinct().toList();
        timesLabelled += sentence.times().size();
        timesFound += said.size();
        for (Time time : sentence.times()) {
            for (Deadline each : said) {
                boolean meets = overlap(each.span(), time.span()) > 0;
                timesRight += meets ? 1 : 0;
                timesExact += meets && exact(each, time.iso()) ? 1 : 0;
            }
        }
    }

    private static boolean exact(Deadline said, String iso) {
        String date = said.date().map(Object::toString).orElse("");
        String period = said.period().map(Object::toString).orElse("");
        return iso.equals(date) || iso.equals(period);
    }

    private static int length(Span span) {
        return span.end() - span.start();
    }

    private static int overlap(Span one, Span other) {
        return Math.max(0, Math.min(one.end(), other.end()) - Math.max(one.start(), other.start()));
    }

    /** Every finding in a labelled sentence. */
    List<Judged> judged() {
        return judged;
    }

    /** The same as confidence, and 1 for right or 0 for wrong. */
    List<double[]> confidences() {
        return judged.stream()
                .map(one -> new double[] {one.confidence(), one.right() ? 1 : 0})
                .toList();
    }

    /** The sentences missed and wrongly found, and the commitments of another force. */
    List<String> misread() {
        return List.copyOf(misread);
    }

    int sentences() {
        return sentences;
    }

    double precision() {
        return (double) right / Math.max(1, right + wrong);
    }

    double recall() {
        return (double) right / Math.max(1, right + missed);
    }

    double f1() {
        return 2.0 * right / Math.max(1, 2 * right + wrong + missed);
    }

    double forceShare() {
        return (double) forces / Math.max(1, slots);
    }

    double memberShare() {
        return (double) members / Math.max(1, slots);
    }

    double timeF1() {
        return 2.0 * timesRight / Math.max(1, timesLabelled + timesFound);
    }

    /** Of the times found, the share with the labelled ISO form. */
    double timeExact() {
        return (double) timesExact / Math.max(1, timesRight);
    }

    double foundToLabelled() {
        return (double) found / Math.max(1, labelled);
    }
}
