package entente.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.time.ZoneOffset;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** A task from the commitment's page to the post's, the calendar and the feed, until it is closed. */
class TasksBrowserTest extends BrowserTest {
    @Test
    void aTaskStandsOnItsPostUntilItIsClosed() throws Exception {
        signIn("kr-desk");
        page.navigate(at("/register?q=SCD-02&lang=en"));
        page.click("table.register tr:has-text('SCD-02') a >> nth=0");
        page.click("summary:has-text('Give a post a task')");
        page.selectOption("#k-post", "kr-foreign-minister");
        page.fill("#k-what", "Send the agenda to the others.");
        page.fill("#k-by", LocalDate.now(ZoneOffset.UTC).plusDays(20).toString());
        page.selectOption("#task-release", "public");
        page.click("form[action$='/task'] button[type=submit]");
        assertTrue(page.locator("main").innerText().contains("The task is on the record."));
        check("/people/kr-foreign-minister", "post-with-task", 200);
        page.navigate(at("/calendar?lang=en"));
        assertEquals(
                1, page.locator("a:has-text('Send the agenda to the others.')").count());
        assertTrue(feed("en").contains("Task set: SCD-02"));
        page.click("a:has-text('Send the agenda to the others.')");
        look("commitment-with-task");
        page.click("summary:has-text('Close this task')");
        page.fill("input[name=note]", "Sent.");
        page.click("form[action$='/task-closed'] button");
        page.navigate(at("/people/kr-foreign-minister?lang=en"));
        assertTrue(page.locator("main").innerText().contains("Nothing to do is on the record."));
    }

    private String feed(String language) throws Exception {
        HttpRequest asked = HttpRequest.newBuilder(
                        server.running().address().resolve("/people/kr-foreign-minister/feed.atom?lang=" + language))
                .build();
        byte[] bytes = HttpClient.newHttpClient()
                .send(asked, BodyHandlers.ofByteArray())
                .body();
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        Element entry = (Element) factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(bytes))
                .getElementsByTagNameNS("http://www.w3.org/2005/Atom", "entry")
                .item(0);
        return entry.getElementsByTagNameNS("http://www.w3.org/2005/Atom", "title")
                .item(0)
                .getTextContent();
    }
}
