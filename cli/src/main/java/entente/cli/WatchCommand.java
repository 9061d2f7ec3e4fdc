package entente.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Watching reporting from the command line. */
@Command(
        name = "watch",
        description = "Reads what is reported: claims, indicators, sources.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            WatchReadCommand.class,
            WatchAddCommand.class,
            WatchListCommand.class,
            WatchSignInCommand.class,
            WatchRunCommand.class,
            WatchImportCommand.class,
            WatchBacktestCommand.class
        })
final class WatchCommand implements Runnable {
    @Spec
    private @org.jspecify.annotations.Nullable CommandSpec spec;

    @Override
    public void run() {
        CommandSpec own = java.util.Objects.requireNonNull(spec);
        throw new ParameterException(own.commandLine(), "watch needs a command, such as \"watch read FILE\"");
    }
}
