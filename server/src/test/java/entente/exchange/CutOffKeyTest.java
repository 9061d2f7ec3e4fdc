package entente.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.act.PartnershipAct.KeyRole;
import entente.act.Release;
import entente.desk.Answer;
import entente.member.MemberId;
import entente.record.Hash;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server takes its next transport key while acts wait for one that is cut off and runs on. */
@Tag("slow")
class CutOffKeyTest {
    private static final MemberId AA = Partners.member("aa");

    @TempDir
    private Path folder;

    @Test
    void theNextKeyIsUsedOnceItIsHeldAndWhatWaitedIsHeldToo() throws Exception {
        try (Partners three = new Partners(folder);
                Relay toAa = new Relay(three.ports.get("aa"));
                Relay toBb = new Relay(three.ports.get("bb"));
                Relay toCc = new Relay(three.ports.get("cc"))) {
            three.routes.put("aa", Map.of("cc", toCc.port()));
            three.routes.put("bb", Map.of("cc", toCc.port()));
            three.routes.put("cc", Map.of("aa", toAa.port(), "bb", toBb.port()));
            three.start("aa", "bb", "cc");
            three.held();
            Hash old = pin(three);
            List<Relay> cables = List.of(toAa, toBb, toCc);
            for (Relay cable : cables) {
                cable.cut();
            }
            long waiting = three.write("aa", new Release.Everyone()).index();
            rotate(three);
            all(three);
            again(three);
            assertEquals(old, pin(three), "the one that is cut off does not know the next key");
            assertTrue(three.desk("aa").holding().acts(AA) <= waiting, "nobody but bb can hold what waits");
            cables.forEach(Relay::mend);
            three.held();
            again(three);
            assertNotEquals(old, pin(three));
            all(three);
            three.held();
            for (String server : List.of("bb", "cc")) {
                Partners.eventually(
                        server + " met the next key", () -> pins(three, server).equals(List.of(known(three))));
            }
        }
    }

    private static List<Hash> pins(Partners three, String at) {
        return three.running
                .get(at)
                .membership()
                .federation()
                .mirrors()
                .roster()
                .host("aa")
                .orElseThrow()
                .pins();
    }

    private static void all(Partners three) {
        Partners.LOGS.forEach(log -> three.write(log, new Release.Everyone()));
    }

    private static void again(Partners three) throws Exception {
        three.stop("aa");
        three.start("aa");
    }

    private static void rotate(Partners three) {
        Partners.Running running = three.running.get("aa");
        assertInstanceOf(
                Answer.Recorded.class,
                running.membership().serverKeys().rotate(running.desk(), KeyRole.TRANSPORT, new SecureRandom()));
    }

    private static Hash pin(Partners three) throws Exception {
        return TransportKey.loadOrCreate(three.folders.get("aa").resolve("keys"))
                .pin();
    }

    private static Hash known(Partners three) {
        try {
            return pin(three);
        } catch (Exception broken) {
            throw new AssertionError(broken);
        }
    }
}
