package entente.bench;

import entente.cli.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How well and how fast is found what a later statement takes from an earlier one. */
@Command(
        name = "wording",
        description = "Quality and speed of finding what a later statement takes from an earlier one.",
        footer = {"", "Needs a corpus: ENTENTE_CORPUS or --corpus. Method: docs/reading/wording.md"},
        mixinStandardHelpOptions = true)
final class WordingBenchmark extends Benchmark {
    @Option(names = "--corpus", paramLabel = "FOLDER", description = "The corpus; else ENTENTE_CORPUS.")
    private Optional<Path> corpus = Optional.empty();

    @Override
    void measure(Report report) throws IOException, Stopped {
        Path folder = corpus.or(() ->
                        Optional.ofNullable(System.getenv("ENTENTE_CORPUS")).map(Path::of))
                .filter(path -> Files.isDirectory(path.resolve("reaffirmation")))
                .orElseThrow(() -> new Stopped(
                        ExitCode.REFUSED,
                        "there is no corpus",
                        "Set ENTENTE_CORPUS or --corpus to a folder that holds \"reaffirmation\"."));
        WordingScores.print(report, folder);
    }
}
