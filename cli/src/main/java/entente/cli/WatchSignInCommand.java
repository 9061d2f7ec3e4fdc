package entente.cli;

import entente.alert.Watching;
import entente.indicator.Fault;
import entente.intake.SignIn;
import entente.intake.Source;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says how a source is signed in to. */
@Command(
        name = "sign-in",
        description = "Reads a password or token from its input, and signs in to a source with it from the next round"
                + " on.",
        footer = {
            "",
            "The secret is typed without being shown, or is the first line of the input. It is kept in a file of its",
            "own, DATA/watch/OFFICE/sign-ins, and sent over https to the host of the source's address only.",
            "Exit codes: 0 done; 2 wrong usage; 3 there is no such source, or the secret was refused."
        },
        mixinStandardHelpOptions = true)
final class WatchSignInCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private WatchArchive data = new WatchArchive();

    @Parameters(index = "0", paramLabel = "NAME", description = "The source.")
    private String id = "";

    @Option(names = "--user", paramLabel = "NAME", description = "Sign in by HTTP Basic; without it by a bearer token.")
    private Optional<String> user = Optional.empty();

    @Option(names = "--forget", description = "Sign in no more.")
    private boolean forget;

    @Override
    public Integer call() throws IOException {
        var line = Objects.requireNonNull(spec).commandLine();
        try (Watching watching = data.open()) {
            Optional<Source> source = watching.archive().sources().stream()
                    .filter(each -> each.id().equals(id) && each.kind() != Source.Kind.IMPORT)
                    .findFirst();
            if (source.isEmpty()) {
                return new Complaint(ExitCode.REFUSED, "there is no source " + id, "Try: entente watch list")
                        .print(line.getErr());
            }
            if (forget) {
                watching.archive().signIns().forget(id);
                line.getOut().println(id + " is asked without a sign-in.");
                return ExitCode.DONE.number();
            }
            String address = source.get().address();
            String secret = secret();
            watching.archive()
                    .signIns()
                    .put(
                            id,
                            user.isPresent()
                                    ? SignIn.basic(address, user.get(), secret)
                                    : SignIn.bearer(address, secret));
            line.getOut().println(id + " is signed in to from the next round on.");
            return ExitCode.DONE.number();
        } catch (Fault fault) {
            return WatchArchive.refused(fault).print(line.getErr());
        } catch (IllegalArgumentException wrong) {
            return new Complaint(
                            ExitCode.REFUSED, String.valueOf(wrong.getMessage()), "Try: entente watch sign-in --help")
                    .print(line.getErr());
        }
    }

    /** Typed unseen, or the first line of the input. */
    private static String secret() throws IOException {
        Optional<Console> terminal = Optional.ofNullable(System.console()).filter(Console::isTerminal);
        if (terminal.isPresent()) {
            char[] typed = terminal.get().readPassword("Password or token: ");
            return typed == null ? "" : new String(typed);
        }
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        String first = in.readLine();
        return first == null ? "" : first;
    }
}
