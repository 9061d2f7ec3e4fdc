package entente.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.desk.Reader;
import entente.member.MemberId;
import entente.partnership.Partnership;
import entente.texts.Visitor;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What a form of the portal cannot read is named, and leaves nothing behind. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MalformedFieldsTest {

    private TestServer server;
    private Visitor office;
    private Visitor korea;
    private final String day = LocalDate.now(ZoneOffset.UTC).plusDays(40).toString();
    private int meetings;

    @BeforeAll
    void start(@TempDir Path data) {
        server = new TestServer(data);
        office = new Visitor(server).signedIn("secretariat-desk");
        korea = new Visitor(server).signedIn("kr-desk");
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private static void refused(HttpResponse<String> answer, String field) {
        assertEquals(422, answer.statusCode(), field + ": " + answer.body());
        assertTrue(answer.body().contains("(" + field + ")"), answer.body());
    }

    private Partnership state() {
        return server.desk().snapshot(new Reader.Of(new MemberId("KR")));
    }

    private static Map<String, List<String>> fields(String... pairs) {
        Map<String, List<String>> fields = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            fields.put(pairs[i], List.of(pairs[i + 1]));
        }
        return fields;
    }

    private Map<String, List<String>> meeting(String code, String... more) {
        Map<String, List<String>> fields = fields(
                "code",
                code,
                "title",
                "A board",
                "day",
                day,
                "from",
                "10:00",
                "to",
                "11:00",
                "zone",
                "Asia/Seoul",
                "place",
                "Seoul",
                "post-jp-foreign-minister",
                "on",
                "agenda",
                "Stock | 20");
        fields.putAll(fields(more));
        return fields;
    }

    private String called() {
        HttpResponse<String> page = office.submit("/meetings", "/meetings/call", meeting("MB-" + ++meetings));
        assertTrue(page.uri().getPath().matches("/meetings/[0-9a-f]{12}"), page.body());
        return page.uri().getPath();
    }

    @Test
    void daysOfMeetings() {
        for (String wrong : List.of("2026-02-30", "+999999999-12-31", "soon")) {
            refused(office.submit("/meetings", "/meetings/call", meeting("X", "day", wrong)), "day");
            refused(office.submit("/meetings", "/meetings/call", meeting("X", "whole", "on", "until", wrong)), "until");
        }
    }

    @Test
    void minutesThatAreRefusedLeaveNoText() {
        String one = called();
        int before = state().statements().all().size();
        Map<String, List<String>> many = fields("said", "All met.", "outcomes", "An outcome.\n".repeat(101));
        refused(office.submit(one, one + "/minutes", many), "outcomes");
        refused(office.submit(one, one + "/minutes", fields("outcomes", "x".repeat(4_001))), "outcomes");
        refused(office.submit(one, one + "/minutes", fields("said", " ")), "said");
        refused(korea.submit("/handover", one + "/minutes", fields("said", "All met.")), "meeting");
        assertEquals(before, state().statements().all().size());
        HttpResponse<String> page =
                office.submit(one, one + "/minutes", fields("said", "All met.", "outcomes", "The list is sent."));
        assertEquals(200, page.statusCode(), page.body());
        assertEquals(before + 1, state().statements().all().size());
        refused(
                office.submit(
                        one,
                        one + "/outcome",
                        fields("outcome", "0", "as", "task", "commitment", "SCD-01", "post", "No such post!")),
                "post");
        HttpResponse<String> task = korea.submit(
                "/register/" + commitment(), "/register/" + commitment() + "/task", fields("post", "!", "what", "Do."));
        refused(task, "post");
    }

    private String commitment() {
        return state().register().all().iterator().next().ref().shortened();
    }

    @Test
    void whoMayNotFreezeAPackIsRefused() {
        String one = called();
        HttpResponse<String> answer = korea.submit("/handover", one + "/freeze", Map.of());
        assertEquals(422, answer.statusCode(), answer.body());
        assertFalse(office.get(one).body().contains("pack.json"));
    }

    @Test
    void whatIsAskedAndReadOfAFactor() {
        String owner = "secretariat-desk";
        Map<String, List<String>> asked =
                fields("code", "F-1", "question", "Will it?", "why", "It hangs.", "owner", owner, "review", "2027-01");
        for (String[] wrong : new String[][] {
            {"owner", "!"},
            {"review", "soon"},
            {"commitments: NO-SUCH-1", "NO-SUCH-1"},
            {"question", " "},
            {"indicators", "No!"}
        }) {
            Map<String, List<String>> typed = new HashMap<>(asked);
            typed.put(wrong[0].replaceAll(": .*", ""), List.of(wrong[1]));
            refused(office.submit("/factors", "/factors/open", typed), wrong[0]);
        }
        String one = office.submit("/factors", "/factors/open", asked).uri().getPath();
        Map<String, List<String>> read =
                fields("on", "2026-01", "leaning", "1", "words", "Seen.", "source", "Gazette", "url", "");
        for (String[] wrong : new String[][] {
            {"on", "2999-01-01"}, {"leaning", "3"}, {"leaning", "far"}, {"words", ""}, {"source", ""}, {"url", "x"}
        }) {
            Map<String, List<String>> typed = new HashMap<>(read);
            typed.put(wrong[0], List.of(wrong[1]));
            refused(korea.submit(one, one + "/reading", typed), wrong[0]);
        }
        assertEquals(200, korea.submit(one, one + "/reading", read).statusCode());
        refused(korea.submit(one, one + "/closing", fields("on", "2026-02", "answer", "Yes.")), "factor");
        refused(office.submit(one, one + "/nothing", Map.of()), "form");
        assertEquals(
                404,
                office.submit("/factors", "/factors/reading", fields("factor", "x", "leaning", "1"))
                        .statusCode());
    }

    @Test
    void whomToTellInAConsultation() {
        HttpResponse<String> page = korea.submit(
                "/consultations",
                "/consultations/open",
                fields(
                        "code",
                        "CON-1",
                        "matter",
                        "A launch",
                        "reason",
                        "It came.",
                        "member-JP",
                        "yes",
                        "acknowledge",
                        "30",
                        "position",
                        "180",
                        "response",
                        "720"));
        String one = page.uri().getPath();
        refused(korea.submit(one, one + "/told", fields("member", "ＪＰ!", "how", "By telephone")), "member");
    }

    @Test
    void theIncomingSideIsNotTheOutgoingOneAtFirst() {
        Matcher to = Pattern.compile("id=\"h-to\".*?</select>", Pattern.DOTALL)
                .matcher(korea.get("/handover").body());
        assertTrue(to.find());
        assertTrue(
                Pattern.compile("value=\"(?!KR)[A-Z]{2}\" selected")
                        .matcher(to.group())
                        .find(),
                to.group());
    }

    @Test
    void moreTablesThanAMemberMayKeepWaitingAreRefused() {
        byte[] table = "code,area\r\nSCD-01,economy\r\n".getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 20; i++) {
            HttpResponse<String> kept = korea.upload("/register/tables", "/register/tables", Map.of(), "t.csv", table);
            assertTrue(kept.uri().getPath().matches("/register/tables/[0-9a-f]{32}"), kept.body());
        }
        HttpResponse<String> full = korea.upload("/register/tables", "/register/tables", Map.of(), "t.csv", table);
        assertEquals(422, full.statusCode());
        assertTrue(full.body().contains("20 tables wait here already"), full.body());
        HttpResponse<String> other = new Visitor(server)
                .signedIn("jp-desk")
                .upload("/register/tables", "/register/tables", Map.of(), "t.csv", table);
        assertEquals(200, other.statusCode(), "another member's are its own");
    }
}
