package entente.consulting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import entente.server.TestServer;
import entente.texts.Visitor;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the founding article to evidence on a commitment of that day about the secretariat, and to a consultation. */
class FoundingWalkTest {
    private static final Path CORPUS = Path.of(System.getenv().getOrDefault("ENTENTE_CORPUS", "no corpus"));
    private static final Pattern ALERT = Pattern.compile("action=\"/watch/alerts/([0-9a-f]{16})/verdict\"");
    private static final Pattern SECRETARIAT =
            Pattern.compile("<option value=\"([0-9a-f]{64})\">LIM-02 The secretariat[^<]*</option>");

    private static String first(Pattern pattern, String page) {
        Matcher matcher = pattern.matcher(page);
        assertTrue(matcher.find(), page);
        return matcher.group(1);
    }

    private static Map<String, List<String>> fields(String... pairs) {
        Map<String, List<String>> fields = new java.util.HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            fields.put(pairs[i], List.of(pairs[i + 1]));
        }
        return fields;
    }

    @Test
    void anArticleBecomesEvidenceAndThenAConsultation(@TempDir Path data) throws IOException {
        assumeTrue(CORPUS.toFile().isDirectory(), "ENTENTE_CORPUS is not set");
        String article = Files.readString(CORPUS.resolve("founding-article.txt"));
        try (TestServer server = new TestServer(data)) {
            Visitor korea = new Visitor(server).signedIn("kr-desk");
            Visitor japan = new Visitor(server).signedIn("jp-desk");
            HttpResponse<String> taken = korea.submit(
                    "/watch/sources",
                    "/watch/sources/paste",
                    fields("title", "Leaders condemn and found", "text", article, "published", "2024-11-16"));
            assertTrue(taken.body().contains("1 taken"), taken.body());
            String inbox = korea.get("/watch?days=4000").body();
            String story = first(ALERT, inbox);
            String line = "/watch/alerts/" + story;
            String page = korea.get(line).body();
            assertTrue(page.contains("setting up") && page.contains("transfer of arms"), page);
            evidence(korea, japan, line, page);
            consultation(korea, japan, story);
        }
    }

    private static void evidence(Visitor korea, Visitor japan, String line, String page) {
        HttpResponse<String> shown = korea.submit(
                line,
                line + "/evidence",
                fields(
                        "commitment", first(SECRETARIAT, page),
                        "shows", "The leaders agreed to set up a secretariat.",
                        "occurred", "2024-11-15"));
        assertEquals(200, shown.statusCode());
        assertTrue(shown.uri().getPath().startsWith("/register/"), shown.body());
        assertTrue(shown.body().contains("The leaders agreed to set up a secretariat."), shown.body());
        assertTrue(japan.get(shown.uri().getPath()).body().contains("The leaders agreed to set up a secretariat."));
        Map<String, List<String>> bad = fields("commitment", first(SECRETARIAT, page), "occurred", "last week");
        assertEquals(400, korea.submit(line, line + "/evidence", bad).statusCode());
    }

    private static void consultation(Visitor korea, Visitor japan, String story) {
        String consultation = korea.submit(
                        "/consultations?alert=" + story,
                        "/consultations/open",
                        fields(
                                "alert",
                                story,
                                "code",
                                "CON-9",
                                "matter",
                                "Troops and missiles",
                                "reason",
                                "What the article reports.",
                                "member-JP",
                                "yes",
                                "member-US",
                                "yes",
                                "acknowledge",
                                "30",
                                "position",
                                "180",
                                "response",
                                "720"))
                .uri()
                .getPath();
        assertTrue(consultation.matches("/consultations/[0-9a-f]{12}"), consultation);
        String seen = japan.get(consultation).body();
        assertTrue(seen.contains("Leaders condemn and found") && seen.contains("archived copy"), seen);
        japan.submit(consultation, consultation + "/acknowledge", Map.of());
        japan.submit(consultation, consultation + "/position", fields("words", "We stand together."));
        assertTrue(korea.get(consultation).body().contains("We stand together."));
        HttpResponse<String> closed =
                korea.submit(consultation, consultation + "/close", fields("words", "Answered jointly."));
        assertEquals(200, closed.statusCode());
        assertTrue(closed.body().contains("Answered jointly."), closed.body());
    }
}
