package entente.cli;

import entente.document.DocumentReader;
import entente.document.Extraction;
import entente.language.ReadLanguage;
import entente.language.StatementReader;
import entente.reading.Reading;
import entente.reading.Setting;
import entente.reading.Taxonomy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Finds the commitments of one statement and prints them. Nothing is recorded. */
@Command(
        name = "read",
        description = "Finds the commitments of a statement (plain text, Markdown, HTML, DOCX or PDF).",
        footer = {
            "",
            "Offsets in the JSON are counted in Unicode code points of the text as read; ends are exclusive.",
            "Exit codes: 0 read; 2 wrong usage; 3 the file was refused; 4 it could not be opened."
        },
        mixinStandardHelpOptions = true)
final class ReadCommand implements Callable<Integer> {
    private static final long AREAS_BYTES_MAX = 1_048_576;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The statement.")
    private Path file = Path.of("");

    @Option(names = "--json", description = "Print JSON for programs.")
    private boolean json;

    @Option(
            names = "--members",
            split = ",",
            paramLabel = "JP,KR,US",
            description = "The states that issue it, by ISO 3166-1 codes; else they are taken from its opening.")
    private List<String> members = List.of();

    @Option(
            names = "--date",
            paramLabel = "YYYY-MM-DD",
            description = "The statement's date, against which \"next year\" is read.")
    private Optional<LocalDate> date = Optional.empty();

    @Option(
            names = "--language",
            paramLabel = "TAG",
            description = "Its language (en, ja, ko); else the text's script tells.")
    private Optional<String> language = Optional.empty();

    @Option(
            names = "--areas",
            paramLabel = "FILE",
            description = "The office's own issue areas instead of those that ship (docs/reading/areas.md).")
    private Optional<Path> areas = Optional.empty();

    @Override
    public Integer call() throws IOException {
        var line = java.util.Objects.requireNonNull(spec).commandLine();
        if (language.filter(tag -> ReadLanguage.of(tag).isEmpty()).isPresent()) {
            throw new CommandLine.ParameterException(
                    line, "--language is one of en, ja, ko, not " + language.orElseThrow());
        }
        try {
            return read(line, taxonomy());
        } catch (Unusable unusable) {
            return unusable.complaint.print(line.getErr());
        }
    }

    private int read(CommandLine line, Taxonomy taxonomy) throws IOException {
        if (Files.isRegularFile(file) && Files.size(file) > DocumentReader.BYTES_MAX) {
            var large = new Extraction.Refused(entente.document.Refusal.TOO_LARGE, Files.size(file) + " bytes");
            return Refusals.of(file.toString(), large).print(line.getErr());
        }
        byte[] bytes = Files.readAllBytes(file);
        String name = String.valueOf(file.getFileName());
        return switch (DocumentReader.read(bytes, name)) {
            case Extraction.Refused refused ->
                Refusals.of(file.toString(), refused).print(line.getErr());
            case Extraction.Extracted text -> {
                List<String> codes = members.stream()
                        .map(code -> code.strip().toUpperCase(Locale.ROOT))
                        .toList();
                Reading reading =
                        StatementReader.read(text.text(), language, new Setting(codes, date, List.of(), taxonomy));
                if (reading.refusal().isPresent()) {
                    yield Refusals.of(file.toString(), reading.refusal().get()).print(line.getErr());
                }
                if (json) {
                    Json.print(line.getOut(), answer(name, bytes, text, reading));
                } else {
                    new FindingPage(line.getOut(), line.getColorScheme()).print(text.text(), reading);
                }
                yield ExitCode.DONE.number();
            }
        };
    }

    private static Map<String, @Nullable Object> answer(
            String name, byte[] bytes, Extraction.Extracted text, Reading reading) {
        Map<String, @Nullable Object> document = Json.object(
                "name", name,
                "mediaType", text.format().mediaType(),
                "format", text.format().name().toLowerCase(Locale.ROOT),
                "characters", text.text().codePointCount(0, text.text().length()),
                "sha256", sha256(bytes));
        return Json.object(
                "document",
                document,
                "commitments",
                reading.findings().stream().map(ReadingJson::commitment).toList(),
                "positions",
                reading.positions().stream().map(ReadingJson::position).toList());
    }

    /** The issue areas of the office, or those that ship. */
    private Taxonomy taxonomy() throws IOException, Unusable {
        if (areas.isEmpty()) {
            return Taxonomy.standard();
        }
        if (Files.size(areas.get()) > AREAS_BYTES_MAX) {
            throw new Unusable(areas.get() + " is too large", "A list of issue areas has at most 1 MB.");
        }
        try {
            return Taxonomy.parse(Files.readString(areas.get()));
        } catch (IllegalArgumentException malformed) {
            throw new Unusable(
                    areas.get() + ": " + malformed.getMessage(),
                    "docs/reading/areas.md says how such a list is written.");
        }
    }

    /** Why the list of issue areas cannot be used. */
    private static final class Unusable extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient Complaint complaint;

        Unusable(String cause, String remedy) {
            super(cause);
            this.complaint = new Complaint(ExitCode.REFUSED, cause, remedy);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
