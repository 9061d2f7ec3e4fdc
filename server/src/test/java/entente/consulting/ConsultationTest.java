package entente.consulting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.server.TestServer;
import entente.texts.Visitor;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** From an alert to a closed consultation, over HTTP, without scripts. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsultationTest {
    private static final Pattern ALERT = Pattern.compile("action=\"/watch/alerts/([0-9a-f]{16})/verdict\"");

    private TestServer server;
    private Visitor korea;
    private Visitor japan;
    private Visitor america;

    @BeforeAll
    void start(@TempDir Path data) {
        server = new TestServer(data);
        korea = new Visitor(server).signedIn("kr-desk");
        japan = new Visitor(server).signedIn("jp-desk");
        america = new Visitor(server).signedIn("us-desk");
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private static Map<String, List<String>> opening(String code, String... more) {
        Map<String, List<String>> fields = new java.util.HashMap<>(Map.of(
                "code", List.of(code),
                "matter", List.of("A launch"),
                "reason", List.of("It came without notice."),
                "member-JP", List.of("yes"),
                "member-US", List.of("yes"),
                "acknowledge", List.of("30"),
                "position", List.of("180"),
                "response", List.of("720")));
        for (int i = 0; i < more.length; i += 2) {
            fields.put(more[i], List.of(more[i + 1]));
        }
        return fields;
    }

    private String opened(Map<String, List<String>> fields) {
        HttpResponse<String> page = korea.submit("/consultations", "/consultations/open", fields);
        assertTrue(page.uri().getPath().matches("/consultations/[0-9a-f]{12}"), page.body());
        return page.uri().getPath();
    }

    @Test
    void anAlertBecomesTheGroundAndEachMemberSaysItsPart() {
        korea.submit(
                "/watch/sources",
                "/watch/sources/paste",
                Map.of(
                        "title", List.of("Launch at dawn"),
                        "text", List.of("North Korea launched a ballistic missile at dawn, officials said.")));
        Matcher alert = ALERT.matcher(korea.get("/watch").body());
        assertTrue(alert.find());
        String filled = korea.get("/consultations?alert=" + alert.group(1)).body();
        assertTrue(filled.contains("value=\"Launch at dawn\""), filled);
        String one = opened(opening("CON-1", "alert", alert.group(1)));
        String seen = japan.get(one).body();
        assertTrue(seen.contains("Launch at dawn") && seen.contains("archived copy"), seen);
        assertTrue(seen.contains("its server had it"), seen);
        japan.submit(one, one + "/acknowledge", Map.of());
        japan.submit(one, one + "/position", Map.of("words", List.of("We condemn it.")));
        america.submit(one, one + "/opt-out", Map.of());
        String page = korea.get(one).body();
        assertTrue(page.contains("We condemn it.") && page.contains("This is no breach."), page);
        assertEquals(
                422,
                japan.submit(one, one + "/close", Map.of("words", List.of("Over.")))
                        .statusCode());
        korea.submit(one, one + "/option", Map.of("words", List.of("A joint statement.")));
        korea.submit(one, one + "/close", Map.of("words", List.of("Answered by statement.")));
        assertTrue(america.get(one).body().contains("Answered by statement."));
        assertEquals(404, new Visitor(server).get(one).statusCode());
    }

    @Test
    void whatIsForThoseAskedAloneNobodyElseSees() {
        String one = opened(opening("CON-2", "release", "named"));
        assertTrue(japan.get(one).body().contains("It came without notice."));
        Visitor secretariat = new Visitor(server).signedIn("secretariat-desk");
        assertEquals(404, secretariat.get(one).statusCode());
        assertFalse(secretariat.get("/consultations").body().contains("CON-2"));
        japan.submit(one, one + "/position", Map.of("words", List.of("Quietly.")));
        assertTrue(korea.get(one).body().contains("Quietly."));
    }

    @Test
    void theOfficeCannotOpenOneAndBadClocksAreNamed() {
        Visitor secretariat = new Visitor(server).signedIn("secretariat-desk");
        assertFalse(secretariat.get("/consultations").body().contains("/consultations/open"));
        HttpResponse<String> wrong =
                korea.submit("/consultations", "/consultations/open", opening("CON-3", "position", "10"));
        assertEquals(422, wrong.statusCode());
        assertTrue(wrong.body().contains("clocks"), wrong.body());
    }
}
