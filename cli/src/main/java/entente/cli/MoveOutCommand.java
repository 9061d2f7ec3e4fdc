package entente.cli;

import entente.desk.DeskFailure;
import entente.exchange.Charter;
import entente.exchange.MoveOut;
import entente.member.MemberId;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes one member's log and key from a server that keeps several to a server of its own. */
@Command(
        name = "move-out",
        description = "Moves a member's log and key out of a server that keeps several, into a folder of its own.",
        footer = {
            "",
            "Stop the server and make a backup first: the key leaves it, and what only that member may read goes, too.",
            "Carry DIR to the member's machine, then start both: entente serve --member CODE --peers DIR/peers.toml.",
            "The server it leaves writes the rest and mirrors its log. Who moved out before takes the new charter.",
            "Exit codes: 0 done; 2 wrong usage; 3 it cannot be done; 4 a file could not be read or written."
        },
        mixinStandardHelpOptions = true)
final class MoveOutCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(index = "0", paramLabel = "MEMBER", description = "Who moves out, such as JP.")
    private String member = "";

    @Parameters(index = "1", paramLabel = "DIR", description = "The folder of its own; it must not exist.")
    private Path own = Path.of("");

    @Option(
            names = "--address",
            required = true,
            paramLabel = "URL",
            description = "How the member's server will be reached, as https://host:port.")
    private @Nullable URI address;

    @Option(
            names = "--host-address",
            required = true,
            paramLabel = "URL",
            description = "How the server it leaves will be reached by it.")
    private @Nullable URI hostAddress;

    @Option(names = "--data", paramLabel = "DIR", description = "The data folder it leaves (default: data).")
    private Path data = Path.of(System.getProperty("entente.home", ""), "data");

    @Override
    public Integer call() throws IOException {
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        Charter charter;
        try {
            charter = MoveOut.run(
                    data,
                    own,
                    new MemberId(member),
                    Objects.requireNonNull(address),
                    Objects.requireNonNull(hostAddress),
                    new SecureRandom());
        } catch (DeskFailure refused) {
            String remedy = "Stop the server, look at the folders, and try again.";
            return new Complaint(ExitCode.REFUSED, String.valueOf(refused.getMessage()), remedy).print(line.getErr());
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(line, String.valueOf(wrong.getMessage()), wrong);
        }
        line.getOut().println("moved the log and key of " + member + " to " + own);
        line.getOut().println("both servers now start with --member and --peers; see docs/federation.md");
        if (charter.servers().size() > 2) {
            line.getOut().println("those who moved out before stop, take the new charter, and start again:");
            line.getOut()
                    .println("  entente join " + own.resolve("federation/charter") + " --fingerprint "
                            + charter.fingerprint() + " --data DIR");
        }
        line.getOut().flush();
        return ExitCode.DONE.number();
    }
}
