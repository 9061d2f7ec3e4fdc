package entente.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import entente.server.TestServer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Three delegations, each in a session of its own, adopt one text by silence and break it on another. */
@Tag("slow")
class SilenceAdoptionBrowserTest extends BrowserTest {
    private static final List<String> DELEGATIONS = List.of("jp-desk", "kr-desk", "us-desk");

    private final AtomicReference<Instant> now =
            new AtomicReference<>(Instant.now().truncatedTo(ChronoUnit.MINUTES));
    private final Map<String, Page> pages = new LinkedHashMap<>();

    @Override
    protected TestServer start(Path folder) {
        InstantSource clock = now::get;
        return new TestServer(folder, clock);
    }

    private void later(Duration by) {
        now.updateAndGet(at -> at.plus(by));
    }

    private void seat() {
        Browser browser = context.browser();
        for (String who : List.of("secretariat-desk", "jp-desk", "kr-desk", "us-desk")) {
            BrowserContext session = browser.newContext(new Browser.NewContextOptions().setLocale("en-GB"));
            Page one = session.newPage();
            one.navigate(at("/sign-in"));
            one.fill("#username", who);
            one.fill("#password", server.password(who));
            one.click("form.card button[type=submit]");
            pages.put(who, one);
        }
    }

    private Page as(String who, String path) {
        Page one = pages.get(who);
        one.navigate(at(path + (path.contains("?") ? "" : "?lang=en")));
        return one;
    }

    private static String text(Page of) {
        return of.locator("main").innerText();
    }

    private static String path(Page of) {
        return java.net.URI.create(of.url()).getPath();
    }

    @Test
    void silenceAdoptsATextAndAnObjectionInTimeDoesNot() {
        seat();
        for (String who : DELEGATIONS) {
            as(who, "/silence").click("form[action='/silence/consent'] button");
        }
        String kept = circulated("SIL-A");
        String broken = circulated("SIL-B");
        adopted(kept, silence("SIL-A"), broken, silence("SIL-B"));
        pages.values().forEach(one -> one.context().close());
    }

    /** A text agreed by all three, final, and under silence for ten minutes. */
    private String circulated(String code) {
        Page chair = as("secretariat-desk", "/instruments");
        chair.click("summary:has-text('Open an instrument')");
        chair.fill("#o-code", code);
        chair.fill("#o-title-en", "Joint press guidance " + code);
        chair.fill("#o-title-ja", "共同報道用資料");
        chair.fill("#o-title-ko", "공동 언론 지침");
        chair.fill("#o-text-en", "The members will meet again in the spring.");
        chair.fill("#o-text-ja", "構成国は、春に再び会合する。");
        chair.fill("#o-text-ko", "회원국은 봄에 다시 회합한다.");
        chair.click("form[action='/instruments'] button[type=submit]");
        String address = path(chair);
        for (String who : DELEGATIONS) {
            Page one = as(who, address);
            one.click("summary:has-text('Take one position')");
            one.click("form[action$='/accept'] button[type=submit]");
        }
        as("secretariat-desk", address + "/adoption").click("button:has-text('Make the text final')");
        chair.click("summary:has-text('Put the final text under silence')");
        chair.fill("#q-expiry", minutesAhead(5));
        chair.click("form[action$='/adoption/silence'] button[type=submit]");
        assertTrue(chair.locator("[role=alert]").innerText().contains("ten minutes"), text(chair));
        chair.fill("#q-expiry", minutesAhead(10));
        chair.click("form[action$='/adoption/silence'] button[type=submit]");
        assertEquals(0, chair.locator("[role=alert]").count(), text(chair));
        return address;
    }

    private String silence(String code) {
        Page one = as("jp-desk", "/silence");
        one.locator("main a:has-text('" + code + "')").first().click();
        return path(one);
    }

    private void adopted(String kept, String first, String broken, String second) {
        for (String who : DELEGATIONS) {
            as(who, first).click("text=Acknowledge receipt");
        }
        later(Duration.ofMinutes(9).plusSeconds(59));
        breaks("kr-desk", second, "The second language is not ours yet.");
        later(Duration.ofSeconds(1));
        assertTrue(text(as("jp-desk", first)).contains("Lapsed, not yet adopted"), "the instant has passed");
        assertFalse(text(as("us-desk", kept + "/adoption")).contains("Adopted: every member"));
        breaks("us-desk", first, "We would have preferred another season.");
        Page late = as("us-desk", first);
        assertTrue(
                text(late).contains("Said too late; stands as a statement: We would have preferred another season."),
                text(late));
        later(Duration.ofSeconds(61));
        for (String who : DELEGATIONS) {
            assertTrue(text(as(who, first)).contains("Adopted"), text(pages.get(who)));
            assertTrue(text(as(who, kept + "/adoption")).contains("Adopted: every member has signed, or kept silence"));
            assertTrue(text(as(who, second)).contains("Broken: objection"), text(pages.get(who)));
            assertFalse(text(as(who, broken + "/adoption")).contains("Adopted: every member"));
        }
        shown(kept, first, second);
        later(Duration.ofDays(40));
        assertTrue(text(as("kr-desk", second)).contains("Broken"), "and stays so");
        Page chair = as("secretariat-desk", kept + "/adoption");
        chair.fill("#nr", "2026/7");
        chair.click("form[action$='/number'] button");
        chair.click("form[action$='/publish'] button");
        assertEquals(3, chair.locator("#published ~ ul a").count(), "published in every language");
        as("secretariat-desk", broken + "/adoption");
        assertEquals(0, chair.locator("form[action$='/publish']").count(), "nothing to publish");
    }

    private void shown(String kept, String first, String second) {
        signIn("us-desk");
        for (String language : LANGUAGES) {
            page.navigate(at(first + "?lang=" + language));
            look("silence-adopted-" + language);
            page.navigate(at(second + "?lang=" + language));
            look("silence-broken-in-time-" + language);
            page.navigate(at(kept + "/adoption?lang=" + language));
            look("silence-adoption-" + language);
        }
    }

    private void breaks(String who, String silence, String words) {
        Page one = as(who, silence);
        one.click("summary:has-text('Break silence')");
        one.fill("#b-words", words);
        one.click("button:has-text('Break silence')");
    }

    private String minutesAhead(int minutes) {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm")
                .format(now.get().plusSeconds(60L * minutes).atZone(ZoneOffset.UTC));
    }
}
