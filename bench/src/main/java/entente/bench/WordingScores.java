package entente.bench;

import entente.meaning.SentenceModel;
import entente.reading.Reader;
import entente.reading.Reading;
import entente.reading.Setting;
import entente.reading.Span;
import entente.wording.Comparison;
import entente.wording.Link;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** How well reaffirmations are found, counted as the corpus's own scorer counts, and how fast. */
final class WordingScores {
    private static final int COMMUNIQUE = 60_000;
    private static final int ROUNDS = 5;

    private int found;
    private int wrong;
    private int missed;
    private int relations;

    private WordingScores() {}

    /** Prints the tables. */
    static void print(Report report, Path corpus) throws IOException {
        report.heading("Words that change");
        Table table = Table.of("pair", "standing", "found", "wrong", "missed", "P", "R", "F1", "relation", "ms");
        List<LabelledReaffirmation> pairs = LabelledReaffirmation.all(corpus);
        for (LabelledReaffirmation pair : pairs) {
            Reading earlier = Reader.read(pair.earlier(), Setting.unknown());
            Reading later = Reader.read(pair.later(), Setting.unknown());
            long begun = System.nanoTime();
            Comparison comparison =
                    Comparison.of(pair.earlier(), earlier, pair.later(), later, SentenceModel.shipped());
            long taken = System.nanoTime() - begun;
            WordingScores scores = new WordingScores();
            pair.rows().forEach(row -> scores.count(row, comparison.links()));
            scores.row(table, pair, taken);
        }
        report.table(table);
        speed(report, pairs);
    }

    private void count(LabelledReaffirmation.Row row, List<Link> links) {
        Set<Span> misled = new HashSet<>();
        Set<LabelledReaffirmation.Link> taken = new HashSet<>();
        for (Link link : links) {
            if (overlap(link.earlier(), row.earlier()) == 0) {
                continue;
            }
            Optional<LabelledReaffirmation.Link> hit = row.links().stream()
                    .filter(label -> overlap(label.later(), link.later()) > 0)
                    .max(Comparator.comparingInt(label -> overlap(label.later(), link.later())));
            if (hit.isEmpty()) {
                wrong += misled.add(link.later()) ? 1 : 0;
            } else if (taken.add(hit.get()) && hit.get().certain()) {
                found++;
                relations += row.relations().contains(link.relation().name().toLowerCase(Locale.ROOT)) ? 1 : 0;
            }
        }
        missed += (int) row.links().stream()
                .filter(label -> label.certain() && !taken.contains(label))
                .count();
    }

    private static int overlap(Span one, Span other) {
        return Math.max(0, Math.min(one.end(), other.end()) - Math.max(one.start(), other.start()));
    }

    private void row(Table table, LabelledReaffirmation pair, long nanoseconds) {
        double precision = found == 0 ? 0 : (double) found / (found + wrong);
        double recall = found == 0 ? 0 : (double) found / (found + missed);
        double f1 = found == 0 ? 0 : 2.0 * found / (2.0 * found + wrong + missed);
        table.row(
                pair.name(),
                pair.standing(),
                found,
                wrong,
                missed,
                Report.number(precision, 3),
                Report.number(recall, 3),
                Report.number(f1, 3),
                relations + " of " + found,
                Report.number(nanoseconds / 1e6, 0));
    }

    /** Two communiqués of 60,000 characters, made of the pairs' texts one after the other. */
    private static void speed(Report report, List<LabelledReaffirmation> pairs) {
        String earlier =
                communique(pairs.stream().map(LabelledReaffirmation::earlier).toList());
        String later =
                communique(pairs.stream().map(LabelledReaffirmation::later).toList());
        long best = Long.MAX_VALUE;
        long first = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long begun = System.nanoTime();
            Reading one = Reader.read(earlier, Setting.unknown());
            Reading other = Reader.read(later, Setting.unknown());
            Comparison.of(earlier, one, later, other, SentenceModel.shipped());
            long taken = System.nanoTime() - begun;
            first = round == 0 ? taken : first;
            best = Math.min(best, taken);
        }
        report.say("two communiqués of " + COMMUNIQUE + " characters, read and compared: first " + Report.millis(first)
                + ", best of " + ROUNDS + " " + Report.millis(best));
    }

    private static String communique(List<String> texts) {
        StringBuilder whole = new StringBuilder();
        for (int at = 0; whole.length() < COMMUNIQUE; at++) {
            whole.append(texts.get(at % texts.size())).append("\n\n");
        }
        return whole.substring(0, COMMUNIQUE);
    }
}
