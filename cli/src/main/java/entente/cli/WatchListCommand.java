package entente.cli;

import entente.alert.IndicatorShelf;
import entente.alert.Watching;
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
        try (Watching watching = data.open()) {
            Archive archive = watching.archive();
            out.printf("%d documents%n%nSources%n", archive.documents());
            for (Source source : archive.sources()) {
                out.printf(
                        "  %-24s %-8s %s  %s%s%n",
                        source.id(),
                        source.kind().name().toLowerCase(java.util.Locale.ROOT),
                        source.reliability(),
                        source.address(),
                        archive.signIns().of(source.id()).isPresent() ? "  (signed in to)" : "");
            }
            out.printf("%nIndicators%n");
            for (Indicator indicator : watching.shelf().all().stream()
                    .map(IndicatorShelf.Shelved::indicator)
                    .toList()) {
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
