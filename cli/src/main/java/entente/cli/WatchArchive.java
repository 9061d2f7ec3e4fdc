package entente.cli;

import entente.actor.ActorRegister;
import entente.alert.IndicatorShelf;
import entente.alert.Watching;
import entente.indicator.Fault;
import entente.indicator.Indicator;
import entente.indicator.IndicatorFile;
import entente.intake.Archive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where the commands of watching find their archive, and which indicators they put into it. */
final class WatchArchive {
    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            description = "The data folder, as a server has it (default: data).",
            defaultValue = "data")
    private Path folder = Path.of("data");

    @Option(
            names = "--office",
            paramLabel = "CODE",
            description = "Whose archive: the code of a member or organ (default: secretariat).",
            defaultValue = "secretariat")
    private String office = "secretariat";

    @Option(
            names = "--indicators",
            paramLabel = "FILE",
            description = "A file of indicators to save into the archive first.")
    private Optional<Path> indicators = Optional.empty();

    /** Opens the archive, also while a server works on it. */
    Watching open() throws IOException, Fault {
        Watching watching = new Watching(archive(), now());
        if (indicators.isPresent()) {
            save(watching, Files.readString(indicators.get()));
        }
        return watching;
    }

    private Archive archive() {
        return Archive.ofOffice(folder, office.toLowerCase(Locale.ROOT));
    }

    private static void save(Watching watching, String file) throws Fault {
        for (Indicator indicator : IndicatorFile.parse(file, ActorRegister.shipped())) {
            String text = IndicatorFile.written(indicator);
            Optional<IndicatorShelf.Shelved> there = watching.shelf().find(indicator.id());
            if (there.filter(shelved -> shelved.text().equals(text)).isEmpty()) {
                watching.save(text, there.map(IndicatorShelf.Shelved::least).orElse(1), "", now());
            }
        }
    }

    private static Instant now() {
        return Clock.systemUTC().instant();
    }

    /** What is said about a file of indicators that is refused. */
    static Complaint refused(Fault fault) {
        return new Complaint(
                ExitCode.REFUSED, "the indicators are refused: " + fault.getMessage(), "See docs/watch/indicators.md");
    }
}
