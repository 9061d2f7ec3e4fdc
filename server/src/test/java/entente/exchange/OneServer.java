package entente.exchange;

import entente.act.InstrumentAct.StatementEntered;
import entente.act.InstrumentAct.StatementKind;
import entente.act.Release;
import entente.desk.Answer;
import entente.desk.Desk;
import entente.desk.Submission;
import entente.member.MemberId;
import entente.member.PostId;
import entente.record.Parsed;
import entente.record.SignedNote;
import entente.text.Localized;
import entente.text.PartialDate;
import entente.text.Source;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A server in a process of its own that writes without pause and says each act once it is acknowledged, and every
 * checkpoint that it gives to others.
 */
final class OneServer {
    private OneServer() {}

    /** Arguments: folder, log, peers file, how many acts to write before it only listens. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        MemberId member = Library.member(arguments[1]);
        PeersFile peers = ((Parsed.Valid<PeersFile>) PeersFile.parse(Files.readString(Path.of(arguments[2])))).value();
        Membership membership = Membership.open(folder, member, peers, InstantSource.system());
        membership.recover(false, _ -> {});
        try (Desk desk = Desk.open(folder, membership.federation(), InstantSource.system(), new SecureRandom())) {
            membership.begin(desk, _ -> {});
            System.out.println("up");
            Thread.ofVirtual().start(() -> tellHeads(membership.library()));
            int acts = Integer.parseInt(arguments[3]);
            for (int act = 0; act < acts; act++) {
                if (desk.receive(statement(member, act)) instanceof Answer.Recorded recorded) {
                    System.out.println("ack " + recorded.index() + " " + recorded.ref());
                }
            }
            System.out.println("done");
            Object forever = new Object();
            synchronized (forever) {
                while (System.in.read() >= 0) {
                    // The parent closes the stream, or kills the process.
                }
            }
            membership.close();
        }
    }

    private static void tellHeads(Library library) {
        Object tick = new Object();
        Set<String> told = new HashSet<>();
        while (true) {
            for (SignedNote head : library.heads()) {
                if (told.add(head.text())) {
                    System.out.println("head "
                            + Base64.getEncoder().encodeToString(head.text().getBytes(StandardCharsets.UTF_8)));
                }
            }
            synchronized (tick) {
                try {
                    tick.wait(20);
                } catch (InterruptedException stopped) {
                    return;
                }
            }
        }
    }

    private static Submission statement(MemberId member, int number) {
        StatementEntered act = new StatementEntered(
                "S-" + number,
                Localized.of("en", "A statement"),
                StatementKind.JOINT_STATEMENT,
                new PartialDate("2026-05-01"),
                null,
                List.of(member),
                "en",
                null,
                null,
                new Source("somewhere", null, null));
        return new Submission(member, new PostId(member.logName() + "-desk"), null, new Release.Everyone(), act);
    }
}
