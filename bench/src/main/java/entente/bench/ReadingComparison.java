package entente.bench;

import entente.bench.LabelledStatement.Sentence;
import entente.reading.Finding;
import entente.reading.Reader;
import entente.reading.Span;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The grammar beside a small trained classifier and combinations of both, over the same labelled sentences. */
final class ReadingComparison {
    private static final double VETO = 0.1;
    private static final double SURE = 0.9;

    /** Ways to say whether a sentence holds a commitment. */
    private enum Way {
        GRAMMAR,
        CLASSIFIER,
        GRAMMAR_UNLESS_VETOED,
        GRAMMAR_OR_SURE_CLASSIFIER
    }

    private ReadingComparison() {}

    /**
     * Prints F1 of each way: leaving one statement out over those that may be trained on, and on statements that were
     * held out from rules and training.
     */
    static void print(Report report, List<LabelledStatement> training, List<LabelledStatement> held) {
        report.heading("The grammar beside a trained classifier");
        Table table = Table.of("way", "P", "R", "F1", "P held out", "R held out", "F1 held out");
        Map<Way, int[]> left = none();
        for (LabelledStatement out : training) {
            List<LabelledStatement> rest = new ArrayList<>(training);
            rest.remove(out);
            count(out, trained(rest), left);
        }
        Map<Way, int[]> unseen = none();
        LinearClassifier all = trained(training);
        held.forEach(statement -> count(statement, all, unseen));
        for (Way way : Way.values()) {
            int[] one = Objects.requireNonNull(left.get(way));
            int[] two = Objects.requireNonNull(unseen.get(way));
            table.row(
                    way.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                    share(one[0], one[1]),
                    share(one[0], one[2]),
                    f1(one),
                    share(two[0], two[1]),
                    share(two[0], two[2]),
                    f1(two));
        }
        report.table(table);
        report.say("The grammar's own figure in the first half is that of statements open to its writer.");
    }

    private static Map<Way, int[]> none() {
        Map<Way, int[]> counts = new EnumMap<>(Way.class);
        for (Way way : Way.values()) {
            counts.put(way, new int[3]);
        }
        return counts;
    }

    private static LinearClassifier trained(List<LabelledStatement> statements) {
        List<String> sentences = new ArrayList<>();
        List<Boolean> labels = new ArrayList<>();
        for (LabelledStatement statement : statements) {
            for (Sentence sentence : statement.sentences()) {
                sentence.label().ifPresent(label -> {
                    sentences.add(words(statement.text(), sentence.span()));
                    labels.add(label);
                });
            }
        }
        return LinearClassifier.train(sentences, labels);
    }

    /** Adds, for each way, the sentences found rightly, all that were found, and all that are labelled. */
    private static void count(LabelledStatement statement, LinearClassifier classifier, Map<Way, int[]> counts) {
        List<Finding> findings =
                Reader.read(statement.text(), statement.setting()).findings();
        for (Sentence sentence : statement.sentences()) {
            if (sentence.label().isEmpty()) {
                continue;
            }
            boolean grammar = findings.stream()
                    .anyMatch(
                            finding -> sentence.span().start() <= finding.span().start()
                                    && finding.span().start() < sentence.span().end());
            double probability = classifier.probability(words(statement.text(), sentence.span()));
            boolean label = sentence.label().get();
            for (Way way : Way.values()) {
                boolean said = switch (way) {
                    case GRAMMAR -> grammar;
                    case CLASSIFIER -> probability > 0.5;
                    case GRAMMAR_UNLESS_VETOED -> grammar && probability > VETO;
                    case GRAMMAR_OR_SURE_CLASSIFIER -> grammar || probability > SURE;
                };
                int[] count = Objects.requireNonNull(counts.get(way));
                count[0] += said && label ? 1 : 0;
                count[1] += said ? 1 : 0;
                count[2] += label ? 1 : 0;
            }
        }
    }

    private static String words(String text, Span span) {
        return text.substring(text.offsetByCodePoints(0, span.start()), text.offsetByCodePoints(0, span.end()));
    }

    private static String share(int part, int whole) {
        return whole == 0 ? "" : Report.number((double) part / whole, 3);
    }

    private static String f1(int[] counts) {
        return Report.number(2.0 * counts[0] / Math.max(1, counts[1] + counts[2]), 3);
    }
}
