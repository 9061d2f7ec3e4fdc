package entente.cli;

import entente.actor.ActorRegister;
import entente.article.Language;
import entente.indicator.Fault;
import entente.indicator.Indicator;
import entente.intake.Archive;
import entente.intake.Source;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Shows the sources, and how often each indicator has matched. */
@Command(name = "list", description = "Lists sources and indicators.", mixinStandardHelpOptions = true)
final class WatchListCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private WatchArchive data = new WatchArchive();

    @Override
    public Integer call() throws IOException {
        var line = Objects.requireNonNull(spec).commandLine();
        PrintWriter out = line.getOut();
        try (Archive archive = data.open()) {
            out.printf("%d documents%n%nSources%n", archive.documents());
            for (Source source : archive.sources()) {
                out.printf(
                        "  %-24s %-8s %s  %s%n",
                        source.id(),
                        source.kind().name().toLowerCase(java.util.Locale.ROOT),
                        source.reliability(),
                        source.address());
            }
            out.printf("%nIndicators%n");
            for (Indicator indicator : data.indicators(ActorRegister.shipped())) {
                out.printf(
                        "  %-28s %6d  %s%n",
                        indicator.id(), archive.matches(indicator.id()), indicator.title(Language.ENGLISH));
            }
            return ExitCode.DONE.number();
        } catch (Fault fault) {
            return WatchArchive.refused(fault).print(line.getErr());
        }
    }
}
