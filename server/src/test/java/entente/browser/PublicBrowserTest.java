package entente.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Response;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The public page and its frame, the links between commitments, and a round that three members agree to move. */
class PublicBrowserTest extends BrowserTest {
    @Test
    void everybodySeesTheSamePublicPageAndMayEmbedItsFigures() {
        check("/public", "public", 200);
        check("/public?member=KR&area=dprk", "public-part", 200);
        check("/public/embed", "public-embed", 200);
        List<String> files = List.of("/public/commitments.json", "/public/commitments.csv?lang=en");
        List<String> before = files.stream()
                .map(file -> context.request().get(at(file)).text())
                .toList();
        signIn("kr-desk");
        assertEquals(
                before,
                files.stream()
                        .map(file -> context.request().get(at(file)).text())
                        .toList(),
                "who is signed in gets the same");
        Response frame = page.navigate(at("/public/embed"));
        assertTrue(frame.headers().get("content-security-policy").contains("frame-ancestors *"));
        assertFalse(frame.headers().containsKey("x-frame-options"));
        assertTrue(page.navigate(at("/public"))
                .headers()
                .get("content-security-policy")
                .contains("frame-ancestors 'none'"));
    }

    @Test
    void oneSearchLeadsToSentencesEvidenceAndCommitments() {
        check("/search", "search", 200);
        check("/search?q=missile", "search-found", 200);
        page.navigate(at("/register?lang=en"));
        page.fill("#q", "missile");
        page.click("button[formaction='/search']");
        assertEquals("missile", page.inputValue("#q"));
        page.setViewportSize(1280, 900);
        assertTrue(page.isVisible("#f-kind"), "where there is room the facets are open");
        page.setViewportSize(390, 900);
        assertFalse(page.isVisible("#f-kind"), "on a narrow screen what was found comes first");
        page.click("details.facets > summary");
        page.selectOption("#f-kind", "evidence");
        page.click("form.filter button[type=submit]");
        page.click("ul.rows a >> nth=0");
        assertTrue(page.url().matches(".*/register/[0-9a-f]{12}#act-[0-9a-f]{12}"), page.url());
    }

    @Test
    void theLinksBetweenCommitmentsShowWhatChanged() {
        check("/register/links", "links", 200);
        page.navigate(at("/register/links?kind=duplicates&lang=en"));
        String shown = page.locator("main").innerText();
        assertTrue(shown.contains("COM-01") && shown.contains("SCD-05"), shown);
    }

    @Test
    void aRoundMovesWhenEveryBoundMemberHasNamedTheSameDay() {
        for (String desk : List.of("jp-desk", "kr-desk", "us-desk")) {
            signIn(desk);
            page.navigate(at("/register?q=SCD-01&lang=en"));
            page.click("table.register tr:has-text('SCD-01') a >> nth=0");
            assertFalse(page.locator("ol.rounds").innerText().contains("moved by agreement"));
            page.click("summary:has-text('Agree that a round is moved')");
            page.selectOption("#m-due", new com.microsoft.playwright.options.SelectOption().setIndex(0));
            String due = page.inputValue("#m-due");
            page.fill("#m-to", java.time.LocalDate.parse(due).plusDays(20).toString());
            page.fill("#m-reason", "After the new year.");
            page.click("form[action$='/move'] button[type=submit]");
            assertTrue(page.locator("main").innerText().contains("agreement is on the record"), desk);
            page.click("form[action='/sign-out'] button");
        }
        page.navigate(at("/register?q=SCD-01&lang=en"));
        page.click("table.register tr:has-text('SCD-01') a >> nth=0");
        signIn("jp-desk");
        page.navigate(at("/register?q=SCD-01&lang=en"));
        page.click("table.register tr:has-text('SCD-01') a >> nth=0");
        assertTrue(page.locator("ol.rounds").innerText().contains("moved by agreement"));
        look("round-moved");
    }
}
