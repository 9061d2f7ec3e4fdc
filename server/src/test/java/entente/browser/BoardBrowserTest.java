package entente.browser;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Two assessors who differ, and what they agree on afterwards. */
class BoardBrowserTest extends BrowserTest {
    @Test
    void twoAssessorsDifferAndReconcile() {
        assess("jp-desk", "SCD-02", "1");
        assess("secretariat-desk", "SCD-02", "-1");
        assess("jp-desk", "SCD-01", "0");
        assess("secretariat-desk", "SCD-01", "0");
        check("/board", "board", 200);
        page.navigate(at("/board?lang=en"));
        assertTrue(page.locator("main").innerText().contains("over 2 cells scored by two or more"));
        assertTrue(page.locator("td.heat-differs").count() == 1, "one cell is not agreed on");
        signIn("secretariat-desk");
        open("SCD-02");
        page.click("summary:has-text('Reconcile assessments')");
        page.selectOption("#r-member", "KR");
        for (int i = 0; i < 2; i++) {
            page.check("input[name^='assessment-'] >> nth=" + i);
        }
        page.selectOption("#r-score", "1");
        page.fill("#r-reasons", "Five meetings in a year.");
        page.click("form[action$='/reconciliation'] button[type=submit]");
        assertTrue(page.locator("main").innerText().contains("The reconciled score is on the record."));
        look("commitment-reconciled");
        page.navigate(at("/board?lang=en"));
        assertTrue(page.locator("td.heat-differs").count() == 0);
        page.setViewportSize(794, 1123);
        page.emulateMedia(new com.microsoft.playwright.Page.EmulateMediaOptions()
                .setMedia(com.microsoft.playwright.options.Media.PRINT));
        look("board-printed");
    }

    private void open(String code) {
        page.navigate(at("/register?q=" + code + "&lang=en"));
        page.click("table.register tr:has-text('" + code + "') a >> nth=0");
    }

    private void assess(String desk, String code, String score) {
        signIn(desk);
        open(code);
        page.click("summary:has-text('Assess')");
        page.selectOption("#a-member", "KR");
        page.selectOption("#a-score", score);
        page.fill("#a-reasons", "As the sources show.");
        page.selectOption("#assessment-release", "public");
        page.click("form[action$='/assessment'] button[type=submit]");
        page.click("form[action='/sign-out'] button");
    }
}
