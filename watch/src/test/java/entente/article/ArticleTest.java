package entente.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArticleTest {
    private static final Instant TIME = Instant.parse("2025-03-12T00:00:00Z");

    private static Article article(String title, String text) {
        return new Article("a", "s", "", title, text, Language.ENGLISH, TIME, TIME);
    }

    @Test
    void a_headline_that_opens_the_text_is_said_once() {
        String body = "It flew far.";
        for (Article each : List.of(
                article("Missile fired", body),
                article("Missile fired", "Missile fired\n\n" + body),
                article(" Missile fired ", "Missile fired\n\n" + body))) {
            assertEquals("Missile fired\n\n" + body, each.words().strip().replaceAll(" ?\n\n ?", "\n\n"));
            assertEquals(body, each.words().substring(each.headEnd()).strip());
        }
        Article site = article("Missile fired - The Wire", "Missile fired\n\n" + body);
        assertEquals("Missile fired - The Wire\n\n" + body, site.words());
        assertEquals(body, site.words().substring(site.headEnd()));
        assertEquals(body, article("", body).words());
        assertEquals(0, article("", body).headEnd());
    }

    @Test
    void a_report_without_a_title_is_called_by_how_it_begins() {
        assertEquals("Missile fired", article("Missile fired", "It flew.").headline());
        assertEquals("It flew.", article("", "\nIt flew.\nFar.").headline());
        String longLine = "x".repeat(Article.HEADLINE_MAX - 1) + "\ud842\udfb7" + "y";
        String cut = article("", longLine).headline();
        assertEquals("x".repeat(Article.HEADLINE_MAX - 1) + " …", cut);
        assertFalse(cut.chars().anyMatch(each -> Character.isSurrogate((char) each)));
    }
}
