package entente.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A proof verified by the browser itself: one that holds, and every way in which it may not. */
class ProofBrowserTest extends BrowserTest {
    private static final String HOLDS = "The proof holds.";
    private static final String FAILS = "The proof does not hold.";

    private String act() {
        page.navigate(at("/record/logs/secretariat?lang=en"));
        return page.locator("ol.timeline a").nth(3).getAttribute("href").replace("/record/acts/", "");
    }

    private String verdict() {
        page.locator("[data-verdict]").evaluate("node => { node.textContent = ''; }");
        page.click("form[data-proof] button");
        page.waitForCondition(() -> !page.locator("[data-verdict]").innerText().isEmpty());
        return page.locator("[data-verdict]").innerText();
    }

    @Test
    void aProofHoldsAndThePageHasNoBarriers() {
        String act = act();
        check("/record/verify?act=" + act, "proof", 200);
        page.navigate(at("/record/verify?lang=en&act=" + act));
        assertEquals(HOLDS, verdict());
        assertTrue(page.locator("[data-steps]").innerText().contains("Ed25519 signature on the checkpoint holds"));
        look("proof-holds");
    }

    @Test
    void whateverIsChangedTheProofDoesNotHold() {
        String address = at("/record/verify?lang=en&act=" + act());
        page.navigate(address);
        String proof = page.inputValue("#proof");
        Matcher index = Pattern.compile("index ([0-9]+)").matcher(proof);
        assertTrue(index.find());
        String first = proof.split("\n", -1)[2];
        String root = proof.substring(proof.indexOf("\n\n")).split("\n", -1)[4];
        for (String changed : List.of(
                proof.replace(index.group(), "index " + (Integer.parseInt(index.group(1)) + 1)),
                proof.replace(index.group(), "index 999999"),
                proof.replace(first + "\n", ""),
                proof.replace(first, root),
                proof.replace(root, first),
                proof.replace("\u2014 ", "- "),
                "")) {
            page.fill("#proof", changed);
            assertEquals(FAILS, verdict(), changed);
        }
        page.navigate(address);
        page.fill("#body", page.inputValue("#body").replace("\"format\":1", "\"format\":2"));
        assertEquals(FAILS, verdict());
        page.navigate(address);
        page.fill(
                "#keys",
                page.inputValue("#keys")
                        .lines()
                        .filter(key -> key.contains("/jp+"))
                        .findFirst()
                        .orElseThrow());
        assertEquals(FAILS, verdict());
        look("proof-fails");
    }

    @Test
    void savedFilesAreVerifiedToo(@TempDir Path folder) throws Exception {
        String act = act();
        page.navigate(at("/record/verify?lang=en"));
        assertEquals(FAILS, verdict());
        page.setInputFiles("#body-file", saved(folder, act, "body"));
        page.setInputFiles("#proof-file", saved(folder, act, "proof"));
        assertEquals(HOLDS, verdict());
    }

    private Path saved(Path folder, String act, String what) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            URI address = URI.create(at("/record/acts/" + act + "/" + what));
            Path file = folder.resolve(what);
            Files.write(
                    file,
                    client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofByteArray())
                            .body());
            return file;
        }
    }

    @Test
    void withoutScriptsThePageNamesTheCommand() {
        String act = act();
        fresh(new Browser.NewContextOptions().setJavaScriptEnabled(false).setLocale("en-GB"));
        page.navigate(at("/record/verify?act=" + act));
        assertTrue(page.locator("noscript").innerText().contains("runs no scripts"));
        assertFalse(page.locator("form[data-proof]").isVisible());
        assertTrue(page.locator("text=entente proof --check").isVisible());
    }
}
