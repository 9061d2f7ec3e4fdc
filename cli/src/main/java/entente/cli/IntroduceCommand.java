package entente.cli;

import entente.exchange.JoinedFolder;
import entente.member.MemberId;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** First of three steps to a record that several servers hold: makes this server's keys and says who it is. */
@Command(
        name = "introduce",
        description = "Makes this server's keys and prints its introduction, for a record that several servers hold.",
        footer = {
            "",
            "Send what it prints to whoever founds the partnership. It holds no secret; private keys stay in DIR/keys.",
            "Run again it prints the same keys; a new address needs the others' peers files changed.",
            "Next: entente charter, on one server; then entente join, on every server.",
            "Exit codes: 0 done; 2 wrong usage; 4 a file could not be read or written."
        },
        mixinStandardHelpOptions = true)
final class IntroduceCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--member",
            required = true,
            paramLabel = "CODE",
            description = "Whose log this server writes, such as JP or secretariat. May be repeated.")
    private List<String> members = List.of();

    @Option(
            names = "--partnership",
            required = true,
            paramLabel = "ID",
            description = "The partnership's identifier, the same on every server, such as trilateral.")
    private String partnership = "";

    @Option(
            names = "--origin",
            required = true,
            paramLabel = "NAME",
            description = "What the logs' names begin with, the same on every server, such as record.example.org.")
    private String origin = "";

    @Option(
            names = "--address",
            required = true,
            paramLabel = "URL",
            description = "How the other servers reach this one, as https://host:port.")
    private String address = "";

    @Option(names = "--data", paramLabel = "DIR", description = "Where everything is kept (default: data).")
    private Path data = Path.of(System.getProperty("entente.home", ""), "data");

    @Override
    public Integer call() throws IOException {
        var line = Objects.requireNonNull(spec).commandLine();
        if (!partnership.matches("[a-z][a-z0-9-]{0,63}") || !origin.matches("[a-z0-9][a-z0-9.-]{0,100}")) {
            throw new ParameterException(line, "an identifier and a name are lower-case letters, digits, - and .");
        }
        PrintWriter out = line.getOut();
        try {
            List<String> logs =
                    members.stream().map(code -> new MemberId(code).logName()).toList();
            out.print(JoinedFolder.introduce(data, partnership, origin, logs, URI.create(address), new SecureRandom()));
            out.flush();
            return ExitCode.DONE.number();
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(line, String.valueOf(wrong.getMessage()), wrong);
        }
    }
}
