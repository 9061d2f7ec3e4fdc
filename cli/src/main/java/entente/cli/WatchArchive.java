package entente.cli;

import entente.actor.ActorRegister;
import entente.indicator.Fault;
import entente.indicator.Indicator;
import entente.indicator.IndicatorFile;
import entente.intake.Archive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where the commands of watching find their archive and indicators. */
final class WatchArchive {
    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            description = "Where the archive lies (default: data).",
            defaultValue = "data")
    private Path folder = Path.of("data");

    @Option(
            names = "--indicators",
            paramLabel = "FILE",
            description = "A file of indicators; else the first set that is shipped.")
    private Optional<Path> indicators = Optional.empty();

    Archive open() throws IOException {
        Files.createDirectories(folder);
        return Archive.open(folder.resolve("watch.db"));
    }

    List<Indicator> indicators(ActorRegister register) throws IOException, Fault {
        return indicators.isEmpty()
                ? IndicatorFile.shipped(register)
                : IndicatorFile.parse(Files.readString(indicators.get()), register);
    }

    /** What is said about a file of indicators that is refused. */
    static Complaint refused(Fault fault) {
        return new Complaint(
                ExitCode.REFUSED, "the indicators are refused: " + fault.getMessage(), "See docs/watch/indicators.md");
    }
}
