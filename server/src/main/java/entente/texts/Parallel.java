package entente.texts;

import entente.alignment.Alignment;
import entente.alignment.Difference;
import entente.alignment.Pair;
import entente.alignment.Version;
import entente.instrument.Statement;
import entente.reading.Finding;
import entente.reading.Sentence;
import entente.reading.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Two language versions of one statement laid out side by side.
 *
 * @param rows in the order of both texts
 */
public record Parallel(List<Row> rows) {
    /** Copies the list in. */
    public Parallel {
        rows = List.copyOf(rows);
    }

    /**
     * Sentences that render each other.
     *
     * @param number counts from 1
     * @param left what the first version says, empty where it leaves this out
     * @param right what the second says
     * @param differences where the two bind differently
     */
    public record Row(int number, List<Cell> left, List<Cell> right, List<Difference> differences) {
        /** Copies the lists in. */
        public Row {
            left = List.copyOf(left);
            right = List.copyOf(right);
            differences = List.copyOf(differences);
        }

        /** Whether one version has nothing here. */
        public boolean alone() {
            return left.isEmpty() || right.isEmpty();
        }
    }

    /**
     * One sentence.
     *
     * @param start where it begins: its anchor on the text's own page
     * @param shape what it is
     * @param runs its words, those of a finding apart
     */
    public record Cell(int start, Sentence.Shape shape, List<Run> runs) {
        /** Copies the list in. */
        public Cell {
            runs = List.copyOf(runs);
        }
    }

    /**
     * Words of a sentence.
     *
     * @param words the words
     * @param found whether the reader takes them for a commitment
     */
    public record Run(String words, boolean found) {}

    /** Pairs two texts. */
    static Parallel of(Statement left, ReadText ofLeft, Statement right, ReadText ofRight) {
        List<Row> rows = new ArrayList<>();
        for (Pair pair : Alignment.of(version(left, ofLeft), version(right, ofRight))) {
            rows.add(new Row(
                    rows.size() + 1, cells(ofLeft, pair.left()), cells(ofRight, pair.right()), pair.differences()));
        }
        return new Parallel(rows);
    }

    private static Version version(Statement statement, ReadText text) {
        return new Version(text.words(0, text.length()), statement.language(), text.reading());
    }

    /** How many rows say something different, or leave something out. */
    public long differing() {
        return rows.stream()
                .filter(row -> row.alone() || !row.differences().isEmpty())
                .count();
    }

    private static List<Cell> cells(ReadText text, List<Integer> indices) {
        return indices.stream()
                .map(index -> cell(text, text.reading().sentences().get(index)))
                .toList();
    }

    private static Cell cell(ReadText text, Sentence sentence) {
        Span span = sentence.span();
        List<Run> runs = new ArrayList<>();
        int from = span.start();
        for (Finding finding : text.reading().findings()) {
            if (span.holds(finding.span()) && finding.span().start() >= from) {
                add(runs, text.words(from, finding.span().start()), false);
                add(runs, text.words(finding.span().start(), finding.span().end()), true);
                from = finding.span().end();
            }
        }
        add(runs, text.words(from, span.end()), false);
        return new Cell(span.start(), sentence.shape(), runs);
    }

    private static void add(List<Run> runs, String words, boolean found) {
        if (!words.isEmpty()) {
            runs.add(new Run(words, found));
        }
    }
}
