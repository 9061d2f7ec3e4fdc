package entente.texts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EnteringTest extends TextsWorld {
    @Test
    void whoMayNotSeeOrDecideIsRefused() {
        String path = entered("A text for members");
        Visitor anyone = new Visitor(server);
        assertEquals(404, anyone.get(path).statusCode(), "what is for members only is not there for others");
        assertFalse(anyone.get("/texts").body().contains("A text for members"));
        assertEquals("/sign-in", anyone.get("/texts/new").uri().getPath());
        assertEquals(
                403,
                anyone.post(path + "/confirm", Map.of("item", List.of("1-2"))).statusCode());
        Map<String, List<String>> two = facts("A text of two");
        two.put("member", List.of("JP", "KR"));
        two.put("text", List.of("We, Japan and Korea, will meet every year."));
        String ours = korea.enter(two, "", new byte[0]).uri().getPath();
        Visitor america = new Visitor(server).signedIn("us-desk");
        String page = america.get(ours).body();
        assertTrue(page.contains("A text of two") && !page.contains("name=\"as-is\""), "it reads and does not decide");
        Map<String, List<String>> fields = Map.of("item", cards(ours), "as-is", List.of("yes"));
        assertEquals(
                403, america.submit("/texts/new", ours + "/confirm", fields).statusCode());
        assertEquals(404, korea.get("/texts/0123456789ab").statusCode());
    }

    @Test
    void whatIsWrongIsSaidAndWhatWasTypedIsKept() {
        int before = state().statements().all().size();
        Map<String, List<String>> fields = facts("Kept as typed");
        fields.put("place", List.of("Lima & surroundings"));
        fields.put("date", List.of("15.11.2024"));
        fields.put("others", List.of("Atlantis"));
        fields.put("source", List.of("javascript:alert(1)"));
        String page = korea.enter(fields, "photo.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0})
                .body();
        for (String said : List.of(
                "“15.11.2024” is no date",
                "“Atlantis” is no ISO 3166-1 code",
                "This is no web address",
                "This kind of file is not read",
                "please choose the file again",
                "Kept as typed",
                "Lima &amp; surroundings")) {
            assertTrue(page.contains(said), said + " in " + page);
        }
        Map<String, byte[]> files = Map.of(
                "The file is empty", new byte[0], "not UTF-8", "caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));
        files.forEach((said, bytes) -> assertTrue(
                korea.enter(facts("Bad bytes"), "bad.txt", bytes).body().contains(said), said));
        assertEquals(before, state().statements().all().size());
    }

    @Test
    void theSameTextIsNotEnteredTwice() {
        Map<String, List<String>> fields = facts("Entered once");
        fields.put("text", List.of("We will meet once. That is all."));
        korea.enter(fields, "", new byte[0]);
        HttpResponse<String> again = korea.enter(fields, "", new byte[0]);
        assertEquals(422, again.statusCode());
        assertTrue(again.body().contains("This very text is on the record already"));
    }

    @Test
    void wordsOfATextNeverBecomeMarkup() {
        Map<String, List<String>> fields = facts("<script>alert('title')</script> \"quoted\"");
        fields.put(
                "text", List.of("We will hold <script>alert(\"x\")</script> & 'talks' <img src=x onerror=alert(1)>."));
        fields.put("place", List.of("<b>Lima</b>"));
        HttpResponse<String> page = korea.enter(fields, "", new byte[0]);
        assertEquals(200, page.statusCode());
        String path = page.uri().getPath();
        for (String each : List.of(path, "/texts", path + "/mark")) {
            String body = korea.get(each).body();
            assertFalse(
                    body.contains("<script>alert") || body.contains("<img src=x") || body.contains("<b>Lima"), each);
            assertTrue(body.contains("&lt;script&gt;alert"), each);
        }
    }

    @Test
    void aTextTheReaderDoesNotReadIsSaidToBeSoAndCanBeMarked() {
        Map<String, List<String>> fields = facts("Déclaration conjointe");
        fields.put("language", List.of("fr"));
        fields.put(
                "text",
                List.of("Les chefs se sont réunis. Nous tiendrons un sommet chaque année.\nNous consulterons."));
        HttpResponse<String> page = korea.enter(fields, "", new byte[0]);
        assertTrue(page.body().contains("that the reader does not read"), page.body());
        String marking = korea.get(page.uri().getPath() + "/mark").body();
        assertTrue(marking.contains(">Nous tiendrons un sommet chaque année.</a>"), marking);
    }
}
