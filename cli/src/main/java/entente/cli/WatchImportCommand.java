package entente.cli;

import entente.alert.Watching;
import entente.indicator.Fault;
import entente.intake.Archive;
import entente.intake.Imports;
import entente.intake.Incoming;
import entente.intake.Intake;
import entente.intake.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
        description = "Takes files into the archive: documents, pages, web archives (WARC), STIX 2.1 bundles.",
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
