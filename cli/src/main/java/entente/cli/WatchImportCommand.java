package entente.cli;

import entente.alert.Watching;
import entente.indicator.Fault;
import entente.intake.Archive;
import entente.intake.Fetcher;
import entente.intake.Gdelt;
import entente.intake.Imports;
import entente.intake.Incoming;
import entente.intake.Intake;
import entente.intake.PublicAddress;
import entente.intake.Round;
import entente.intake.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Brings files and folders of files in. */
@Command(
        name = "import",
        description = "Takes files into the archive: documents, pages, mails, web archives (WARC), STIX 2.1"
                + " bundles; of GDELT 2 event files (.export.CSV) the pages they name.",
        footer = {"", "Exit codes: 0 done; 2 wrong usage; 3 nothing could be read; 4 a file could not be opened."},
        mixinStandardHelpOptions = true)
final class WatchImportCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private WatchArchive data = new WatchArchive();

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files, or folders with files.")
    private List<Path> files = List.of();

    @Option(
            names = "--source",
            paramLabel = "NAME",
            description = "The source they count for (default: import).",
            defaultValue = "import")
    private String source = "import";

    @Option(
            names = "--date",
            paramLabel = "TIME",
            description = "When they were published, as 2024-11-15T10:00:00Z, where they do not say.")
    private Optional<Instant> date = Optional.empty();

    @Option(
            names = "--country",
            paramLabel = "CODE",
            description = "Of a GDELT 2 event file only what one of these countries did or met, by three letters"
                    + " such as PRK; may be repeated.")
    private List<String> countries = List.of();

    private int taken;
    private int known;
    private int refused;

    @Override
    public Integer call() throws IOException {
        var line = Objects.requireNonNull(spec).commandLine();
        Instant now = Clock.systemUTC().instant();
        try (Watching watching = data.open()) {
            Archive archive = watching.archive();
            if (archive.sources().stream().noneMatch(each -> each.id().equals(source))) {
                archive.put(new Source(source, Source.Kind.IMPORT, "", 'F'));
            }
            Intake intake = watching.intake();
            for (Path file : all()) {
                try {
                    if (Gdelt.isOne(String.valueOf(file.getFileName()))) {
                        pages(watching, file);
                        continue;
                    }
                    Imports.read(file, source, now, incoming -> take(intake, incoming));
                } catch (Imports.Refused wrong) {
                    refused++;
                    line.getErr().println("entente: " + file + ": " + wrong.getMessage());
                }
            }
        } catch (Fault fault) {
            return WatchArchive.refused(fault).print(line.getErr());
        } catch (IllegalArgumentException wrong) {
            return new Complaint(
                            ExitCode.REFUSED, String.valueOf(wrong.getMessage()), "Try: entente watch import --help")
                    .print(line.getErr());
        }
        line.getOut().printf("%d taken, %d there already, %d refused%n", taken, known, refused);
        return taken + known > 0 ? ExitCode.DONE.number() : ExitCode.REFUSED.number();
    }

    /** An event file names pages, which are fetched as those of a feed are. */
    private void pages(Watching watching, Path file) throws IOException, Imports.Refused {
        Clock clock = Clock.systemUTC();
        Round round = new Round(watching.archive(), watching.intake(), new Fetcher(PublicAddress.only(), clock), clock);
        try {
            Round.Result result = round.pages(
                    new Source(source, Source.Kind.IMPORT, "", 'F'), Gdelt.read(file, Set.copyOf(countries)));
            taken += result.taken();
            if (!result.note().isEmpty()) {
                Objects.requireNonNull(spec).commandLine().getErr().println(file + ": " + result.note());
            }
        } catch (InterruptedException called) {
            Thread.currentThread().interrupt();
        }
    }

    private void take(Intake intake, Incoming incoming) {
        switch (intake.take(incoming.datedElse(date))) {
            case Intake.Outcome.Taken _ -> taken++;
            case Intake.Outcome.Known _ -> known++;
            case Intake.Outcome.Refused _ -> refused++;
        }
    }

    private List<Path> all() throws IOException {
        List<Path> all = new java.util.ArrayList<>();
        for (Path file : files) {
            if (Files.isDirectory(file)) {
                try (Stream<Path> inside = Files.walk(file, 5)) {
                    inside.filter(Files::isRegularFile).sorted().forEach(all::add);
                }
            } else {
                all.add(file);
            }
        }
        return all;
    }
}
