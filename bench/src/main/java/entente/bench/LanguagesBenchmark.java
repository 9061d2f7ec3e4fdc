package entente.bench;

import entente.language.StatementReader;
import entente.predicate.PredicateRule;
import entente.reading.Reading;
import entente.reading.Setting;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How well and how fast Japanese and Korean are read, and language versions paired. */
@Command(
        name = "languages",
        description = "Reads the labelled Japanese and Korean statements of this project, pairs its labelled language"
                + " versions, and measures speed and the dictionaries' memory.",
        mixinStandardHelpOptions = true)
final class LanguagesBenchmark extends Benchmark {
    private static final int SENTENCES = 3_000;
    private static final int ROUNDS = 3;

    @Option(
            names = "--misread",
            description = "Only list what is misread in the sentences of this hand: ${COMPLETION-CANDIDATES}.")
    private @Nullable Hand misread;

    @Override
    void measure(Report report) {
        if (misread != null) {
            for (String language : List.of("ja", "ko")) {
                report.heading("Misread, " + language);
                scores(misread, language).misread().forEach(report::say);
            }
        } else {
            section(report);
        }
    }

    /** The tables, for any measurement of reading. */
    static void section(Report report) {
        report.heading("Dictionaries, loaded by the first text of a language");
        dictionaries(report);
        report.heading("Japanese and Korean");
        quality(report);
        calibration(report);
        report.heading("Language versions paired");
        pairs(report);
        report.heading("Speed");
        speed(report);
    }

    private static void quality(Report report) {
        Table table = Table.of(
                "half", "sentences", "P", "R", "F1", "force", "members", "deadline F1", "ISO", "found/labelled");
        for (String language : List.of("ja", "ko")) {
            for (boolean closed : new boolean[] {false, true}) {
                row(table, language + (closed ? " closed" : " open"), scores(language, closed));
            }
            for (Hand hand : Hand.values()) {
                if (hand.statements(language) == 0) {
                    continue;
                }
                row(table, language + " " + hand.label(), scores(hand, language));
            }
        }
        report.table(table);
    }

    private static void row(Table table, String name, LanguageScores scores) {
        table.row(
                name,
                scores.sentences(),
                Report.number(scores.precision(), 3),
                Report.number(scores.recall(), 3),
                Report.number(scores.f1(), 3),
                Report.number(scores.forceShare(), 3),
                Report.number(scores.memberShare(), 3),
                Report.number(scores.timeF1(), 3),
                Report.number(scores.timeExact(), 3),
                Report.number(scores.foundToLabelled(), 2));
    }

    /** The scores on the documents whose writer had not seen the rules. */
    static LanguageScores scores(Hand hand, String language) {
        LanguageScores scores = new LanguageScores();
        for (LabelledText document : LabelledText.of(hand, language)) {
            scores.add(document, StatementReader.read(document.text(), Optional.of(language), document.setting()));
        }
        return scores;
    }

    /** The scores on one half of a language's documents. */
    static LanguageScores scores(String language, boolean closed) {
        Set<Integer> numbers = new TreeSet<>();
        for (int number = 1; number <= LabelledText.DOCUMENTS; number++) {
            if (LabelledText.closed(language).contains(number) == closed) {
                numbers.add(number);
            }
        }
        return scores(language, numbers);
    }

    private static LanguageScores scores(String language, Set<Integer> numbers) {
        LanguageScores scores = new LanguageScores();
        for (int number : numbers) {
            LabelledText document = LabelledText.shipped(language, number);
            scores.add(document, StatementReader.read(document.text(), Optional.of(language), document.setting()));
        }
        return scores;
    }

    /** With the values that ship, and with values counted on the other documents of the closed halves. */
    private static void calibration(Report report) {
        Map<String, List<double[]>> others = leftOut();
        for (String language : List.of("ja", "ko")) {
            report.heading("Confidence, " + language + ", closed half");
            Calibration.print(report, scores(language, true).confidences());
            report.say("the same, each document's values counted without it");
            Calibration.print(report, others.getOrDefault(language, List.of()));
        }
    }

    private static Map<String, List<double[]>> leftOut() {
        List<Map.Entry<String, LanguageScores>> documents = new ArrayList<>();
        for (String language : List.of("ja", "ko")) {
            for (int number : LabelledText.closed(language)) {
                documents.add(Map.entry(language, scores(language, Set.of(number))));
            }
        }
        Map<String, List<double[]>> all = new TreeMap<>();
        for (var left : documents) {
            for (LanguageScores.Judged one : left.getValue().judged()) {
                List<LanguageScores.Judged> same = documents.stream()
                        .filter(other -> other.getValue() != left.getValue())
                        .flatMap(other -> other.getValue().judged().stream())
                        .filter(other -> other.rule().equals(one.rule()))
                        .toList();
                int right =
                        (int) same.stream().filter(LanguageScores.Judged::right).count();
                double said = PredicateRule.confidence(right, same.size());
                all.computeIfAbsent(left.getKey(), language -> new ArrayList<>())
                        .add(new double[] {said, one.right() ? 1 : 0});
            }
        }
        return all;
    }

    private static void pairs(Report report) {
        Table table = Table.of("pair", "links labelled", "found", "right", "F1", "differences shown");
        for (int number = 1; number <= LabelledPair.PAIRS; number++) {
            LabelledPair pair = new LabelledPair(number);
            Set<String> labelled = pair.labelled();
            Set<String> found = pair.found();
            Set<String> both = new TreeSet<>(found);
            both.retainAll(labelled);
            long differences = pair.pairs().stream()
                    .filter(each -> !each.differences().isEmpty())
                    .count();
            table.row(
                    pair.languages(),
                    labelled.size(),
                    found.size(),
                    both.size(),
                    Report.number(2.0 * both.size() / (labelled.size() + found.size()), 3),
                    differences);
        }
        report.table(table);
    }

    private static void speed(Report report) {
        Table table = Table.of("language", "sentences", "CPU seconds", "sentences a CPU second");
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        for (String language : List.of("ja", "ko")) {
            Setting setting = LabelledText.shipped(language, 5).setting();
            String text = LabelledText.shuffled(language, 7, SENTENCES);
            long best = Long.MAX_VALUE;
            int read = 0;
            for (int round = 0; round < ROUNDS; round++) {
                long before = threads.getCurrentThreadCpuTime();
                Reading reading = StatementReader.read(text, Optional.of(language), setting);
                best = Math.min(best, threads.getCurrentThreadCpuTime() - before);
                read = reading.sentences().size();
            }
            table.row(language, read, Report.number(best / 1e9, 2), Math.round(read / (best / 1e9)));
        }
        report.table(table);
        report.say("The best of " + ROUNDS + " rounds on one core, end to end.");
    }

    /** What the first text of each language costs: the dictionary is loaded then, and kept. */
    private static void dictionaries(Report report) {
        Table table = Table.of("language", "first text", "heap kept");
        for (String language : List.of("ja", "ko")) {
            LabelledText document = LabelledText.shipped(language, 5);
            long heap = heap();
            long before = System.nanoTime();
            StatementReader.read(document.text(), Optional.of(language), document.setting());
            long taken = System.nanoTime() - before;
            table.row(language, Report.millis(taken), (heap() - heap) / 1024 / 1024 + " MiB");
        }
        report.table(table);
    }

    private static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
