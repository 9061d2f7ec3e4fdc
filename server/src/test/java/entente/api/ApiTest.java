package entente.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.body.BodyCodec;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What this door promises beyond single answers. */
class ApiTest extends ApiSetting {
    @Test
    void whatMayNotBeReadIsAnsweredLikeWhatIsNotThere() {
        List<String> asked =
                List.of("/api/partnership", "/api/acts", "/api/commitments", "/api/commitments/" + commitment);
        List<String> before = asked.stream().map(path -> tag(OTHER, path)).toList();
        String ours = """
                {"words":{"en":"Ours."},"release":{"type":"named-members","members":["AA"]}}""";
        String hidden = made(world.post(DESK, "/api/commitments/" + commitment + "/reports", ours));
        assertEquals(before, asked.stream().map(path -> tag(OTHER, path)).toList(), "a tag that betrays a hidden act");
        assertEquals(200, world.get(DESK, "/api/acts/" + hidden).statusCode());
        for (String part : List.of("", "/body", "/proof")) {
            HttpResponse<String> unreadable = world.get(OTHER, "/api/acts/" + hidden + part);
            HttpResponse<String> missing = world.get(OTHER, "/api/acts/" + "0".repeat(64) + part);
            assertEquals(404, unreadable.statusCode());
            assertEquals(missing.body(), unreadable.body());
            assertEquals(names(missing), names(unreadable));
        }
        assertEquals(404, world.get("", "/api/acts/" + hidden.substring(0, 12)).statusCode());
    }

    private static List<String> names(HttpResponse<String> answer) {
        return answer.headers().map().keySet().stream().sorted().toList();
    }

    private String tag(String officer, String path) {
        return world.get(officer, path).headers().firstValue("ETag").orElseThrow();
    }

    @Test
    void whoHasTheAnswerIsNotSentItAgainUntilItChanges() {
        String path = "/api/commitments/" + commitment;
        String tag = tag(DESK, path);
        HttpResponse<String> again =
                world.send(world.asking(DESK, path).header("If-None-Match", tag).build());
        assertEquals(304, again.statusCode());
        assertEquals("", again.body());
        world.post(DESK, path + "/reports", "{\"words\":{\"en\":\"Progress.\"}}");
        assertNotEquals(tag, tag(DESK, path));
    }

    @Test
    void aRequestSentAgainUnderItsKeyIsDoneOnce() {
        String path = "/api/commitments/" + commitment + "/reports";
        String json = "{\"words\":{\"en\":\"Once.\"}}";
        HttpResponse<String> first = keyed(DESK, path, json);
        assertEquals(made(first), made(keyed(DESK, path, json)));
        refused(409, "IDEMPOTENCY_KEY_REUSED", "", keyed(DESK, path, json.replace("Once", "Twice")));
        assertNotEquals(made(first), made(keyed(OTHER, path, json)), "the key is the account's own");
        world.restart();
        HttpResponse<String> afterwards = keyed(DESK, path, json);
        assertEquals(made(first), made(afterwards), "the server was restarted in between");
        assertEquals(first.body(), afterwards.body());
        refused(409, "IDEMPOTENCY_KEY_REUSED", "", keyed(DESK, path, json.replace("Once", "Twice")));
    }

    private HttpResponse<String> keyed(String officer, String path, String json) {
        return world.send(world.asking(officer, path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "a-key")
                .POST(BodyPublishers.ofString(json))
                .build());
    }

    @Test
    void aSignedInBrowserReadsAndActsButOnlyWithItsFormToken() {
        HttpClient browser = world.browser(DESK);
        String path = "/api/commitments/" + commitment + "/reports";
        String json = "{\"words\":{\"en\":\"By browser.\"}}";
        assertEquals(403, world.send(browser, path, json).statusCode());
        String token = world.formToken(browser, "/account");
        made(world.send(browser, path, json, "X-CSRF-TOKEN", token));
    }

    @Test
    void theBytesOfAnActHashToItsName() {
        String body = world.get("", "/api/acts/" + commitment + "/body").body();
        assertEquals(
                commitment,
                BodyCodec.nameOf(body.getBytes(StandardCharsets.UTF_8)).value());
        assertTrue(world.get("", "/api/acts/" + commitment + "/proof").body().startsWith("c2sp.org/tlog-proof@v1"));
        String checkpoint = world.get("", "/api/logs/aa/checkpoint").body();
        assertTrue(checkpoint.startsWith("test.invalid/invented/aa\n"), checkpoint);
        String size = checkpoint.lines().skip(1).findFirst().orElseThrow();
        assertEquals(
                200, world.get("", "/api/logs/aa/tile/entries/000.p/" + size).statusCode());
    }

    @Test
    void aFileIsReadAndCanBeHadAgain() {
        String file = "# Words\n\nWe will meet every year.\n";
        String form = """
                --x\r
                Content-Disposition: form-data; name="statement"\r
                \r
                %s\r
                --x\r
                Content-Disposition: form-data; name="file"; filename="a.md"\r
                Content-Type: text/markdown\r
                \r
                %s\r
                --x--\r
                """.formatted(statement("T-2", "\"place\":{\"en\":\"Here\"}"), file);
        String made = made(world.send(world.asking(DESK, "/api/statements")
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.ofString(form))
                .build()));
        String view = world.get("", "/api/statements/" + made).body();
        Matcher original = Pattern.compile("\"original\":\\{[^}]*\"sha256\":\"([0-9a-f]{64})\"")
                .matcher(view);
        assertTrue(original.find(), view);
        assertEquals(file, world.get("", "/api/documents/" + original.group(1)).body());
        String review = world.get("", "/api/statements/" + made + "/review").body();
        assertTrue(review.contains("\"verdict\":\"open\""), review);
        refused(
                422,
                "UNREADABLE_FILE",
                "file",
                world.send(world.asking(DESK, "/api/statements")
                        .header("Content-Type", "multipart/form-data; boundary=x")
                        .POST(BodyPublishers.ofString(
                                form.replace(file, "%PDF-1.7 broken").replace("T-2", "T-3")))
                        .build()));
    }

    @Test
    void aListComesInPagesThatNameTheNext() {
        HttpResponse<String> page = world.get("", "/api/acts?limit=2&page=2");
        List<String> links = page.headers().allValues("Link");
        assertTrue(links.contains("</api/acts?limit=2&page=3>; rel=\"next\""), links.toString());
        assertTrue(links.contains("</api/acts?limit=2&page=1>; rel=\"prev\""), links.toString());
        assertFalse(page.body().contains("\"acts\":[]"), page.body());
    }
}
