package entente.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** The pages of watching, full and in three languages; and a sentence of a report that becomes a factor's reading. */
class WatchBrowserTest extends BrowserTest {
    private static final Path CORPUS = Path.of(System.getenv().getOrDefault("ENTENTE_CORPUS", "no corpus"));
    private static final String ALLEGED =
            "The Joint Chiefs said North Korea launched two ballistic missiles on Monday.";

    private void paste(String title, String text, String day) {
        page.navigate(at("/watch/sources?lang=en"));
        page.click("summary:has-text('Paste a text')");
        page.fill("#p-title", title);
        page.fill("#p-text", text);
        page.fill("#p-day", day);
        page.click("form[action='/watch/sources/paste'] button[type=submit]");
        assertTrue(page.locator("main").innerText().contains("1 taken"), page.url());
    }

    @Test
    void everyPageOfWatchingIsReadableInThreeLanguagesOnWideAndNarrowScreens() {
        String today = LocalDate.now(ZoneOffset.UTC).toString();
        signIn("secretariat-desk");
        paste("Launch reported", ALLEGED + " US officials condemned it.", today);
        paste("発射の発表", "北朝鮮は弾道ミサイル2発を発射したと韓国軍の合同参謀本部が発表した。米国は非難した。", today);
        paste(
                "Soldiers seen",
                "North Korean soldiers were sent to Kursk in Russia, US officials said. The growing resistance within"
                        + " the US Congress to a bill for military aid is no secret. President-elect Donald Trump takes"
                        + " office in January 2029.",
                today);
        page.navigate(at("/watch?lang=en"));
        assertEquals(3, page.locator("li.alert").count());
        page.click("li.alert h2 a:has-text('Soldiers seen')");
        String line = page.url().replaceFirst("[?#].*", "").replaceFirst("^https?://[^/]+", "");
        check("/watch", "watch-inbox", 200);
        check(line, "watch-line", 200);
        check(line + "?sentence=1", "watch-line-reading", 200);
        check("/watch/indicators", "watch-indicators", 200);
        check("/watch/indicators/new", "watch-indicator-new", 200);
        check("/watch/indicators/missile-and-nuclear-tests", "watch-indicator", 200);
        check("/watch/thresholds", "watch-thresholds", 200);
        check("/watch/sources", "watch-sources", 200);
        check("/watch/digest", "watch-digest", 200);
        check("/watch/delivery", "watch-delivery", 200);
        check("/watch/indicators/missile-and-nuclear-tests/past", "watch-past", 200);
        page.fill("#b-events", today + ",It began\n");
        page.fill("#b-least", "1");
        page.selectOption("#b-method", "any");
        page.click("form[action$='/past'] button[type=submit]");
        assertTrue(page.locator("main").innerText().contains("It began"), page.url());
        look("watch-past-held-ko-390");
    }

    @Test
    void aSentenceOfTheFoundingArticleBecomesAReadingOfAFactorByClicks() throws IOException {
        assumeTrue(CORPUS.toFile().isDirectory(), "ENTENTE_CORPUS is not set");
        signIn("kr-desk");
        paste("Leaders condemn and found", Files.readString(CORPUS.resolve("founding-article.txt")), "2024-11-16");
        page.navigate(at("/watch?days=1500&lang=en"));
        page.click("h2 a:has-text('Leaders condemn and found')");
        var contested = page.locator("ul.claims li:has(.pill-warn:text-is('contested'))")
                .first();
        String sentence = contested.locator("span[lang=en]").innerText();
        contested.locator("a").click();
        assertEquals(sentence, page.locator("#sentence").inputValue(), "the sentence is chosen already");
        assertTrue(page.locator("#factor-leaning").isVisible(), "the form is open");
        String question = page.locator("#factor option").first().innerText();
        page.selectOption("#factor-leaning", "-1");
        page.click("#reading button[type=submit]");
        String factor = page.url().replaceFirst("[?#].*", "").replaceFirst("^https?://[^/]+", "");
        assertTrue(factor.matches("/factors/[0-9a-f]{12}"), page.url());
        assertTrue(question.contains(page.locator("p.code").first().innerText()), question);
        for (String language : LANGUAGES) {
            page.navigate(at(factor + "?lang=" + language));
            var reading = page.locator("section[aria-labelledby=readings] article")
                    .filter(new Locator.FilterOptions().setHasText(sentence));
            assertEquals(1, reading.count(), language);
            assertTrue(reading.innerText().contains("Leaders condemn and found"), reading.innerText());
            String watched = page.locator("a[href='/watch/indicators/trilateral-meetings']")
                    .innerText();
            assertFalse(watched.contains("trilateral-meetings"), language + " has a title for it: " + watched);
            assertTrue(reading.innerText().contains("2024"), "dated as the report: " + reading.innerText());
        }
        assertFalse(sentence.isBlank());
        check(factor, "watch-factor", 200);
    }
}
