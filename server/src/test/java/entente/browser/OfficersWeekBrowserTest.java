package entente.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An officer's week: a text comes in, the board is prepared and minuted, and the chair passes on. */
@Tag("slow")
class OfficersWeekBrowserTest extends BrowserTest {
    private static final String PROMISE = "We will convene a working group on undersea cables by March 2031.";

    @TempDir
    private Path folder;

    private String day = "";

    @Test
    void fromUploadToBoardPackToHandover() throws Exception {
        day = LocalDate.now(ZoneOffset.UTC).plusDays(20).toString();
        signIn("secretariat-desk");
        String commitment = monday();
        tuesday(commitment);
        String meeting = wednesday(commitment);
        thursday(meeting);
        friday(commitment);
    }

    private void as(String who) {
        page.click("form[action='/sign-out'] button");
        signIn(who);
    }

    private void main(String words) {
        String shown = page.locator("main").innerText();
        assertTrue(shown.contains(words), words + " is not on " + page.url() + ": " + shown);
    }

    /** The text is uploaded, its promise found and confirmed. */
    private String monday() throws Exception {
        Path file = folder.resolve("statement.txt");
        Files.writeString(file, "We met in Seoul.\n\n" + PROMISE + "\n");
        page.navigate(at("/texts/new?lang=en"));
        page.setInputFiles("#file", file);
        page.fill("#title", "Statement on undersea cables");
        page.fill("#date", "2026-11-20");
        for (String member : new String[] {"JP", "KR", "US"}) {
            page.check("input[name=member][value=" + member + "]");
        }
        page.click("form[action='/texts'] button[type=submit]");
        page.locator(".finding-card-open button[name=as-is]").first().click();
        page.navigate(at("/search?q=undersea+cables&kind=commitment&lang=en"));
        page.click("ul.rows a");
        main("by March 2031");
        return page.url().replaceFirst("[?#].*", "");
    }

    /** Korea gives it a lead and a task, and reports; the office adds what a source shows. */
    private void tuesday(String commitment) {
        as("kr-desk");
        page.navigate(commitment + "?lang=en");
        page.click("summary:has-text('Assign the lead post')");
        page.selectOption("form[action$='/lead'] select[name=post]", "kr-foreign-minister");
        page.click("form[action$='/lead'] button[type=submit]");
        page.click("summary:has-text('Report progress of your member')");
        page.fill("form[action$='/report'] textarea[name=words]", "Terms of reference were sent round.");
        page.click("form[action$='/report'] button[type=submit]");
        main("Terms of reference were sent round.");
        as("secretariat-desk");
        page.navigate(commitment + "?lang=en");
        page.click("summary:has-text('Add evidence')");
        page.fill("form[action$='/evidence'] textarea[name=shows]", "The three ministries name experts.");
        page.fill("form[action$='/evidence'] input[name=source]", "Press release");
        page.click("form[action$='/evidence'] button[type=submit]");
        main("The three ministries name experts.");
    }

    /** The board is called, stands in the calendar, and its pack is frozen with what was done. */
    private String wednesday(String commitment) {
        page.navigate(at("/meetings?lang=en"));
        page.click("summary:has-text('Call a meeting')");
        page.fill("#c-code", "MB-9");
        page.fill("#c-title", "Managing board");
        page.fill("#c-day", day);
        page.fill("#c-from", "10:00");
        page.fill("#c-to", "11:30");
        page.selectOption("#c-zone", "Asia/Seoul");
        page.fill("#c-place", "Seoul");
        page.check("input[name='post-kr-board-member']");
        page.click("form[action='/meetings/call'] button[type=submit]");
        String meeting = page.url().replaceFirst("[?#].*", "");
        page.navigate(at("/calendar?lang=en"));
        main("MB-9");
        look("week-calendar");
        page.navigate(meeting + "/pack?lang=en");
        main("undersea cables");
        page.navigate(meeting + "?lang=en");
        page.click("form[action$='/freeze'] button");
        assertEquals(1, page.locator("a:has-text('Frozen ')").count(), commitment);
        return meeting;
    }

    /** Two outcomes: one becomes a decision, the other is left for whoever comes. */
    private void thursday(String meeting) {
        page.navigate(meeting + "?lang=en");
        page.click("summary:has-text('Enter minutes')");
        page.fill("#n-said", "The board met on cables.");
        page.fill("#n-outcomes", "Experts meet in Tokyo.\nThe list goes to the capitals.\n");
        page.click("form[action$='/minutes'] button[type=submit]");
        page.click("ol.outcomes > li:nth-child(1) summary");
        page.click("ol.outcomes > li:nth-child(1) button:text-is('Decision')");
        assertEquals(1, page.locator(".pill:text-is('not carried on yet')").count());
    }

    /** The outgoing chair hands over; the incoming one reads on day one what to do next, and accepts. */
    private void friday(String commitment) {
        as("kr-desk");
        page.navigate(at("/handover?lang=en"));
        page.click("summary:has-text('Prepare a hand-over')");
        page.fill("#h-title", "The chair passes on");
        page.selectOption("#h-occasion", "chair");
        page.selectOption("#h-to", "US");
        page.fill("#h-on", "2026-11-27");
        page.click("form[action='/handover/prepare'] button[type=submit]");
        String handover = page.url().replaceFirst("[?#].*", "");
        as("us-desk");
        page.navigate(handover + "?lang=en");
        main("What to do next");
        look("week-handover");
        String next = everyPage(handover + "?lang=en&part=next");
        assertTrue(next.contains("The list goes to the capitals."), "an outcome that nobody carried on: " + next);
        assertTrue(!next.contains("Experts meet in Tokyo."), "what was decided is done");
        String duties = everyPage(handover + "?lang=en&part=duties");
        assertTrue(duties.contains("undersea cables"), commitment + " is not among the duties");
        page.navigate(handover + "?lang=en&part=meetings");
        main("MB-9");
        page.navigate(handover + "?lang=en");
        page.fill("#a-remarks", "Read and taken over.");
        page.click("form[action$='/accept'] button");
        main("Read and taken over.");
    }

    private String everyPage(String address) {
        StringBuilder all = new StringBuilder();
        page.navigate(address);
        all.append(page.locator("main").innerText());
        while (page.locator("a[rel=next]").count() > 0) {
            page.click("a[rel=next]");
            all.append(page.locator("main").innerText());
        }
        return all.toString();
    }
}
