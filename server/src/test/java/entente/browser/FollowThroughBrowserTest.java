package entente.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Open questions and the register's other lists, in three languages and at two widths. */
class FollowThroughBrowserTest extends BrowserTest {
    /** The codes in tables that stand on more than one line. */
    private static final String BROKEN_CODES = """
            [...document.querySelectorAll('td .code, th .code, .register .code')].filter(code => {
              const range = document.createRange();
              range.selectNodeContents(code);
              return new Set([...range.getClientRects()].map(line => Math.round(line.top))).size > 1;
            }).map(code => code.textContent)""";

    @Test
    void openQuestionsAndListsHaveNoBarriers() {
        check("/factors", "factors", 200);
        check("/register?only=lapsed&sort=due", "register-lapsed", 200);
        check("/people/secretariat-director", "post-organ", 200);
        signIn("kr-desk");
        check("/factors", "factors-member", 200);
        page.navigate(at("/factors?lang=en"));
        String factor = page.locator("th a[href^='/factors/']").first().getAttribute("href");
        check(factor, "factor", 200);
    }

    @Test
    void aCodeStandsOnOneLineHoweverWideTheWindow() {
        int codes = 0;
        for (String language : LANGUAGES) {
            String path = "/factors?lang=" + language;
            assertEquals(200, page.navigate(at(path)).status());
            codes += page.locator("td .code, th .code, .register .code").count();
            for (int width : List.of(390, 641, 700, 760, 900, 1100, 1280)) {
                page.setViewportSize(width, 900);
                assertEquals(List.of(), page.evaluate(BROKEN_CODES), path + " " + width);
            }
        }
        assertTrue(codes > 10, codes + " codes");
    }
}
