package entente.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.Test;

class SilenceBrowserTest extends BrowserTest {
    /** Consent, a text under silence, acknowledged by one member and broken by another; every refusal is shown. */
    @Test
    void aTextIsPutUnderSilenceAndBroken() {
        List<String> desks = server.desk().snapshot(new entente.desk.Reader.Anyone()).parties().stream()
                .filter(member -> member.state())
                .map(member -> member.logName() + "-desk")
                .toList();
        for (String desk : desks) {
            signIn(desk);
            page.navigate(at("/silence"));
            page.click("form[action='/silence/consent'] button");
            assertEquals(0, page.locator("form[action='/silence/consent']").count());
            page.click("form[action='/sign-out'] button");
        }
        String address = opened();
        page.click("form[action='/sign-out'] button");
        signIn(desks.getFirst());
        page.navigate(at(address));
        page.click("text=Acknowledge receipt");
        page.click("form[action='/sign-out'] button");
        signIn(desks.getLast());
        page.navigate(at(address));
        page.click("summary:has-text('Break silence')");
        page.fill("#b-words", "We need the last sentence to name the place.");
        page.selectOption("#b-breach", "amendment");
        page.click("button:has-text('Break silence')");
        assertTrue(page.locator("main").innerText().contains("Broken: amendment"));
        look("silence-broken");
        for (String language : List.of("ja", "ko")) {
            page.navigate(at(address + "?lang=" + language));
            look("silence-broken-" + language);
        }
    }

    /** The page of a text that the office put under silence, after a refusal that is shown. */
    private String opened() {
        signIn("secretariat-desk");
        page.navigate(at("/silence"));
        page.click("summary:has-text('Put a text under silence')");
        page.fill("#o-code", "SIL-1");
        page.fill("#o-expiry", minutesAhead(5));
        page.selectOption("#o-zone", "UTC");
        page.fill("#o-title-en", "Joint press guidance");
        page.fill("#o-text-en", "The members will meet again in the spring.");
        page.click("form[action='/silence/open'] button[type=submit]");
        assertTrue(page.locator("[role=alert]").innerText().contains("ten minutes"));
        assertEquals("SIL-1", page.inputValue("#o-code"), "what was typed is kept");
        page.fill("#o-expiry", minutesAhead(600));
        page.click("form[action='/silence/open'] button[type=submit]");
        check("/silence", "silence-list", 200);
        page.click("text=SIL-1");
        String address =
                page.url().substring(at("").length()).replaceFirst("^/?", "/").replaceFirst("[?].*", "");
        check(address, "silence-procedure", 200);
        page.navigate(at(address + "?lang=en"));
        assertEquals(
                4, page.locator("#capitals ~ div tbody tr").count(), "the instant in every capital and the office's");
        assertEquals(7, page.locator("td:has-text('Not yet')").count(), "twice for each member, once for the opener");
        return address;
    }

    private static String minutesAhead(int minutes) {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm")
                .format(Instant.now().plusSeconds(60L * minutes).atZone(ZoneOffset.UTC));
    }
}
