package entente.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** An officer takes the register out, changes it in a spreadsheet and takes it in again. */
class TablesBrowserTest extends BrowserTest {
    @Test
    void whatWasChangedInBetweenIsShownAndThenRecorded() {
        check("/register/tables", "tables-anyone", 200);
        signIn("kr-desk");
        check("/register/tables", "tables", 200);
        byte[] out = context.request().get(at("/api/register.csv")).body();
        upload("register.csv", out);
        assertTrue(page.locator("main").innerText().contains("There is nothing to record."));
        look("table-unchanged");
        page.click("button[name=discard]");

        String csv = new String(out, StandardCharsets.UTF_8);
        String changed = csv.replaceFirst(",one-off,", ",sometimes,")
                .replaceFirst("The three leaders meet at least once every year", "The leaders meet once a year");
        upload("changed.csv", changed.getBytes(StandardCharsets.UTF_8));
        String shown = page.locator("main").innerText();
        assertTrue(shown.contains("It is one of these: one-off, recurring, continuing, conditional"), shown);
        assertTrue(shown.contains("The leaders meet once a year"), shown);
        check(page.url().replaceFirst("^https?://[^/]+", ""), "table-judged", 200);
        page.navigate(page.url().replaceFirst("lang=..", "lang=en"));
        page.check("input[name=partly]");
        page.click("form button:has-text('Record it')");
        assertTrue(page.locator("main").innerText().contains("1 acts were recorded."));
        look("tables-recorded");
        page.navigate(at("/register?q=SCD-01&lang=en"));
        assertTrue(page.locator("table.register").innerText().contains("The leaders meet once a year"));
    }

    @Test
    void aFileThatIsNoTableIsRefusedInASentence() {
        signIn("kr-desk");
        page.navigate(at("/register/tables?lang=en"));
        upload("x.csv", "code,colour\r\nA,red\r\n".getBytes(StandardCharsets.UTF_8));
        assertTrue(page.locator("main").innerText().contains("There is no such column: colour"));
        assertEquals(0, page.locator("h3:has-text('Read and not yet recorded')").count());
    }

    private void upload(String name, byte[] bytes) {
        page.navigate(at("/register/tables?lang=en"));
        page.setInputFiles("#file", new FilePayload(name, "text/csv", bytes));
        page.fill("#reason", "Nearer to the text");
        page.click("form button:has-text('Read the file')");
    }
}
