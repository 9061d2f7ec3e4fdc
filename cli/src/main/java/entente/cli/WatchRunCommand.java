package entente.cli;

import entente.alert.Watching;
import entente.indicator.Fault;
import entente.intake.Fetcher;
import entente.intake.PublicAddress;
import entente.intake.Round;
import java.io.IOException;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** One round over all sources. */
@Command(
        name = "run",
        description = "Goes over all sources once: fetches what is new, reads it, and keeps it.",
        footer = {
            "",
            "Start it as often as you like, by a timer for instance: what is not due is not asked for.",
            "It may be killed at any moment: nothing kept is lost, nothing is kept twice."
        },
        mixinStandardHelpOptions = true)
final class WatchRunCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private WatchArchive data = new WatchArchive();

    @Override
    public Integer call() throws IOException, InterruptedException {
        var line = Objects.requireNonNull(spec).commandLine();
        Clock clock = Clock.systemUTC();
        try (Watching watching = data.open()) {
            new Round(watching.archive(), watching.intake(), new Fetcher(PublicAddress.only(), clock), clock)
                    .run(result -> line.getOut()
                            .printf(
                                    "%s: %d new%s%n",
                                    result.source(),
                                    result.taken(),
                                    result.note().isEmpty() ? "" : "; " + result.note()));
            return ExitCode.DONE.number();
        } catch (Fault fault) {
            return WatchArchive.refused(fault).print(line.getErr());
        }
    }
}
