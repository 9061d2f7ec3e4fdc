package entente.cli;

import entente.act.PartnershipAct.KeyRole;
import entente.desk.Answer;
import entente.desk.Desk;
import entente.desk.DeskFailure;
import entente.exchange.Membership;
import entente.exchange.PeersFile;
import entente.member.MemberId;
import entente.partnership.Holding;
import entente.record.Parsed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiFunction;
import java.util.function.Function;
import picocli.CommandLine;

/**
 * Changes something on a log that others mirror: the server is up for as long as that takes. It asks its mirrors before
 * it signs, and waits a while for them to hold the change.
 */
record ChangeAmongSeveral(CommandLine line, Path data, MemberId member) {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long LOOK_NANOS = Duration.ofMillis(100).toNanos();

    int make(Function<Desk, Answer> change) {
        return make((_, desk) -> change.apply(desk));
    }

    /** Makes new keys for one of the server's own roles. */
    int makeForServer(KeyRole role) {
        int code = make((membership, desk) -> membership.serverKeys().rotate(desk, role, new SecureRandom()));
        if (code == ExitCode.DONE.number()) {
            say("the server uses the new keys from its next start on"
                    + (role == KeyRole.TRANSPORT ? ", once every other server holds the change" : ""));
        }
        return code;
    }

    private int make(BiFunction<Membership, Desk, Answer> change) {
        try (Membership membership = Membership.open(data, member, peers(), InstantSource.system())) {
            membership.recover(false, this::say);
            try (Desk desk = Desk.open(data, membership.federation(), InstantSource.system(), new SecureRandom())) {
                membership.begin(desk, this::say);
                Answer answer;
                try {
                    answer = change.apply(membership, desk);
                } catch (DeskFailure refused) {
                    String cause = String.valueOf(refused.getMessage());
                    return new Complaint(ExitCode.REFUSED, cause, "See docs/federation.md, \"New keys\".")
                            .print(line.getErr());
                }
                if (answer instanceof Answer.Recorded recorded) {
                    await(desk, recorded);
                    membership.serverKeys().settleTransport(desk);
                }
                return KeysCommand.told(line, answer);
            }
        } catch (DeskFailure | IOException failed) {
            return new Complaint(
                            ExitCode.DISK,
                            String.valueOf(failed.getMessage()),
                            "Is the server stopped? Is --data right?")
                    .print(line.getErr());
        }
    }

    private PeersFile peers() throws IOException {
        Path file = data.resolve("peers.toml");
        return switch (PeersFile.parse(Files.readString(file))) {
            case Parsed.Valid<PeersFile>(PeersFile read) -> read;
            case Parsed.Invalid<PeersFile>(String reason) -> throw new IOException(file + ": " + reason);
        };
    }

    private void await(Desk desk, Answer.Recorded recorded) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (desk.holding().stand(recorded.log(), recorded.index()) != Holding.Stand.HELD) {
            if (System.nanoTime() > end) {
                say("not every other server holds the change yet; they take it over when this one is up again");
                return;
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
        say("every other server holds the change");
    }

    private void say(String what) {
        line.getErr().println(what);
        line.getErr().flush();
    }
}
