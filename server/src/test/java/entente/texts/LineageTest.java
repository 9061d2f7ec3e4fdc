package entente.texts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.commitment.Commitment;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Words followed through statements that were entered through the portal. */
class LineageTest extends TextsWorld {
    private static final String EARLIER = """
            We, the leaders of Japan, the Republic of Korea and the United States, met in Bergen.

            We commit to publish a common ice chart of the waters of Greenland by the end of 2027. \
            We will fund a school.
            """;
    private static final String LATER = """
            We, the leaders of Japan, the Republic of Korea and the United States, met in Halifax.

            We commit to publish a common ice chart of the waters of Denmark. We will build a radar station.
            """;

    private String enter(String title, String date, String release, String text) {
        Map<String, List<String>> fields = facts(title);
        fields.put("date", List.of(date));
        fields.put("release", List.of(release));
        fields.put("text", List.of(text));
        var page = korea.enter(fields, "", new byte[0]);
        assertEquals(200, page.statusCode(), page.body());
        return page.uri().getPath();
    }

    /** A page asked for until its texts are compared; each answer waits for them by itself. */
    private static String compared(Visitor visitor, String path) {
        String body = visitor.get(path).body();
        for (int again = 0; again < 20 && body.contains("http-equiv=\"refresh\""); again++) {
            body = visitor.get(path).body();
        }
        return body;
    }

    @Test
    void whatTheLaterTookIsShownToWhoMayReadBothAndToNobodyElse() {
        String earlier = enter("Bergen", "2031-01-01", "public", EARLIER);
        String later = enter("Halifax", "2032-01-01", "members", LATER);
        String pair = earlier + "/compare/" + later.substring("/texts/".length());
        String page = compared(korea, pair);
        assertTrue(page.contains("<del>Greenland") && page.contains("<ins>Denmark"), page);
        assertTrue(page.contains("We will fund a school.") && page.contains("We will build a radar station."), page);
        assertTrue(korea.get("/texts").body().contains(pair), "the list leads to the pair");

        Map<String, List<String>> fields = Map.of("item", cards(earlier), "as-is", List.of("yes"));
        korea.submit(earlier, earlier + "/confirm", fields);
        Commitment chart = commitments("Bergen").stream()
                .filter(c -> c.basis().toString().contains("ice chart"))
                .findFirst()
                .orElseThrow();
        String path = "/register/" + chart.ref().shortened();
        String line = compared(korea, path);
        assertTrue(line.contains("Halifax") && line.contains("Denmark"), line);
        assertTrue(korea.get("/").body().contains(pair), "the front page tells of the change");

        Visitor anyone = new Visitor(server);
        assertEquals(404, anyone.get(pair).statusCode());
        for (String open : List.of(path, "/", "/texts", earlier)) {
            String body = compared(anyone, open);
            assertFalse(body.contains("Denmark") || body.contains("Halifax") || body.contains(pair), open);
        }
        assertEquals(
                404,
                anyone.get("/api/statements" + earlier.substring(6) + "/comparison" + later.substring(6))
                        .statusCode());
    }

    @Test
    void aStatementWithoutATextSaysSo() {
        Commitment compiled = state().register().all().stream()
                .filter(c -> state().statements()
                        .find(c.statement())
                        .map(s -> !s.hasText())
                        .orElse(false))
                .findFirst()
                .orElseThrow();
        String page = korea.get("/register/" + compiled.ref().shortened()).body();
        assertTrue(page.contains("its words cannot be followed"), page);
        assertEquals(404, korea.get("/texts/0123456789ab/compare/0123456789ac").statusCode());
    }

    /** Agreed language is found in every text, narrowed, and followed; who may not read a text learns nothing of it. */
    @Test
    void positionsAreFoundAcrossTextsAndFollowed() {
        String earlier = enter("Tromsø", "2033-01-01", "public", """
                We, the leaders of Japan, the Republic of Korea and the United States, met in Tromsø.

                We strongly condemn the dumping of waste in the Arctic Ocean. We call on all states to end it. \
                We will meet again.
                """);
        enter("Nuuk", "2034-01-01", "members", """
                We, the leaders of Japan, the Republic of Korea and the United States, met in Nuuk.

                We condemn the dumping of waste in the northern seas.
                """);
        String list = korea.get("/positions?q=dumping").body();
        assertTrue(list.contains("Tromsø") && list.contains("Nuuk") && list.contains("northern seas"), list);
        assertFalse(list.contains("meet again"), "a commitment is no position");
        String both = korea.get("/positions?q=Waste+northern").body();
        assertTrue(both.contains("northern seas") && !both.contains("Arctic Ocean"), "all words must occur");
        String calls = korea.get("/positions?verb=CALL&q=end").body();
        assertTrue(calls.contains("call on all states to end it") && !calls.contains("northern seas"), calls);
        assertTrue(korea.get("/positions?member=FR").body().contains("No position"));
        Matcher address = Pattern.compile("/positions/[0-9a-f]+/\\d+")
                .matcher(korea.get(earlier).body());
        assertTrue(address.find(), "a text leads to its positions");
        String line = compared(korea, address.group());
        assertTrue(line.contains("Nuuk") && line.contains("northern seas"), line);
        assertEquals(404, korea.get(address.group() + "7").statusCode());
        Visitor anyone = new Visitor(server);
        for (String open : List.of("/positions", address.group())) {
            String body = compared(anyone, open);
            assertTrue(body.contains("Arctic Ocean") && !body.contains("Nuuk") && !body.contains("northern"), body);
        }
    }
}
