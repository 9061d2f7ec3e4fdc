package entente.cli;

import entente.desk.DeskFailure;
import entente.founding.FoundingFile;
import entente.founding.FoundingFile.Reading;
import entente.member.Party;
import entente.server.Server;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Begins a partnership of one's own from a founding file. */
@Command(
        name = "found",
        description =
                "Begins a partnership of your own: makes each party's key and log and puts the founding act and the"
                        + " posts on record. Then start it: entente serve --no-example.",
        footer = {
            "",
            "The file is YAML; docs/founding.md describes it. Each rule it breaks is named with line and column.",
            "Exit codes: 2 wrong usage; 3 the file breaks a rule; 4 the disk; 5 there is a record already."
        },
        mixinStandardHelpOptions = true)
final class FoundCommand implements Callable<Integer> {
    private static final long BYTES_MAX = 1 << 20;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The founding file.")
    private Path file = Path.of("");

    @Option(names = "--data", paramLabel = "DIR", description = "Where everything will be kept (default: data).")
    private Path data = Path.of(System.getProperty("entente.home", ""), "data");

    @Option(names = "--check", description = "Only say what is wrong with the file, or what it would begin.")
    private boolean check;

    @Override
    public Integer call() throws IOException {
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        if (Files.size(file) > BYTES_MAX) {
            return new Complaint(
                            ExitCode.REFUSED, file + " has more than 1 MiB", "A founding file is a few pages long.")
                    .print(line.getErr());
        }
        String text;
        try {
            text = Files.readString(file);
        } catch (CharacterCodingException notText) {
            return new Complaint(ExitCode.REFUSED, file + " is not UTF-8 text", "Save it as plain text in UTF-8.")
                    .print(line.getErr());
        }
        return switch (FoundingFile.read(text)) {
            case Reading.Faulty faulty -> {
                faulty.faults()
                        .forEach(fault -> line.getErr()
                                .println(file + ":" + fault.line() + ":" + fault.column() + ": " + fault.rule()));
                int count = faulty.faults().size();
                yield new Complaint(
                                ExitCode.REFUSED,
                                count + (count == 1 ? " fault" : " faults") + " in " + file + "; nothing was begun",
                                "docs/founding.md has the rules and a whole example.")
                        .print(line.getErr());
            }
            case Reading.Read read -> begin(line, read.file());
        };
    }

    private int begin(CommandLine line, FoundingFile founding) {
        PrintWriter out = line.getOut();
        Path folder = data.toAbsolutePath().normalize();
        if (!check) {
            try {
                Server.found(folder, founding);
            } catch (DeskFailure failed) {
                return new Complaint(
                                ExitCode.NOT_STARTED, String.valueOf(failed.getMessage()), "Choose another: --data DIR")
                        .print(line.getErr());
            }
        }
        out.println(check ? "The file keeps the rules. It would begin" : "Founded");
        out.println("  " + founding.act().name().get("en") + " (" + founding.partnership() + ")");
        out.println("  members    " + codes(founding, false));
        out.println("  organs     " + codes(founding, true));
        out.println("  languages  " + String.join(" ", founding.act().languages()));
        out.println("  posts      " + founding.posts().size());
        out.println("  logs       " + founding.originPrefix() + "/" + founding.partnership() + "/…");
        if (!check) {
            out.println("Start it: entente serve --no-example --data " + folder);
            out.println("The first start prints a password for each desk.");
        }
        return ExitCode.DONE.number();
    }

    private static String codes(FoundingFile founding, boolean organs) {
        List<String> codes = founding.act().parties().stream()
                .filter(party -> party.organ() == organs)
                .map(Party::id)
                .map(String::valueOf)
                .toList();
        return codes.isEmpty() ? "none" : String.join(" ", codes);
    }
}
