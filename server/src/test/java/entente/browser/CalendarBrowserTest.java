package entente.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is due and what passed unseen, and a round that all agree not to hold. */
class CalendarBrowserTest extends BrowserTest {
    @Test
    void theCalendarHasNoBarriers() {
        check("/calendar", "calendar", 200);
        page.navigate(at("/?lang=en"));
        assertEquals(3, page.locator(".figures a[href^='/calendar#within']").count());
    }

    @Test
    void aRoundIsWaivedOnceEveryMemberAgrees() {
        String address = "";
        for (String desk : List.of("jp-desk", "kr-desk", "us-desk")) {
            signIn(desk);
            page.navigate(at("/register?q=SCD-04&lang=en"));
            page.click("table.register tr:has-text('SCD-04') a >> nth=0");
            address = page.url();
            page.click("summary:has-text('Agree that a round is not held')");
            page.selectOption("#w-due", "2025-12-31");
            page.fill("#w-reason", "Put off by agreement.");
            page.click("form[action$='/waiver'] button[type=submit]");
            assertTrue(page.locator("main").innerText().contains("agreed not to hold it"), page.url());
            boolean all = desk.equals("us-desk");
            assertEquals(
                    all ? 1 : 0,
                    page.locator("ol.rounds li:has-text('waived by agreement')").count(),
                    desk);
            page.click("form[action='/sign-out'] button");
        }
        signIn("secretariat-desk");
        page.navigate(
                at(address.substring(at("").length()).replaceFirst("^/?", "/").replaceFirst("[?#].*", "")));
        assertEquals(0, page.locator("form[action$='/waiver']").count(), "an organ has no voice");
        look("round-waived");
    }
}
