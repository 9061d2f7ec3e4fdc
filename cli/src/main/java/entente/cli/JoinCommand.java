package entente.cli;

import entente.desk.DeskFailure;
import entente.exchange.Charter;
import entente.exchange.JoinedFolder;
import entente.record.Parsed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Third of three steps to a record that several servers hold: begins this server's data with the charter. */
@Command(
        name = "join",
        description = "Begins this server's data with a charter that all have agreed on.",
        footer = {
            "",
            "The fingerprint must have come from the founder by another way than the file, such as a telephone call.",
            "A server that has joined takes a later charter of the same partnership so, after a member has moved out.",
            "Next: entente serve --member CODE --peers DIR/peers.toml.",
            "Exit codes: 0 done; 2 wrong usage; 3 not the file that was agreed on; 4 a file could not be used."
        },
        mixinStandardHelpOptions = true)
final class JoinCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "CHARTER", description = "The charter.")
    private Path file = Path.of("");

    @Option(
            names = "--fingerprint",
            required = true,
            paramLabel = "TEXT",
            description = "What the founder read out; hyphens and blanks do not matter.")
    private String fingerprint = "";

    @Option(names = "--data", paramLabel = "DIR", description = "Where everything is kept (default: data).")
    private Path data = Path.of(System.getProperty("entente.home", ""), "data");

    @Override
    public Integer call() throws IOException {
        var line = Objects.requireNonNull(spec).commandLine();
        Charter founding;
        switch (Charter.parse(Files.readString(file))) {
            case Parsed.Valid<Charter>(Charter read) -> founding = read;
            case Parsed.Invalid<Charter>(String reason) -> {
                String remedy = "Ask the founder for it again: entente charter.";
                return new Complaint(ExitCode.REFUSED, file + ": " + reason, remedy).print(line.getErr());
            }
        }
        if (!plain(founding.fingerprint()).equals(plain(fingerprint))) {
            String cause = file + " has another fingerprint: " + founding.fingerprint();
            String remedy = "Somebody may have changed it on its way. Compare with the founder by voice.";
            return new Complaint(ExitCode.REFUSED, cause, remedy).print(line.getErr());
        }
        try {
            JoinedFolder.join(data, founding);
        } catch (DeskFailure refused) {
            String remedy = "Introduce this server first (entente introduce), or give another --data.";
            return new Complaint(ExitCode.REFUSED, String.valueOf(refused.getMessage()), remedy).print(line.getErr());
        }
        line.getOut().println("joined; the other servers are in " + data.resolve("peers.toml"));
        line.getOut().flush();
        return ExitCode.DONE.number();
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s-]", "").toLowerCase(java.util.Locale.ROOT);
    }
}
