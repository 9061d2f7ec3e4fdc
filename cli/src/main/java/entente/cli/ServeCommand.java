package entente.cli;

import entente.account.FirstPassword;
import entente.desk.DeskFailure;
import entente.exchange.PeersFile;
import entente.mail.MailAddress;
import entente.mail.MailServer;
import entente.member.MemberId;
import entente.record.NoteVerifier;
import entente.record.Parsed;
import entente.server.MalformedList;
import entente.server.RunningServer;
import entente.server.Server;
import entente.server.ServerOptions;
import entente.server.ThreeServers;
import entente.store.Database;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Starts the portal and the API in this process and stays until it is told to stop. */
@Command(
        name = "serve",
        description = "Starts the portal and the API, in one process. Ctrl-C stops it.",
        footer = {
            "",
            "Passwords are read from the environment: ENTENTE_DATABASE_PASSWORD, ENTENTE_MAIL_PASSWORD.",
            "Exit codes: 2 wrong usage; 4 the disk; 5 could not start; 130 or 143 stopped by a signal."
        },
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--port", paramLabel = "PORT", description = "The port (default: 8080; 0: any that is free).")
    private int port = ServerOptions.PORT;

    @Option(names = "--host", paramLabel = "ADDRESS", description = "The address to listen on (default: 127.0.0.1).")
    private String host = "127.0.0.1";

    @Option(names = "--data", paramLabel = "DIR", description = "Where everything is kept (default: data).")
    private Path data = Path.of(System.getProperty("entente.home", ""), "data");

    @Option(
            names = "--no-example",
            description = "Do not begin the example; a partnership must have been founded (entente found).")
    private boolean noExample;

    @Option(
            names = "--public-address",
            paramLabel = "URL",
            description = "How browsers reach it through a proxy, such as https://entente.example.org.")
    private @Nullable URI publicAddress;

    @Option(
            names = "--database",
            paramLabel = "URL",
            description = "PostgreSQL for what is private, as jdbc:postgresql://host/name (default: SQLite).")
    private @Nullable String database;

    @Option(names = "--database-user", paramLabel = "ROLE", description = "The role to connect as.")
    private @Nullable String databaseUser;

    @Option(names = "--rehearse", hidden = true, description = "Visit the pages once, and stop: for the launcher.")
    private boolean rehearse;

    @Option(
            names = "--member",
            paramLabel = "CODE",
            description = "Serve as this member's server among several; needs --peers and a folder that has joined.")
    private @Nullable String member;

    @Option(
            names = "--peers",
            paramLabel = "FILE",
            description = "Where the other servers are; entente join writes one into the data folder.")
    private @Nullable Path peers;

    @Option(
            names = "--example-of-three",
            paramLabel = "DIR",
            description = "With --member JP, KR or US: the example, held by three servers on this machine.")
    private @Nullable Path exampleOfThree;

    @Option(
            names = "--witness",
            paramLabel = "URL",
            description = "A witness that somebody else runs (C2SP tlog-witness); needs --witness-key.")
    private @Nullable URI witness;

    @Option(names = "--witness-key", paramLabel = "VKEY", description = "The verifier key of that witness.")
    private @Nullable String witnessKey;

    @Option(
            names = "--webhook-host",
            paramLabel = "HOST:PORT",
            description = "A host of your own network that webhooks may be sent to; may be repeated."
                    + " All others must have public addresses.")
    private List<String> ownHosts = List.of();

    @Option(
            names = "--sign-without-asking",
            description = "Do not ask the mirrors before signing: your word that nothing of this disk was lost.")
    private boolean withoutAsking;

    @Option(
            names = "--mail-server",
            paramLabel = "URL",
            description = "Send e-mail through this server: smtps://HOST (TLS), smtp://HOST (STARTTLS), or on this"
                    + " machine smtp-plain://localhost; needs --mail-from. Without it, none is sent.")
    private @Nullable URI mailServer;

    @Option(names = "--mail-from", paramLabel = "ADDRESS", description = "The address that e-mail comes from.")
    private @Nullable String mailFrom;

    @Option(names = "--mail-user", paramLabel = "USER", description = "The user to sign in to the mail server as.")
    private @Nullable String mailUser;

    @Override
    public Integer call() throws InterruptedException, IOException {
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        if (exampleOfThree != null) {
            prepareThree(line, exampleOfThree);
        }
        ServerOptions options = options(line);
        if (!free(options)) {
            return notStarted("port " + port + " is taken", "Try: entente serve --port 0")
                    .print(line.getErr());
        }
        RunningServer server;
        try {
            server = Server.start(options, line.getErr()::println);
        } catch (RuntimeException failed) {
            Optional<Complaint> complaint = complaint(failed);
            if (complaint.isEmpty()) {
                throw failed;
            }
            return complaint.get().print(line.getErr());
        }
        if (rehearse) {
            Rehearsal.of(server.address());
            server.close();
            return ExitCode.DONE.number();
        }
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop"));
        greet(line.getOut(), server);
        new CountDownLatch(1).await();
        return ExitCode.DONE.number();
    }

    /** The first of the three to start prepares all, the others wait for it; then it is a server like any other. */
    private void prepareThree(CommandLine line, Path folder) throws IOException {
        if (member == null || !ThreeServers.MEMBERS.contains(member) || peers != null) {
            throw new ParameterException(
                    line,
                    "--example-of-three goes with --member, one of " + ThreeServers.MEMBERS + ", without --peers");
        }
        ThreeServers.prepare(folder, line.getErr()::println);
        data = folder.resolve(member.toLowerCase(Locale.ROOT));
        peers = data.resolve("peers.toml");
    }

    /** Asked first, since a taken port is only noticed when everything else has been started. */
    private static boolean free(ServerOptions options) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(options.host(), options.port()));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    // The checker overlooks the annotation on a nested type that it reads from a class file.
    @SuppressWarnings("NullAway")
    private ServerOptions options(CommandLine line) {
        try {
            Database.PostgreSql postgreSql = database == null
                    ? null
                    : new Database.PostgreSql(database, databaseUser, System.getenv("ENTENTE_DATABASE_PASSWORD"));
            Path folder = data.toAbsolutePath().normalize();
            return new ServerOptions(
                    host,
                    port,
                    folder,
                    !noExample,
                    publicAddress,
                    postgreSql,
                    oneOfSeveral(line),
                    outsideWitness(line),
                    Set.copyOf(ownHosts),
                    mail(line));
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(line, String.valueOf(wrong.getMessage()), wrong);
        }
    }

    private @Nullable MailServer mail(CommandLine line) {
        if (mailServer == null && mailFrom == null && mailUser == null) {
            return null;
        }
        if (mailServer == null || mailFrom == null) {
            throw new ParameterException(line, "--mail-server and --mail-from go together");
        }
        String password = mailUser == null ? null : System.getenv("ENTENTE_MAIL_PASSWORD");
        MailAddress from = MailAddress.parse(mailFrom)
                .orElseThrow(() -> new ParameterException(line, "--mail-from: not the address of a mailbox"));
        return MailServer.at(mailServer, mailUser, password, from);
    }

    private ServerOptions.@Nullable OutsideWitness outsideWitness(CommandLine line) {
        if (witness == null && witnessKey == null) {
            return null;
        }
        if (witness == null || witnessKey == null || member != null) {
            throw new ParameterException(line, "--witness and --witness-key go together, and without --member");
        }
        return switch (NoteVerifier.parse(witnessKey)) {
            case Parsed.Valid<NoteVerifier>(NoteVerifier key)
            when key.kind().isTimed() -> new ServerOptions.OutsideWitness(witness, key);
            case Parsed.Valid<NoteVerifier> _ ->
                throw new ParameterException(line, "--witness-key: a witness's key states a time (types 0x04, 0x06)");
            case Parsed.Invalid<NoteVerifier>(String reason) ->
                throw new ParameterException(line, "--witness-key: " + reason);
        };
    }

    private ServerOptions.@Nullable OneOfSeveral oneOfSeveral(CommandLine line) {
        if (member == null && peers == null) {
            return null;
        }
        if (member == null || peers == null) {
            throw new ParameterException(line, "--member and --peers go together");
        }
        try {
            return switch (PeersFile.parse(Files.readString(peers))) {
                case Parsed.Valid<PeersFile>(PeersFile file) ->
                    new ServerOptions.OneOfSeveral(new MemberId(member), file, withoutAsking);
                case Parsed.Invalid<PeersFile>(String reason) ->
                    throw new ParameterException(line, peers + ": " + reason);
            };
        } catch (IOException unreadable) {
            throw new ParameterException(line, "cannot read " + peers + ": " + unreadable.getMessage(), unreadable);
        }
    }

    private void greet(PrintWriter out, RunningServer server) {
        out.println("Entente is running");
        out.println("  portal   " + server.address());
        out.println("  data     " + data.toAbsolutePath().normalize());
        URI signIn = server.address().resolve("/sign-in");
        List<FirstPassword> made = server.firstPasswords();
        if (made.isEmpty()) {
            out.println("  sign in  " + signIn + " with the accounts of the first start");
        } else {
            out.println("  sign in  " + signIn + " with one of these, shown only now:");
            made.forEach(one -> out.printf(
                    "           %-20s %-28s (%s)%n",
                    one.account().username(), one.password(), one.account().displayName()));
        }
        out.println("Ctrl-C stops it.");
        out.flush();
    }

    /** What an operator can do something about; anything else is a mistake in the program. */
    private Optional<Complaint> complaint(RuntimeException failed) {
        List<Throwable> causes = Stream.<Throwable>iterate(failed, Objects::nonNull, Throwable::getCause)
                .toList();
        for (Throwable cause : causes) {
            if (cause instanceof DeskFailure) {
                return Optional.of(
                        notStarted(String.valueOf(cause.getMessage()), "Look at the record: entente verify " + data));
            }
            if (cause instanceof MalformedList malformed) {
                String remedy = "Mend the list, or take it away: " + malformed.form() + " has its form.";
                return Optional.of(notStarted(String.valueOf(cause.getMessage()), remedy));
            }
            if (cause instanceof BindException
                    || cause.getClass().getSimpleName().equals("PortInUseException")) {
                return Optional.of(notStarted("port " + port + " is taken", "Try: entente serve --port 0"));
            }
            if (cause instanceof java.sql.SQLException) {
                String remedy = "Check --database, --database-user and ENTENTE_DATABASE_PASSWORD, or the disk.";
                return Optional.of(notStarted("the database: " + cause.getMessage(), remedy));
            }
            if (cause instanceof UncheckedIOException) {
                String remedy = "Check the folder's permissions and the space on the disk, or use --data DIR.";
                return Optional.of(new Complaint(ExitCode.DISK, String.valueOf(cause.getMessage()), remedy));
            }
        }
        return Optional.empty();
    }

    private static Complaint notStarted(String cause, String remedy) {
        return new Complaint(ExitCode.NOT_STARTED, cause, remedy);
    }
}
