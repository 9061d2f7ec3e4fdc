package entente.browser;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import entente.body.BodyCodec;
import entente.record.Entry;
import entente.record.LogPolicy;
import entente.record.PolicyVerdict;
import entente.record.TlogProof;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** The chair passes from one member to the next, and a post within one. */
class HandoverBrowserTest extends BrowserTest {
    private static final String NOTE = "Ask the deputy first; the minister dislikes Mondays.";

    @Test
    void theChairIsHandedOverAndTheFileReadsAndProvesItselfWithoutThePortal() throws Exception {
        signIn("kr-desk");
        prepare();
        String handover = page.url();
        assertTrue(
                handover.matches(".*/handover/[0-9a-f]{12}"),
                page.locator("main").innerText());
        String words = page.locator("main").innerText();
        assertTrue(words.contains("What to do next") && words.contains("SCD-01"), words);
        assertTrue(words.contains("What is missing") && words.contains("No next meeting is called"), words);
        assertTrue(words.contains("Nothing shows that it was done"), words);
        assertEquals(0, page.locator("form[action$='/accept']").count(), "the outgoing side does not accept");
        Map<String, byte[]> file = file();
        for (String language : LANGUAGES) {
            String html = text(file, "handover-" + language + ".html");
            assertTrue(html.contains("SCD-01") && html.contains(NOTE), language);
            assertTrue(file.get("handover-" + language + ".pdf").length > 10_000, language);
        }
        assertEquals(NOTE, text(file, "notes.txt"));
        assertTrue(text(file, "data/duties.csv").startsWith("\uFEFFact,code,kind,status,"));
        assertFalse(text(file, "data/handover.json").contains("Mondays"), "notes are in the file only");
        proofs(file);
        page.click("form[action='/sign-out'] button");
        signIn("jp-desk");
        assertEquals(404, page.navigate(handover).status(), "a third member sees nothing of it");
        page.click("form[action='/sign-out'] button");
        signIn("us-desk");
        page.navigate(handover + "?lang=en");
        assertArrayEquals(file.get("notes.txt"), file().get("notes.txt"));
        page.fill("#a-remarks", "Received; two leads are missing.");
        page.click("form[action$='/accept'] button");
        assertTrue(page.locator("main").innerText().contains("Received; two leads are missing."));
        check("/handover/" + handover.replaceFirst(".*/", ""), "handover", 200);
        check("/handover", "handovers", 200);
    }

    private void prepare() {
        page.navigate(at("/handover?lang=en"));
        page.click("summary:has-text('Prepare a hand-over')");
        page.fill("#h-title", "The chair, first turn");
        page.selectOption("#h-occasion", "chair");
        page.selectOption("#h-to", "US");
        page.fill("#h-on", "2026-11-20");
        page.fill("#h-notes", NOTE);
        page.click("form[action='/handover/prepare'] button[type=submit]");
    }

    private Map<String, byte[]> file() throws Exception {
        Download download = page.waitForDownload(() -> page.click("a[href$='/handover.zip']"));
        byte[] zip = Files.readAllBytes(download.path());
        assertEquals(page.locator("dd.code").innerText(), BodyCodec.nameOf(zip).value());
        Map<String, byte[]> file = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                file.put(entry.getName(), in.readAllBytes());
            }
        }
        return file;
    }

    private static String text(Map<String, byte[]> file, String name) {
        return new String(file.get(name), StandardCharsets.UTF_8);
    }

    private static void proofs(Map<String, byte[]> file) {
        LogPolicy policy = LogPolicy.parse(text(file, "acts/policy")).expect();
        int proved = 0;
        for (String name : file.keySet()) {
            if (name.endsWith(".tlog-proof")) {
                byte[] act = file.get(name.replace(".tlog-proof", ".json"));
                TlogProof proof = TlogProof.parse(text(file, name)).expect();
                PolicyVerdict verdict = proof.check(Entry.of(act).bytes(), policy);
                assertInstanceOf(PolicyVerdict.Accepted.class, verdict, name);
                act[act.length / 2] ^= 1;
                assertInstanceOf(
                        PolicyVerdict.Refused.class, proof.check(Entry.of(act).bytes(), policy));
                proved++;
            }
        }
        assertTrue(proved > 100, "acts with proofs: " + proved);
    }
}
