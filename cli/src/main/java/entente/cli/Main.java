package entente.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** The one door of the command line: finds the command, and turns whatever goes wrong into a sentence and a number. */
@Command(
        name = "entente",
        description = "From a joint statement to verified implementation, on a record every government can check.",
        mixinStandardHelpOptions = true,
        version = "entente 0.1.0",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:a check failed",
            "2:wrong usage",
            "3:input refused",
            "4:a file could not be read or written",
            "5:could not start",
            "70:a mistake in this program"
        },
        subcommands = {
            ServeCommand.class,
            FoundCommand.class,
            ReadCommand.class,
            CompareCommand.class,
            InstrumentCommand.class,
            VerifyCommand.class,
            ExportCommand.class,
            KeysCommand.class,
            ProofCommand.class,
            AccountCommand.class,
            WatchCommand.class,
            IntroduceCommand.class,
            CharterCommand.class,
            JoinCommand.class,
            BackupCommand.class,
            MoveOutCommand.class,
            EvidenceCommand.class,
            RegisterCommand.class
        })
public final class Main {
    private Main() {}

    /**
     * Runs one command and ends the process with its exit code.
     *
     * @param arguments the command's name and options
     */
    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(out, err, arguments));
    }

    /** Runs one command on the given streams and returns its exit code. */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        int code = commandLine().setOut(out).setErr(err).execute(arguments);
        out.flush();
        err.flush();
        return code;
    }

    /** The commands with their rules for errors, also for reading their descriptions. */
    static CommandLine commandLine() {
        return withErrors(new CommandLine(new Main()));
    }

    /** The same rules for errors on another program's commands: a sentence, a remedy and a number. */
    public static CommandLine withErrors(CommandLine line) {
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler(Main::misused);
        line.setExecutionExceptionHandler((exception, command, parsed) -> failed(exception, command));
        return line;
    }

    private static int misused(ParameterException exception, String[] arguments) {
        CommandLine command = exception.getCommandLine();
        String name = command.getCommandSpec().qualifiedName();
        String cause =
                String.valueOf(exception.getMessage()).lines().findFirst().orElse("wrong usage");
        return new Complaint(ExitCode.USAGE, cause, "Try: " + name + " --help").print(command.getErr());
    }

    private static int failed(Exception exception, CommandLine command) {
        return switch (exception) {
            case UncheckedIOException wrapped ->
                disk(Objects.requireNonNull(wrapped.getCause())).print(command.getErr());
            case IOException broken -> disk(broken).print(command.getErr());
            case Exception bug -> {
                command.getErr().println("entente: this is a mistake in the program: " + bug);
                command.getErr().println("Please report it with the lines below.");
                bug.printStackTrace(command.getErr());
                yield ExitCode.BUG.number();
            }
        };
    }

    private static Complaint disk(IOException exception) {
        String message = exception.getMessage();
        String cause = exception instanceof NoSuchFileException
                ? "there is no file " + message
                : exception.getClass().getSimpleName() + (message == null ? "" : ": " + message);
        return new Complaint(ExitCode.DISK, cause, "Check the path, its permissions and the space on the disk.");
    }
}
