package entente.bench;

import entente.cli.ExitCode;
import entente.reading.Reader;
import entente.reading.Reading;
import entente.reading.Setting;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How well and how fast commitments are found, against labelled statements. */
@Command(
        name = "reading",
        description = "Quality, calibration, speed and memory of reading, against labelled statements.",
        footer = {
            "",
            "Needs a corpus: the folder named by ENTENTE_CORPUS or --corpus.",
            "docs/reading/README.md says what was labelled by whom and what was open to the rules' writer."
        },
        mixinStandardHelpOptions = true)
final class ReadingBenchmark extends Benchmark {
    private static final int COMMUNIQUE = 60_000;
    private static final int ROUNDS = 5;

    @Option(names = "--corpus", paramLabel = "FOLDER", description = "The corpus; else ENTENTE_CORPUS.")
    private Optional<Path> corpus = Optional.empty();

    @Option(names = "--compare", description = "Also train the classifier that the grammar is compared with.")
    private boolean compare;

    @Override
    void measure(Report report) throws IOException, Stopped {
        Path folder = corpus.or(() ->
                        Optional.ofNullable(System.getenv("ENTENTE_CORPUS")).map(Path::of))
                .filter(path -> Files.isDirectory(path.resolve("commitments")))
                .orElseThrow(() -> new Stopped(
                        ExitCode.REFUSED,
                        "there is no corpus",
                        "Set ENTENTE_CORPUS or --corpus to a folder that holds \"commitments\" and "
                                + "\"joint-statements\"."));
        List<LabelledStatement> six = LabelledStatement.corpus(folder);
        List<LabelledStatement> open = LabelledStatement.drawn(folder, "dev");
        List<LabelledStatement> unseen = LabelledStatement.drawn(folder, "hold");
        report.heading("Commitments in English");
        quality(report, "four statements open to the rules' writer", six.subList(0, 4));
        quality(report, "two that stayed closed", six.subList(4, 6));
        quality(report, "eight drawn, used to mend rules", open);
        ReadingScores held = quality(report, "eight drawn, held out", unseen);
        bare(report, six, unseen);
        corrections(report, six, unseen);
        times(report, folder);
        SlotScores.print(report, folder);
        calibration(report, held, quality(six.subList(4, 6)));
        if (compare) {
            List<LabelledStatement> all = new ArrayList<>(six.subList(0, 4));
            all.addAll(open);
            ReadingComparison.print(report, all, unseen);
        }
        speed(report, folder);
        LanguagesBenchmark.section(report);
        WordingScores.print(report, folder);
    }

    private static ReadingScores quality(List<LabelledStatement> statements) {
        ReadingScores together = new ReadingScores();
        statements.forEach(statement -> together.add(statement, Reader.read(statement.text(), statement.setting())));
        return together;
    }

    private static ReadingScores quality(Report report, String title, List<LabelledStatement> statements) {
        report.say("");
        report.say(title);
        Table table = ReadingScores.table();
        ReadingScores together = new ReadingScores();
        for (LabelledStatement statement : statements) {
            ReadingScores scores = quality(List.of(statement));
            scores.row(table, statement.name());
            together.add(scores);
        }
        together.row(table, "together");
        report.table(table);
        return together;
    }

    /** The same texts with nothing entered about them: members and date are taken from the text. */
    private static void bare(Report report, List<LabelledStatement> six, List<LabelledStatement> unseen) {
        report.say("");
        report.say("the same with nothing entered: members and date are taken from the text");
        Table table = ReadingScores.table();
        quality(bare(six)).row(table, "the corpus's six");
        quality(bare(unseen)).row(table, "eight held out");
        report.table(table);
    }

    private static void corrections(Report report, List<LabelledStatement> six, List<LabelledStatement> unseen) {
        report.say("");
        report.say("what an officer would have to correct (sentences to reject or to add, slots of those found)");
        Table table = ReadingScores.correctionsTable();
        for (LabelledStatement statement : six) {
            quality(List.of(statement)).correctionsRow(table, statement.name());
        }
        quality(unseen).correctionsRow(table, "eight held out");
        report.table(table);
    }

    private static void times(Report report, Path folder) throws IOException {
        report.say("");
        report.say("times alone, in sentences with a commitment of statements that no rule was written for");
        Table table = ReadingScores.timesTable();
        quality(LabelledStatement.times(folder, "times.jsonl")).timesRow(table, "102 of 74 statements");
        quality(LabelledStatement.times(folder, "times-second.jsonl")).timesRow(table, "91 more of 74 statements");
        quality(LabelledStatement.times(folder, "times-third.jsonl")).timesRow(table, "a third draw");
        quality(LabelledStatement.times(folder, "times-fourth.jsonl")).timesRow(table, "a fourth draw");
        report.table(table);
    }

    private static List<LabelledStatement> bare(List<LabelledStatement> statements) {
        return statements.stream()
                .map(s -> new LabelledStatement(s.name(), s.text(), Setting.unknown(), s.sentences()))
                .toList();
    }

    private static void calibration(Report report, ReadingScores held, ReadingScores closed) {
        report.heading("Confidence");
        report.say("findings in statements that no rule and no confidence was fitted to (held out and closed)");
        List<double[]> all = new ArrayList<>(held.confidences());
        all.addAll(closed.confidences());
        Calibration.print(report, all);
    }

    private static void speed(Report report, Path folder) throws IOException {
        report.heading("Speed and memory");
        List<String> texts = new ArrayList<>();
        try (var files = Files.list(folder.resolve("joint-statements/texts"))) {
            for (Path file : files.sorted().toList()) {
                texts.add(Files.readString(file));
            }
        }
        long started = cpu();
        int sentences = readAll(texts);
        long first = cpu() - started;
        long[] rounds = new long[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long before = cpu();
            readAll(texts);
            rounds[round] = cpu() - before;
        }
        Arrays.sort(rounds);
        String communique = String.join("\n\n", texts).substring(0, COMMUNIQUE);
        long[] opens = new long[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long before = System.nanoTime();
            Reader.read(communique, Setting.unknown());
            opens[round] = System.nanoTime() - before;
        }
        Arrays.sort(opens);
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        report.table(Table.of("", "")
                .row("statements, sentences", texts.size() + ", " + sentences)
                .row("first pass, compiling included", perSecond(sentences, first) + " sentences a CPU second")
                .row(
                        "median of " + ROUNDS + " passes",
                        perSecond(sentences, rounds[ROUNDS / 2]) + " sentences a CPU second")
                .row("a text of 60,000 characters", Report.millis(opens[ROUNDS / 2]) + " (median of " + ROUNDS + ")")
                .row(
                        "live heap, all texts in memory",
                        (runtime.totalMemory() - runtime.freeMemory()) / 1_048_576 + " MiB"));
    }

    private static int readAll(List<String> texts) {
        int sentences = 0;
        for (String text : texts) {
            Reading reading = Reader.read(text, Setting.unknown());
            sentences += reading.sentences().size();
        }
        return sentences;
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static String perSecond(int sentences, long nanoseconds) {
        return Report.number(sentences * 1e9 / nanoseconds, 0);
    }
}
