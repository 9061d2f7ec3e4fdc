package entente.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What an officer sees and does about governments: the picture, a stand, an expected end. */
class ContinuityBrowserTest extends BrowserTest {
    @Test
    void thePicturesAndListsHaveNoBarriers() {
        check("/continuity", "continuity", 200);
        check("/people/kr-president", "post", 200);
        assertEquals(404, page.navigate(at("/people/no-such-post")).status());
        assertEquals(404, page.navigate(at("/people/kr-desk")).status(), "desks are for who is signed in");
        page.navigate(at("/continuity?member=KR&ground=not-spoken&lang=en"));
        assertTrue(page.locator("table.rests tbody tr").count() > 5);
    }

    @Test
    void aDeskStatesAStandAndTakesItBack() {
        signIn("secretariat-desk");
        page.navigate(at("/continuity?ground=not-spoken&lang=en"));
        page.click("table.rests tbody th a >> nth=0");
        String address = page.url();
        page.click("summary:has-text('State where a government stands')");
        page.selectOption("#st-stand", "under-review");
        page.fill("#st-on", "1999-01-01");
        page.fill("#st-sentence", "조약을 다시 살펴보겠다.");
        page.selectOption("#st-language", "ko");
        page.fill("#st-source", "Gazette");
        page.click("form[action$='/stand'] button[type=submit]");
        assertTrue(page.locator("[role=alert]").innerText().contains("(on)"), "said before it came in");
        assertEquals("조약을 다시 살펴보겠다.", page.inputValue("#st-sentence"));
        page.fill("#st-on", "2026-02-01");
        page.click("form[action$='/stand'] button[type=submit]");
        assertTrue(page.locator("main").innerText().contains("조약을 다시 살펴보겠다."));
        String path =
                address.substring(at("").length()).replaceFirst("^/?", "/").replaceFirst("[?#].*", "");
        for (String language : List.of("en", "ja", "ko")) {
            page.navigate(at(path + "?lang=" + language));
            look("commitment-continuity-" + language);
        }
        page.navigate(at(path + "?lang=en"));
        page.click("details summary:has-text('Take back') >> nth=0");
        page.fill("input[name=reason] >> nth=0", "Misread.");
        page.click("form[action$='/stand-withdrawal'] button >> nth=0");
        assertEquals(0, page.locator("q:has-text('조약을 다시 살펴보겠다.')").count());
    }

    @Test
    void aDeskRecordsThatATermIsExpectedToEnd() {
        signIn("kr-desk");
        page.navigate(at("/people/kr-president?lang=en"));
        page.click("summary:has-text('expected to end')");
        page.fill("#x-by", "2030-06-03");
        page.selectOption("#x-ground", "fixed-term");
        page.click("form[action$='/expected-end'] button[type=submit]");
        assertTrue(page.locator("main").innerText().contains("expected to end by 3 June 2030"), page.url());
        look("post-expected-end");
        page.navigate(at("/people/jp-prime-minister?lang=en"));
        assertEquals(0, page.locator("form[action$='/term']").count(), "another member's post");
    }
}
