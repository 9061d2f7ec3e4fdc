package entente.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Response;
import entente.server.TestServer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * A real server and Debian's chromium. A subclass visits pages by {@link #check}, which finds what is wrong with any
 * page: barriers, texts that are missing, requests to elsewhere, scripts that the page's own policy refused, a page
 * wider than the window.
 */
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class BrowserTest {
    protected static final List<String> LANGUAGES = List.of("en", "ja", "ko");
    private static final List<Integer> WIDTHS = List.of(1280, 390);

    protected TestServer server;
    private Playwright playwright;
    private Browser browser;
    protected BrowserContext context;
    protected Page page;
    private final ConcurrentLinkedQueue<String> complaints = new ConcurrentLinkedQueue<>();

    /** The server to look at; overridden where it needs more than accounts. */
    protected TestServer start(Path folder) {
        return new TestServer(folder);
    }

    @BeforeAll
    void open(@TempDir Path data) {
        server = start(data);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(Person.ARGUMENTS));
    }

    @AfterAll
    void close() {
        browser.close();
        playwright.close();
        server.close();
    }

    @BeforeEach
    void visit() {
        fresh(new Browser.NewContextOptions().setLocale("en-GB"));
    }

    @AfterEach
    void leave() {
        context.close();
        assertTrue(complaints.isEmpty(), complaints.toString());
    }

    /** Another visitor, who has no cookies yet. */
    protected void fresh(Browser.NewContextOptions options) {
        if (context != null) {
            context.close();
        }
        context = browser.newContext(options);
        page = context.newPage();
        String home = server.running().address().toString();
        page.onRequest(request -> {
            if (!request.url().startsWith(home) && !request.url().startsWith("data:")) {
                complaints.add("asked elsewhere: " + request.url());
            }
        });
        page.onPageError(failure -> complaints.add("script: " + failure));
        page.onConsoleMessage(message -> {
            // The browser itself notes each page that answers with an error, which some tests ask for.
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                complaints.add("console: " + message.text());
            }
        });
    }

    protected String at(String path) {
        return server.running().address().resolve(path).toString();
    }

    protected void signIn(String username) {
        page.navigate(at("/sign-in"));
        page.fill("#username", username);
        page.fill("#password", server.password(username));
        page.click("form.card button[type=submit]");
        assertFalse(page.url().contains("/sign-in"), page.url());
    }

    /** Looks at a page in every language and at two widths, and keeps a picture of each. */
    protected void check(String path, String name, int status) {
        for (String language : LANGUAGES) {
            String address = path + (path.contains("?") ? "&" : "?") + "lang=" + language;
            for (int width : WIDTHS) {
                page.setViewportSize(width, 900);
                Response response = page.navigate(at(address));
                assertEquals(status, response.status(), address);
                look(name + "-" + language + "-" + width);
            }
        }
    }

    /** Looks at the page that is open. */
    protected void look(String name) {
        String shots = System.getProperty("entente.shots", "target/shots");
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of(shots, name + ".png"))
                .setFullPage(true));
        assertFalse(page.content().contains("⟦"), "a text is missing on " + name);
        int wide = (int) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertTrue(wide <= 0, name + " is " + wide + " pixels wider than the window");
        List<String> barriers = new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(found -> Set.of("serious", "critical").contains(found.getImpact()))
                        .map(found -> found.getId() + " "
                                + found.getNodes().stream()
                                        .map(node -> node.getHtml())
                                        .limit(3)
                                        .toList())
                        .toList();
        assertTrue(barriers.isEmpty(), name + ": " + barriers);
    }
}
