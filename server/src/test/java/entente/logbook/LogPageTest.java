package entente.logbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.act.PartnershipAct.KeyCompromised;
import entente.act.PartnershipAct.KeyRole;
import entente.desk.Answer;
import entente.desk.Reader;
import entente.member.MemberId;
import entente.partnership.Keys;
import entente.server.TestServer;
import entente.texts.Visitor;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a log's page tells of the keys that signed it. */
class LogPageTest {
    private static final MemberId JAPAN = new MemberId("JP");

    @TempDir
    Path data;

    @Test
    void anEndedKeyAndOneReportedCompromisedAreShownWithTheirPlaces() {
        try (TestServer server = new TestServer(data)) {
            List<String> before = server.desk().logBooks().verifierKeys(JAPAN);
            server.desk().rotateKeys(JAPAN);
            assertInstanceOf(
                    Answer.Recorded.class,
                    server.desk().recordAboutKey(JAPAN, new KeyCompromised(before.getFirst(), 3, "It was copied")));
            Keys keys = server.desk().snapshot(new Reader.Anyone()).keys();
            long until = keys.find(before.getFirst()).orElseThrow().until();
            assertEquals(before.size(), keys.current(JAPAN, KeyRole.LOG).size());
            String[] parts = before.getFirst().split("\\+", 3);
            for (var of : Map.of("en", "its log", "ja", "自らのログ", "ko", "자신의 로그").entrySet()) {
                String page = new Visitor(server)
                        .get("/record/logs/jp?lang=" + of.getKey())
                        .body();
                String row = page.lines()
                        .filter(line -> line.contains("<tr>") && line.contains(">" + parts[0] + "+" + parts[1] + "<"))
                        .findFirst()
                        .orElseThrow();
                assertTrue(row.contains(of.getValue()) && row.contains(">" + until + "<"), row);
                assertTrue(row.contains("№ 3"), row);
                long doubtful = page.lines()
                        .filter(line -> line.contains("№ 3</span></td>"))
                        .count();
                assertEquals(1, doubtful, "no other key is in doubt");
            }
        }
    }
}
