package entente.cli;

import entente.document.DocumentReader;
import entente.document.Extraction;
import entente.meaning.SentenceModel;
import entente.reading.Reader;
import entente.reading.Reading;
import entente.reading.Setting;
import entente.reading.Span;
import entente.wording.Change;
import entente.wording.Comparison;
import entente.wording.Link;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what a later statement took from an earlier one and how the words changed. Nothing is recorded. */
@Command(
        name = "compare",
        description = "Says which sentences of a later statement take up which of an earlier one, what was dropped,"
                + " what is new, and how the words changed.",
        footer = {
            "",
            "Offsets in the JSON are counted in Unicode code points of the texts as read; ends are exclusive.",
            "Exit codes: 0 compared; 2 wrong usage; 3 a file was refused; 4 it could not be opened."
        },
        mixinStandardHelpOptions = true)
final class CompareCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(index = "0", paramLabel = "EARLIER", description = "The earlier statement.")
    private Path earlier = Path.of("");

    @Parameters(index = "1", paramLabel = "LATER", description = "The later statement.")
    private Path later = Path.of("");

    @Option(names = "--json", description = "Print JSON for programs.")
    private boolean json;

    @Option(
            names = "--all",
            description = "Show what takes up sentences that commit nobody too. The JSON always has them.")
    private boolean all;

    @Option(
            names = "--members",
            split = ",",
            paramLabel = "JP,KR,US",
            description = "The states that issue both, by ISO 3166-1 codes; else they are taken from their openings.")
    private List<String> members = List.of();

    @Option(names = "--earlier-date", paramLabel = "YYYY-MM-DD", description = "The earlier statement's date.")
    private Optional<LocalDate> earlierDate = Optional.empty();

    @Option(names = "--later-date", paramLabel = "YYYY-MM-DD", description = "The later statement's date.")
    private Optional<LocalDate> laterDate = Optional.empty();

    /** A text with what was found in it. */
    private record Read(String text, Reading reading) {}

    @Override
    public Integer call() throws IOException {
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        Optional<Read> before = read(earlier, earlierDate, line);
        Optional<Read> after = before.isEmpty() ? Optional.empty() : read(later, laterDate, line);
        if (before.isEmpty() || after.isEmpty()) {
            return ExitCode.REFUSED.number();
        }
        Read one = before.get();
        Read other = after.get();
        Comparison comparison =
                Comparison.of(one.text(), one.reading(), other.text(), other.reading(), SentenceModel.shipped());
        if (comparison.refusal().isPresent()) {
            String cause = "the two texts have more sentences than are compared with each other";
            return new Complaint(ExitCode.REFUSED, cause, "Compare them part by part.").print(line.getErr());
        }
        if (json) {
            Json.print(line.getOut(), answer(comparison));
        } else {
            new ComparisonPage(line.getOut(), line.getColorScheme().ansi(), one.text(), other.text())
                    .print(comparison, all);
        }
        return ExitCode.DONE.number();
    }

    private Optional<Read> read(Path file, Optional<LocalDate> date, CommandLine line) throws IOException {
        if (Files.isRegularFile(file) && Files.size(file) > DocumentReader.BYTES_MAX) {
            var large = new Extraction.Refused(entente.document.Refusal.TOO_LARGE, Files.size(file) + " bytes");
            Refusals.of(file.toString(), large).print(line.getErr());
            return Optional.empty();
        }
        String name = String.valueOf(file.getFileName());
        switch (DocumentReader.read(Files.readAllBytes(file), name)) {
            case Extraction.Refused refused ->
                Refusals.of(file.toString(), refused).print(line.getErr());
            case Extraction.Extracted text -> {
                List<String> codes = members.stream()
                        .map(code -> code.strip().toUpperCase(Locale.ROOT))
                        .toList();
                Reading reading = Reader.read(text.text(), new Setting(codes, date, List.of()));
                if (reading.refusal().isEmpty()) {
                    return Optional.of(new Read(text.text(), reading));
                }
                Refusals.of(file.toString(), reading.refusal().get()).print(line.getErr());
            }
        }
        return Optional.empty();
    }

    private static Map<String, @Nullable Object> answer(Comparison comparison) {
        return Json.object(
                "links", comparison.links().stream().map(CompareCommand::link).toList(),
                "dropped",
                        comparison.dropped().stream().map(CompareCommand::span).toList(),
                "new", comparison.fresh().stream().map(CompareCommand::span).toList());
    }

    private static Map<String, @Nullable Object> link(Link link) {
        return Json.object(
                "earlier", span(link.earlier()),
                "later", span(link.later()),
                "relation", link.relation().name().toLowerCase(Locale.ROOT),
                "reason", link.reason(),
                "confidence", Math.round(link.chance() * 1000) / 1000.0,
                "commitment", link.commitment(),
                "changes", link.changes().stream().map(CompareCommand::change).toList());
    }

    private static Map<String, @Nullable Object> change(Change change) {
        return Json.object(
                "kind", change.kind().name().toLowerCase(Locale.ROOT),
                "earlier", change.earlier(),
                "later", change.later());
    }

    private static Map<String, @Nullable Object> span(Span span) {
        return Json.object("start", span.start(), "end", span.end());
    }
}
