package entente.outlook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.desk.Reader;
import entente.factor.Factor;
import entente.member.MemberId;
import entente.partnership.Partnership;
import entente.server.TestServer;
import entente.texts.Visitor;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A question passes from one party to another over the pages, as when the chair rotates. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FactorPassingTest {
    private TestServer server;
    private Visitor korea;
    private Visitor states;
    private Visitor japan;

    @BeforeAll
    void start(@TempDir Path data) {
        server = new TestServer(data);
        korea = new Visitor(server).signedIn("kr-desk");
        states = new Visitor(server).signedIn("us-desk");
        japan = new Visitor(server).signedIn("jp-desk");
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private static String inDays(int days) {
        return LocalDate.now(ZoneOffset.UTC).plusDays(days).toString();
    }

    private Factor factor(String code) {
        Partnership state = server.desk().snapshot(new Reader.Of(new MemberId("KR")));
        return state.factors().all().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** Opens one whose day of review comes soon, and gives its address. */
    private String opened(String code) {
        HttpResponse<String> answer = korea.submit(
                "/factors",
                "/factors/open",
                Map.of(
                        "code", List.of(code),
                        "question", List.of("Will the chair keep its envoy?"),
                        "why", List.of("The calendar hangs on it."),
                        "owner", List.of("kr-desk"),
                        "commitments", List.of("SCD-01"),
                        "review",
                                List.of(LocalDate.now(ZoneOffset.UTC)
                                        .plusDays(5)
                                        .toString()),
                        "release", List.of("members")));
        assertEquals(200, answer.statusCode(), answer.body());
        return FactorSheet.address(factor(code).ref());
    }

    private static HttpResponse<String> form(
            Visitor who, String address, String form, Map<String, List<String>> typed) {
        return who.submit(address, address + "/" + form, typed);
    }

    private Map<String, List<String>> offer(String code) {
        return Map.of(
                "offer",
                List.of(Objects.requireNonNull(factor(code).offer()).ref().value()),
                "reason",
                List.of("Ours no more."),
                "owner",
                List.of("us-desk"),
                "next",
                List.of(inDays(40)));
    }

    @Test
    void theIncomingChairTakesOverWhatItIsOffered() {
        String address = opened("PASS-1");
        assertFalse(states.get(address).body().contains("action=\"" + address + "/offer\""), "not its to pass on");
        HttpResponse<String> offered =
                form(korea, address, "offer", Map.of("to", List.of("US"), "reason", List.of("The chair passes on.")));
        assertEquals(200, offered.statusCode(), offered.body());
        assertTrue(offered.body().contains("Offered to: "), offered.body());
        assertTrue(offered.body().contains("Take the offer back"));
        assertFalse(japan.get(address).body().contains("/taking-over"), "nobody else is asked");

        assertTrue(states.get("/reminders").body().contains("PASS-1"), "who is asked is reminded of it");
        assertTrue(states.get("/reminders").body().contains("Open question offered to you"));
        assertFalse(japan.get("/reminders").body().contains("PASS-1"));

        assertEquals(422, form(japan, address, "taking-over", offer("PASS-1")).statusCode());
        HttpResponse<String> taken = form(states, address, "taking-over", offer("PASS-1"));
        assertEquals(200, taken.statusCode(), taken.body());
        assertTrue(taken.body().contains("Your party answers for the question from now on."), taken.body());
        assertEquals(new MemberId("US"), factor("PASS-1").keeper());
        assertFalse(korea.get(address).body().contains("action=\"" + address + "/review\""), "no longer Korea's");
        assertTrue(states.get(address).body().contains("action=\"" + address + "/review\""));
        assertTrue(states.get("/people/us-desk").body().contains("PASS-1"), "the post's page has it");
        assertFalse(korea.get("/people/kr-desk").body().contains("PASS-1"));
    }

    @Test
    void whoWasAskedDeclinesAndTheQuestionStays() {
        String address = opened("PASS-2");
        form(korea, address, "offer", Map.of("to", List.of("US"), "reason", List.of("The chair passes on.")));
        HttpResponse<String> declined = form(states, address, "offer-end", offer("PASS-2"));
        assertEquals(200, declined.statusCode(), declined.body());
        assertEquals(new MemberId("KR"), factor("PASS-2").keeper());
        assertFalse(korea.get(address).body().contains("Offered to"), "nothing is offered any more");
    }
}
