package entente.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.options.RequestOptions;
import entente.body.BodyCodec;
import entente.calendar.Khal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A board meeting from the call over the pack to the outcomes, as the secretariat's desk goes through it. */
class MeetingsBrowserTest extends BrowserTest {
    @TempDir
    private Path folder;

    private String call(String code, LocalDate day) {
        page.navigate(at("/meetings?lang=en"));
        page.click("summary:has-text('Call a meeting')");
        page.fill("#c-code", code);
        page.fill("#c-title", "Managing board, " + code);
        page.fill("#c-day", day.toString());
        page.fill("#c-from", "10:00");
        page.fill("#c-to", "11:30");
        page.selectOption("#c-zone", "Asia/Seoul");
        page.fill("#c-place", "Seoul");
        page.check("input[name='post-jp-foreign-minister']");
        page.check("input[name='post-us-secretary-of-state']");
        page.fill("#c-agenda", "Stock-taking | 20\nNext steps");
        page.click("form[action='/meetings/call'] button[type=submit]");
        assertTrue(page.url().matches(".*/meetings/[0-9a-f]{12}"), page.url());
        return page.url();
    }

    @Test
    void aBoardMeetingIsPreparedMinutedAndCarriedOn() throws Exception {
        signIn("secretariat-desk");
        String first = call("MB-1", LocalDate.now(ZoneOffset.UTC).plusDays(30));
        page.navigate(first + "/pack?lang=en");
        String now = page.locator("main").innerText();
        assertTrue(now.contains("Overdue and not evidenced") && now.contains("SCD-01"), now);
        assertTrue(now.contains("Asks per member") && now.contains("Exposure"), now);
        check(first.substring(at("").length() - 1).replaceFirst("^/*", "/") + "/pack", "pack", 200);
        page.navigate(first + "?lang=en");
        page.click("form[action$='/freeze'] button");
        page.click("a:has-text('Frozen ')");
        String frozen = page.url();
        String sha = page.locator("p:has-text('SHA-256')").innerText().replaceFirst("(?s).*: ", "");
        byte[] json = page.request()
                .get(frozen.replaceFirst("\\?.*", "") + "/pack.json")
                .body();
        assertEquals(sha.strip(), BodyCodec.nameOf(json).value(), "the record names these bytes");
        for (String language : LANGUAGES) {
            Download pdf = page.waitForDownload(() -> page.click("a:text-is('" + language + ".pdf')"));
            try (var document = Loader.loadPDF(Files.readAllBytes(pdf.path()))) {
                String text = new PDFTextStripper().getText(document);
                assertTrue(text.contains("SCD-01") && text.contains("MB-1"), text);
                assertTrue(document.getNumberOfPages() >= 2);
            }
        }
        page.navigate(first + "?lang=en");
        minutes();
        check(first.substring(at("").length() - 1).replaceFirst("^/*", "/"), "meeting", 200);
        String second = call("MB-2", LocalDate.now(ZoneOffset.UTC).plusDays(60));
        page.navigate(second + "/pack?lang=en");
        String compared = page.locator("main").innerText();
        assertTrue(compared.contains("Since MB-1") && compared.contains("Compared with the last pack"), compared);
        assertTrue(compared.contains("Outcomes of the last meeting not carried on yet: 1"), compared);
        check("/meetings", "meetings", 200);
    }

    private void minutes() {
        page.click("summary:has-text('Enter minutes')");
        page.fill("#n-said", "The board took stock of 2026. 議長が総括した。");
        page.fill(
                "#n-outcomes",
                "The ministers will meet in Seoul by March 2027.\nThe chair sends the list.\nA third.\n");
        page.click("form[action$='/minutes'] button[type=submit]");
        assertEquals(3, page.locator("ol.outcomes > li").count());
        page.click("ol.outcomes > li:nth-child(1) summary");
        page.selectOption("#area-0", "institutional");
        page.fill("#by-0", "2027-03");
        page.click("ol.outcomes > li:nth-child(1) button:text-is('Commitment')");
        assertEquals(
                1,
                page.locator("ol.outcomes > li:nth-child(1) .pill:text-is('Commitment')")
                        .count());
        page.click("ol.outcomes > li:nth-child(2) summary");
        page.click("ol.outcomes > li:nth-child(2) button:text-is('Decision')");
        assertEquals(
                1,
                page.locator("ol.outcomes > li:nth-child(2) .pill:text-is('Decision')")
                        .count());
        assertEquals(1, page.locator(".pill:text-is('not carried on yet')").count());
        String meeting = page.url();
        page.navigate(at("/register?q=MB-1-MIN&lang=en"));
        assertTrue(page.locator("main").innerText().contains("The ministers will meet in Seoul by March 2027."));
        page.navigate(meeting);
    }

    @Test
    void khalTakesTheInvitationTheChangeAndTheSensitiveDayIsSaid() throws Exception {
        signIn("secretariat-desk");
        LocalDate day = LocalDate.now(ZoneOffset.UTC).plusDays(45);
        page.navigate(at("/meetings?lang=en"));
        page.click("summary:has-text('Mark a sensitive day')");
        page.selectOption("#m-member", "JP");
        page.fill("#m-day", day.toString().substring(5));
        page.fill("#m-name", "A day of remembrance");
        page.fill("#m-source", "Gazette");
        page.click("form[action='/meetings/days/mark'] button[type=submit]");
        String meeting = call("MB-7", day);
        assertTrue(page.locator(".note").innerText().contains("Sensitive: A day of remembrance"));
        byte[] invitation = fetch(meeting);
        String text = new String(invitation, StandardCharsets.UTF_8);
        assertTrue(text.contains("METHOD:REQUEST\r\n") && text.contains("SEQUENCE:0\r\n"), text);
        for (String zone : List.of("Asia/Seoul", "America/New_York")) {
            String at = day.atTime(10, 0)
                    .atZone(ZoneId.of("Asia/Seoul"))
                    .withZoneSameInstant(ZoneId.of(zone))
                    .format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm"));
            assertTrue(khal(zone, "a", invitation).contains(at + "|MB-7 Managing board, MB-7"), zone);
        }
        page.navigate(meeting + "?lang=en");
        page.click("summary:has-text('Change time')");
        page.check("form[action$='/change'] input[name=whole]");
        page.fill("#h-day", day.plusDays(1).toString());
        page.fill("#h-until", day.plusDays(2).toString());
        page.fill("#h-reason", "A day of remembrance.");
        page.click("form[action$='/change'] button[type=submit]");
        byte[] changed = fetch(meeting);
        assertNotEquals(0, changed.length);
        String listed = khal("America/New_York", "b", changed);
        assertTrue(listed.contains(day.plusDays(1) + " |MB-7"), listed);
        assertTrue(new String(changed, StandardCharsets.UTF_8).contains("SEQUENCE:1\r\n"));
        page.navigate(meeting + "?lang=en");
        page.click("summary:has-text('Cancel the meeting')");
        page.fill("#x-reason", "Put off.");
        page.click("form[action$='/cancel'] button");
        assertTrue(new String(fetch(meeting), StandardCharsets.UTF_8).contains("METHOD:CANCEL\r\n"));
    }

    private byte[] fetch(String meeting) {
        return page.request()
                .get(meeting.replaceFirst("[?#].*", "") + "/invitation.ics?lang=en", RequestOptions.create())
                .body();
    }

    private String khal(String zone, String name, byte[] invitation) throws Exception {
        Khal khal = new Khal(folder.resolve(zone.replace('/', '-') + name), zone);
        khal.take(invitation);
        return khal.listed();
    }
}
