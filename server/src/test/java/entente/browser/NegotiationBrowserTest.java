package entente.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Three delegations and the office bring a text from zero draft to the register. */
class NegotiationBrowserTest extends BrowserTest {
    private static final List<String> DELEGATIONS = List.of("jp-desk", "kr-desk", "us-desk");
    private static final String EVIL = "<script>alert(1)</script>\"'";

    private void as(String who) {
        if (page.locator("form[action='/sign-out'] button").count() > 0) {
            page.click("form[action='/sign-out'] button");
        }
        signIn(who);
    }

    private String path() {
        return java.net.URI.create(page.url()).getPath();
    }

    @Test
    void aTextGoesFromZeroDraftToTheRegister() {
        String address = opened();
        disputed(address);
        settled(address);
        agreed(address);
        signed(address);
        published(address);
    }

    private String opened() {
        as("secretariat-desk");
        page.navigate(at("/instruments"));
        page.click("summary:has-text('Open an instrument')");
        page.fill("#o-code", "LIMA-2");
        page.fill("#o-title-en", "Joint statement " + EVIL);
        page.fill("#o-title-ja", "共同声明");
        page.fill("#o-title-ko", "공동 성명");
        page.fill("#o-text-en", "We will hold a summit every year.\n\nWe condemn the launches.");
        page.fill("#o-text-ja", "我々は毎年首脳会合を開催する。");
        page.fill("#o-text-ko", "우리는 매년 정상회의를 개최한다.\n\n우리는 발사를 규탄한다.");
        page.click("form[action='/instruments'] button[type=submit]");
        assertTrue(page.locator("[role=alert]").innerText().contains("text-ja"), "paragraphs must match");
        assertEquals("LIMA-2", page.inputValue("#o-code"), "what was typed is kept");
        page.fill("#o-text-ja", "我々は毎年首脳会合を開催する。\n\n我々は発射を非難する。");
        page.click("form[action='/instruments'] button[type=submit]");
        assertThat(page.locator("section.clause")).hasCount(2);
        return path();
    }

    private void propose(String who, String address, String english) {
        as(who);
        page.navigate(at(address));
        page.click("#c-p1 summary:has-text('Propose other words')");
        page.fill("#w-p1-en", english);
        page.fill("#wn-p1", "Because " + EVIL);
        page.click("#c-p1 form[action$='/words'] button[type=submit]");
        assertTrue(page.url().contains(address), page.url());
    }

    private void disputed(String address) {
        propose("kr-desk", address, "We will hold a summit twice a year.");
        propose("us-desk", address, "We will hold a summit every two years.");
        propose("jp-desk", address, "We intend to hold a summit every year.");
        page.navigate(at(address));
        String text = page.locator("#c-p1").innerText();
        assertTrue(text.contains("[JP: intend to]"), text);
        assertTrue(text.contains("[every year][KR: twice a year][US: every two years]"), text);
        assertTrue(text.contains("touches the same words as"), text);
        page.click("#c-p2 summary:has-text('Take a position')");
        page.selectOption("#s-p2", "parliamentary-reservation");
        page.fill("#sn-p2", EVIL);
        page.click("#c-p2 form[action$='/stance'] button[type=submit]");
        check(address, "negotiation-text", 200);
        check(address + "/matrix", "negotiation-matrix", 200);
        check(address + "/proposals", "negotiation-proposals", 200);
        check(address + "/adoption", "negotiation-obstacles", 200);
        page.navigate(at(address + "?lang=en"));
    }

    /** The chair takes one in, leaves two out; a delegate who wrote on the old words keeps them. */
    private void settled(String address) {
        as("us-desk");
        page.navigate(at(address));
        page.click("#c-p1 summary:has-text('Propose other words')");
        page.fill("#w-p1-en", "Words of a delegate who began early.");
        try (var other = context.browser().newContext()) {
            var chair = other.newPage();
            chair.navigate(at("/sign-in"));
            chair.fill("#username", "secretariat-desk");
            chair.fill("#password", server.password("secretariat-desk"));
            chair.click("form.card button[type=submit]");
            for (String member : List.of("KR", "US", "JP")) {
                chair.navigate(at(address + "?lang=en"));
                chair.click("#c-p1 .proposal:has-text('[" + member + "]') button:has-text('"
                        + (member.equals("KR") ? "Take in" : "Leave out") + "')");
            }
            chair.navigate(at(address));
            assertTrue(chair.locator("#c-p1").innerText().contains("twice a year"));
            assertEquals(0, chair.locator("#c-p1 .proposal").count());
        }
        page.click("#c-p1 form[action$='/words'] button[type=submit]");
        assertTrue(page.locator("[role=alert]").innerText().contains("changed since"));
        assertEquals("Words of a delegate who began early.", page.inputValue("#w-p1-en"), "nothing typed is lost");
        look("negotiation-merge");
    }

    private void agreed(String address) {
        as("kr-desk");
        for (String pair : List.of("en/ja", "en/ko")) {
            page.navigate(at(address + "?lang=en"));
            page.click("#c-p1 summary:has-text('Compare two languages')");
            page.selectOption("#cp-p1", pair);
            page.click("#c-p1 form[action$='/compare'] button[type=submit]");
        }
        for (String delegation : DELEGATIONS) {
            as(delegation);
            page.navigate(at(address));
            page.click("summary:has-text('Take one position')");
            page.click("form[action$='/accept'] button[type=submit]");
        }
        assertThat(page.locator(".clause .pill-good:has-text('Agreed')")).hasCount(2);
        check(address, "negotiation-agreed", 200);
    }

    private void signed(String address) {
        as("secretariat-desk");
        page.navigate(at(address + "/adoption?lang=en"));
        page.click("button:has-text('Make the text final')");
        assertTrue(page.locator("code").first().innerText().length() == 64);
        for (String delegation : List.of("jp-desk", "us-desk")) {
            as(delegation);
            page.navigate(at(address + "/adoption"));
            page.click("form[action$='/sign'] button[type=submit]");
        }
        inPerson(address);
        assertTrue(page.locator("main").innerText().contains("Adopted: every member has signed"));
        page.click("summary:has-text('Attach a statement')");
        page.fill("#a-words", "We understand paragraph 1 to mean " + EVIL);
        page.click("form[action$='/attach'] button[type=submit]");
        check(address + "/adoption", "negotiation-adopted", 200);
    }

    /** Korea's officer signs with a passkey; the fold has checked the assertion when the page says so. */
    private void inPerson(String address) {
        as("kr-desk");
        CDPSession devices = context.newCDPSession(page);
        devices.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        JsonObject device = new JsonObject();
        device.add("options", options);
        devices.send("WebAuthn.addVirtualAuthenticator", device);
        page.navigate(at("/account"));
        page.fill("#passkey-name", "Signer");
        page.click("[data-passkey=register] button");
        page.waitForURL("**/account?done=passkey-made");
        page.navigate(at(address + "/adoption?lang=en"));
        page.click("[data-passkey-sign]");
        page.waitForSelector("td:has-text('in person, by passkey')");
    }

    private void published(String address) {
        as("secretariat-desk");
        page.navigate(at(address + "/adoption?lang=en"));
        page.fill("#nr", "2026/1");
        page.click("form[action$='/number'] button");
        page.click("form[action$='/publish'] button");
        assertThat(page.locator("#published ~ ul a")).hasCount(3);
        look("negotiation-published");
        page.click("#published ~ ul a[lang=en]");
        assertTrue(page.locator("main").innerText().contains("summit"), "the text is reviewed for commitments");
        page.click("form[action='/sign-out'] button");
        page.navigate(at(address + "/adoption?lang=en"));
        assertTrue(page.locator("main").innerText().contains("2026/1")
                || page.locator("main").innerText().contains("LIMA-2"));
    }
}
