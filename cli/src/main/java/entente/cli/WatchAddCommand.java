package entente.cli;

import entente.alert.Watching;
import entente.indicator.Fault;
import entente.intake.Source;
import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Adds a source, or changes the one of that name. */
@Command(name = "add", description = "Adds a source of reporting.", mixinStandardHelpOptions = true)
final class WatchAddCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private WatchArchive data = new WatchArchive();

    @Parameters(index = "0", paramLabel = "NAME", description = "Small letters, digits and hyphens.")
    private String id = "";

    @Parameters(index = "1", paramLabel = "ADDRESS", description = "Where it is: http or https.")
    private String address = "";

    @Option(
            names = "--kind",
            description = "feed, sitemap, page, gdelt or taxii (default: feed).",
            defaultValue = "feed")
    private Source.Kind kind = Source.Kind.FEED;

    @Option(
            names = "--reliability",
            paramLabel = "A-F",
            description = "A completely reliable … E unreliable, F cannot be judged (default: F).",
            defaultValue = "F")
    private char reliability = 'F';

    @Override
    public Integer call() throws IOException {
        var line = Objects.requireNonNull(spec).commandLine();
        try (Watching watching = data.open()) {
            watching.archive().put(new Source(id, kind, address, reliability));
            line.getOut().println(id + " is watched from the next round on.");
            return ExitCode.DONE.number();
        } catch (Fault fault) {
            return WatchArchive.refused(fault).print(line.getErr());
        } catch (IllegalArgumentException wrong) {
            return new Complaint(ExitCode.REFUSED, String.valueOf(wrong.getMessage()), "Try: entente watch add --help")
                    .print(line.getErr());
        }
    }
}
