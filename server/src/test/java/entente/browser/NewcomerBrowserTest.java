package entente.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What the README promises, click by click, with the Lima statement of the corpus: a text becomes a register, with a
 * report, evidence, an assessment and a lead. On the way every page of the portal is looked at in every language.
 */
class NewcomerBrowserTest extends BrowserTest {
    private static final String OFFICE = "secretariat-desk";
    private static final String LIMA = "commitments/lima-2024.txt";

    private String text = "";

    @BeforeEach
    void hasCorpus() {
        Assumptions.assumeTrue(System.getenv("ENTENTE_CORPUS") != null, "the corpus is not here");
    }

    @Test
    void aStatementBecomesARegister() {
        page.setDefaultTimeout(8_000);
        signIn(OFFICE);
        entered();
        confirmedAsItIs();
        rejected();
        corrected();
        split();
        merged();
        confirmedTogether();
        String commitment = inTheRegister();
        followed(commitment);
        withdrawn(commitment);
        everyPage(commitment);
    }

    private void entered() {
        page.navigate(at("/"));
        page.click("nav >> text=Texts");
        page.click("main a:has-text('Enter a statement')");
        page.setInputFiles("#file", Path.of(System.getenv("ENTENTE_CORPUS"), LIMA));
        page.fill("#title", "Joint Statement of Japan, the Republic of Korea, and the United States");
        page.click("button:has-text('Enter')");
        assertTrue(page.locator("[role=alert]").innerText().contains("date"), "a date is asked for");
        assertTrue(page.content().contains("choose the file again"), "what was lost is said");
        page.setInputFiles("#file", Path.of(System.getenv("ENTENTE_CORPUS"), LIMA));
        page.fill("#date", "2024-11-15");
        page.fill("#place", "Lima");
        for (String member : new String[] {"JP", "KR", "US"}) {
            page.check("input[name=member][value=" + member + "]");
        }
        page.click("form[action='/texts'] button[type=submit]");
        assertTrue(page.url().contains("done=entered"), page.url());
        text = page.url().replaceAll("[?].*", "").replaceAll(".*(?=/texts/)", "");
        assertTrue(page.locator("mark.found-open").count() >= 15, "findings are marked in place");
        check(text, "review", 200);
        check(text + "/mark", "mark", 200);
        check(text + "/confirm-many?confidence=80", "together", 200);
        home();
    }

    private void home() {
        page.setViewportSize(1280, 900);
        page.navigate(at(text + "?lang=en"));
    }

    private Locator open(int number) {
        return page.locator(".finding-card-open").nth(number);
    }

    private void confirmedAsItIs() {
        int before = page.locator(".finding-card-open").count();
        open(0).locator("button[name=as-is]").click();
        assertEquals(before - 1, page.locator(".finding-card-open").count());
        assertEquals(1, page.locator(".finding-card-confirmed").count());
    }

    private void rejected() {
        open(0).locator("summary").click();
        open(0).locator("input[name=reason]").fill("It tells what was done, and promises nothing.");
        open(0).locator("details.reject button").click();
        assertEquals(1, page.locator(".finding-card-rejected").count());
    }

    private void corrected() {
        String item = open(0).getAttribute("id").replaceFirst("card-", "");
        check(text + "/confirm?item=" + item, "confirm", 200);
        home();
        open(0).locator(".finding-links a").first().click();
        page.fill("#deadline-text", "by the end of 2025");
        page.fill("#deadline-date", "2025-12-41");
        page.click("main form button[type=submit]");
        assertTrue(page.locator("[role=alert]").count() > 0, "the 41st of December is refused");
        page.fill("#deadline-date", "2025-12-31");
        page.click("main form button[type=submit]");
        assertEquals(2, page.locator(".finding-card-confirmed").count());
        assertTrue(page.locator(".finding-card-confirmed").last().innerText().contains("by the end of 2025"));
    }

    private void split() {
        String item = open(0).getAttribute("id").replaceFirst("card-", "");
        check(text + "/split?item=" + item, "split", 200);
        home();
        String words = open(0).locator("blockquote").innerText();
        int middle = words.indexOf(' ', words.length() / 2);
        open(0).locator(".finding-links a").nth(1).click();
        page.locator("textarea[name=quote]").nth(0).fill(words.substring(0, middle));
        page.locator("textarea[name=summary]").nth(0).fill("The first half");
        page.locator("textarea[name=quote]").nth(1).fill(words.substring(middle + 1));
        page.locator("textarea[name=summary]").nth(1).fill("The second half");
        page.locator("main form button[type=submit]").first().click();
        assertTrue(page.locator(".registered:has-text('The second half')").count() > 0, page.url());
    }

    private void merged() {
        open(0).locator("input[name=item][form=merge]").check();
        open(1).locator("input[name=item][form=merge]").check();
        int before = page.locator(".finding-card-confirmed").count();
        page.click("#merge button");
        String merging = page.url().substring(page.url().indexOf("/texts/"));
        check(merging, "merge", 200);
        page.navigate(at(merging + "&lang=en"));
        page.locator("textarea[id^=summary]").first().fill("Both in one");
        page.locator("main form button[type=submit]").first().click();
        assertEquals(before + 2, page.locator(".finding-card-confirmed").count());
    }

    private void confirmedTogether() {
        page.selectOption("#confidence", "80");
        page.click("form.together button");
        page.locator("main form button[type=submit]").first().click();
        assertTrue(page.locator("[role=alert]").count() > 0, "nothing is confirmed unless she signs for it");
        page.check("#signed");
        page.locator("main form button[type=submit]").first().click();
        assertTrue(page.locator(".finding-card-confirmed").count() >= 10, "the rest stands in the register");
    }

    /** From the card to the register and back to the sentence; the path of a commitment. */
    private String inTheRegister() {
        page.locator(".registered-link").first().click();
        String commitment = page.url().replaceAll("[?].*", "").replaceAll(".*(?=/register/)", "");
        page.locator("blockquote a").first().click();
        assertTrue(page.url().contains(text + "#s-"), page.url());
        return commitment;
    }

    private void followed(String commitment) {
        page.navigate(at(commitment));
        add("lead", "#l-post", null, null);
        add("evidence", null, "#e-shows", "The three offices were opened.");
        page.click("form[action='/sign-out'] button");
        signIn("jp-desk");
        page.navigate(at(commitment));
        add("report", null, "#report-words", "Japan has done its part.");
        page.click("form[action='/sign-out'] button");
        signIn("kr-desk");
        page.navigate(at(commitment));
        page.click("details:has(form[action$='/assessment']) summary");
        assertEquals(0, page.locator("#a-member option[value=KR]").count(), "nobody assesses their own member");
        page.selectOption("#a-member", "JP");
        page.fill("#a-reasons", "The report and the evidence agree.");
        page.click("form[action$='/assessment'] button[type=submit]");
        assertTrue(page.locator("section:has(#assessments)").last().innerText().contains("agree"));
        assertEquals(
                5,
                page.locator("ol.timeline li").count(),
                page.locator("ol.timeline").innerText());
    }

    private void add(String form, String select, String field, String words) {
        page.click("details:has(form[action$='/" + form + "']) summary");
        if (select != null) {
            page.selectOption(select, page.locator(select + " option").first().getAttribute("value"));
        }
        if (form.equals("evidence")) {
            page.fill("#e-source", "Press release of the Secretariat");
            page.fill("#e-date", "2024-11-20");
        }
        if (field != null) {
            page.fill(field, words);
        }
        page.click("form[action$='/" + form + "'] button[type=submit]");
        assertTrue(
                page.locator(".done, [role=status]").count() > 0,
                page.locator("main").innerText());
    }

    /** Who added evidence takes it back with a reason; it stays readable, and others are not offered to. */
    private void withdrawn(String commitment) {
        assertEquals(0, page.locator("form[action$='/withdrawal']").count(), "it is the office's evidence");
        page.click("form[action='/sign-out'] button");
        signIn(OFFICE);
        page.navigate(at(commitment));
        page.click("summary:has-text('Withdraw this evidence')");
        page.fill("form[action$='/withdrawal'] input[name=reason]", "The release was taken back.");
        page.click("form[action$='/withdrawal'] button[type=submit]");
        assertTrue(page.locator("[role=status]").innerText().contains("stays readable"));
        assertTrue(page.locator("section:has(#evidence)").last().innerText().contains("taken back"));
        assertEquals(0, page.locator("form[action$='/withdrawal']").count(), "once is enough");
    }

    private void everyPage(String commitment) {
        check("/register?q=summit", "register", 200);
        check(commitment, "commitment", 200);
        check("/texts", "texts", 200);
        check("/texts/new", "new", 200);
        check("/people", "people", 200);
        check("/positions", "positions", 200);
        check(page.locator("a[href^='/positions/']").first().getAttribute("href"), "position", 200);
        check("/record", "record", 200);
        page.setViewportSize(1280, 900);
        page.navigate(at(commitment + "?lang=en"));
        page.locator("ol.timeline a[href^='/record/acts/']").first().click();
        check(page.url().substring(page.url().indexOf("/record/")), "act", 200);
        page.navigate(at("/record"));
        page.locator("main a[href^='/record/logs/']").first().click();
        check(page.url().substring(page.url().indexOf("/record/")), "log", 200);
        check("/accounts", "accounts", 200);
    }
}
