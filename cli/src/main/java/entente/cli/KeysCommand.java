package entente.cli;

import entente.act.PartnershipAct;
import entente.act.PartnershipAct.KeyCompromised;
import entente.act.PartnershipAct.KeyRetired;
import entente.act.PartnershipAct.KeyRole;
import entente.desk.Answer;
import entente.desk.Desk;
import entente.desk.DeskFailure;
import entente.exchange.JoinedFolder;
import entente.member.MemberId;
import entente.partnership.Keys;
import entente.recorder.RecordFolder;
import entente.recorder.RecordVerifier;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows the keys that the acts on the record name, and changes those of a log that is written here. */
@Command(
        name = "keys",
        description = "Shows keys, lets a log's keys give way to new ones, retires a key, reports one compromised.",
        footer = {
            "",
            "Private keys lie in DATA_DIR/keys, encrypted under the passphrase in DATA_DIR/keys/passphrase, or in the",
            "file that ENTENTE_KEY_PASSPHRASE_FILE names: keep that on another disk than the keys and their backups.",
            "All but list need the server to be stopped. One that holds the record with others is started for the",
            "change: it asks its mirrors first, as at any start, and ends when they hold the change. They follow it;",
            "the last key of a role cannot be retired there: rotate.",
            "After a theft: rotate first, then report the old key compromised from the place that is in doubt.",
            "Exit codes: 0 done; 2 wrong usage; 3 refused by a rule; 4 the disk, no record, or it is open elsewhere."
        },
        mixinStandardHelpOptions = true)
final class KeysCommand {
    @Spec
    private @Nullable CommandSpec spec;

    @Command(
            name = "list",
            description = "Every key on the record: whose, for what, from and to which place of the log.")
    int list(@Option(names = "--data", paramLabel = "DATA_DIR|RECORD", defaultValue = "data") Path data)
            throws IOException {
        RecordFolder record = new RecordFolder(VerifyCommand.recordIn(data));
        if (!Files.exists(record.policy())) {
            return complain(ExitCode.DISK, "there is no record in " + data, "Give --data DATA_DIR.");
        }
        ActReplay replay = new ActReplay(record);
        replay.outcome(RecordVerifier.of(record.path()).allowingMissingBodies().verify(replay));
        PrintWriter out = line().getOut();
        for (Keys.Key key : replay.state().keys().all()) {
            String until = key.until() == null ? "" : " until " + key.until();
            String doubt = key.doubtfulSince() == null ? "" : ", in doubt since " + key.doubtfulSince();
            out.printf(
                    "%-12s %-9s from %d%s%s  %s%n",
                    key.member(), key.role().name().toLowerCase(Locale.ROOT), key.from(), until, doubt, key.name());
        }
        return ExitCode.DONE.number();
    }

    @Command(name = "rotate", description = "Makes new keys for a member's log or server; old and new sign the change.")
    int rotate(
            @Option(names = "--data", paramLabel = "DATA_DIR", defaultValue = "data") Path data,
            @Option(
                            names = "--role",
                            paramLabel = "ROLE",
                            defaultValue = "log",
                            description = "log; of one server among several also mirror, witness or transport.")
                    String role,
            @Parameters(paramLabel = "MEMBER", description = "Whose log, such as JP.") String member) {
        KeyRole chosen;
        try {
            chosen = KeyRole.valueOf(role.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException none) {
            throw new CommandLine.ParameterException(line(), "--role is log, mirror, witness or transport", none);
        }
        if (chosen == KeyRole.LOG) {
            return change(data, member, desk -> desk.rotateKeys(new MemberId(member)));
        }
        return JoinedFolder.has(data)
                ? new ChangeAmongSeveral(line(), data, new MemberId(member)).makeForServer(chosen)
                : complain(
                        ExitCode.REFUSED,
                        "refused: only a server among several has keys for " + role,
                        "See docs/federation.md.");
    }

    @Command(name = "retire", description = "Ends a key without another in its place; a log keeps at least one.")
    int retire(
            @Option(names = "--data", paramLabel = "DATA_DIR", defaultValue = "data") Path data,
            @Option(names = "--reason", required = true, paramLabel = "WORDS") String reason,
            @Parameters(index = "0", paramLabel = "MEMBER") String member,
            @Parameters(index = "1", paramLabel = "KEY", description = "As list shows it.") String key) {
        return about(data, member, key, found -> new KeyRetired(found, reason));
    }

    @Command(
            name = "compromised",
            description = "Reports that somebody else may have used a key; its acts are flagged.")
    int compromised(
            @Option(names = "--data", paramLabel = "DATA_DIR", defaultValue = "data") Path data,
            @Option(names = "--since", required = true, paramLabel = "PLACE", description = "First place in doubt.")
                    long since,
            @Option(names = "--reason", required = true, paramLabel = "WORDS") String reason,
            @Parameters(index = "0", paramLabel = "MEMBER") String member,
            @Parameters(index = "1", paramLabel = "KEY", description = "As list shows it.") String key) {
        return about(data, member, key, found -> new KeyCompromised(found, since, reason));
    }

    private int about(Path data, String member, String key, Function<String, PartnershipAct> act) {
        return change(data, member, desk -> {
            List<String> found = desk.snapshot(new entente.desk.Reader.Anyone()).keys().all().stream()
                    .filter(one -> one.member().value().equals(member))
                    .map(Keys.Key::verifierKey)
                    // name+hash stands for one key as well as the whole text does, and fits a line.
                    .filter(one -> one.equals(key) || Keys.name(one).equals(key))
                    .toList();
            return desk.recordAboutKey(new MemberId(member), act.apply(found.isEmpty() ? key : found.getFirst()));
        });
    }

    private int change(Path data, String member, Function<Desk, Answer> change) {
        if (JoinedFolder.has(data)) {
            return new ChangeAmongSeveral(line(), data, new MemberId(member)).make(change);
        }
        try (Desk desk = Desk.open(data, InstantSource.system(), new SecureRandom())) {
            return told(line(), change.apply(desk));
        } catch (DeskFailure | IOException failed) {
            return complain(
                    ExitCode.DISK, String.valueOf(failed.getMessage()), "Is the server stopped? Is --data right?");
        }
    }

    static int told(CommandLine line, Answer answer) {
        return switch (answer) {
            case Answer.Recorded recorded -> {
                line.getOut()
                        .println("recorded: act " + recorded.index() + " of log " + recorded.log() + ", "
                                + recorded.ref().value());
                yield ExitCode.DONE.number();
            }
            case Answer.Refused refused ->
                new Complaint(ExitCode.REFUSED, "refused: " + refused.refusal(), "See: entente keys list")
                        .print(line.getErr());
        };
    }

    private int complain(ExitCode code, String cause, String remedy) {
        return new Complaint(code, cause, remedy).print(line().getErr());
    }

    private CommandLine line() {
        return Objects.requireNonNull(spec).commandLine();
    }
}
