package entente.bench;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The measurements by name: {@code entente bench NAME [options]}. Each is one class, and one line in this list. */
@Command(
        name = "entente bench",
        description = "Measures one thing and prints tables. Figures depend on the machine and on what else runs on it,"
                + " so both stand above them.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "NAME",
        commandListHeading = "%nMeasurements:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:measured",
            "1:something that was measured answered wrongly: its figures mean nothing",
            "2:wrong usage",
            "3:the input was refused, or is not there",
            "4:a file could not be read or written",
            "5:what is measured could not start",
            "70:a mistake in this program"
        },
        subcommands = {
            LanguagesBenchmark.class,
            PagesBenchmark.class,
            FollowBenchmark.class,
            RecordBenchmark.class,
            FoldBenchmark.class,
            HeldBenchmark.class,
            ReadingBenchmark.class,
            WordingBenchmark.class,
            WatchBenchmark.class,
        })
public final class Main {
    private Main() {}

    /** Runs one measurement and ends the process with its exit code. */
    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int code = commandLine().setOut(out).setErr(err).execute(arguments);
        out.flush();
        err.flush();
        System.exit(code);
    }

    /** All measurements, with the command line's rules for errors. */
    static CommandLine commandLine() {
        return entente.cli.Main.withErrors(new CommandLine(new Main()));
    }
}
