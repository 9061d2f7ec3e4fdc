package entente.conference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.draft.Draft;
import entente.rendition.akn.AknReader;
import entente.rendition.docx.DocxReader;
import entente.rendition.docx.Tracked;
import entente.texts.Visitor;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A text from files, changed on its pages, compared, and out again as files; nobody acts for another meanwhile. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RollingTextTest extends TextAtTheTable {

    @BeforeAll
    void open(@TempDir Path data) {
        seat(data);
    }

    @Test
    void aTextFromFilesIsNegotiatedComparedAndLeavesAsFiles() {
        String address = address(upload(
                "FILES-1",
                Map.of(
                        "file-en a.md", "1. We will meet.\n\n2. We will talk.\n\n3. We will act.\n",
                        "file-ja b.txt", "1. 会合する。\n\n2. 協議する。\n\n3. 行動する。\n")));
        String page = office.get(address).body();
        assertTrue(page.contains("会合する。") && page.contains("We will act."), page);
        String first = clause(page, 0);
        String second = clause(page, 1);
        Map<String, List<String>> cites = form(korea, address, first);
        cites.put("words-en", List.of("We will meet as {#" + second + "} says."));
        does(korea, address, "words", cites);
        // In what is typed a citation stays as it is written.
        page = japan.get(address).body().replaceAll("(?s)<textarea.*?</textarea>", "");
        assertTrue(page.contains("paragraph 2 says") && !page.contains("{#" + second), "cited by its number");
        assertFalse(page.contains(EVIL));
        nobodyActsForAnother(address, first);
        does(office, address, "take-in", form(office, address, first));
        moved(address, first);
        history(address, first);
        files(address);
    }

    private void nobodyActsForAnother(String address, String clause) {
        Map<String, List<String>> proposal = form(korea, address, clause);
        assertTrue(proposal.containsKey("proposal"));
        for (String form : List.of("withdraw", "take-in", "leave-out", "lock", "issue", "close")) {
            HttpResponse<String> answer = japan.submit(address, address + "/" + form, proposal);
            assertEquals(422, answer.statusCode(), form);
        }
        assertEquals(
                422,
                japan.submit(address, address + "/adoption/finalise", Map.of()).statusCode());
        for (Visitor other : List.of(new Visitor(server), new Visitor(server).signedIn("us-desk"))) {
            for (String path :
                    List.of("", "/versions", "/clauses/" + clause, "/files/text.akn", "/files/redline.docx")) {
                assertEquals(404, other.get(address + path).statusCode(), path);
            }
        }
    }

    /** The chair moves the first clause to the end and gives another title; numbers and the citation follow. */
    private void moved(String address, String first) {
        String third = clause(office.get(address).body(), 2);
        Map<String, List<String>> move = form(office, address, first);
        move.put("place", List.of("/" + third));
        does(office, address, "move", move);
        Map<String, List<String>> title = form(office, address, first);
        title.remove("clause");
        title.put("title-en", List.of("Another title"));
        does(office, address, "retitle", title);
        String page = office.get(address).body();
        assertEquals(first, clause(page, 2));
        assertTrue(page.contains("paragraph 1 says"), "the number cited follows");
        String redline = office.get(address + "/versions?from=1").body();
        assertTrue(redline.contains("moved to here") && redline.contains("moved from here"), redline);
        assertTrue(redline.contains("<ins>Another title"), redline);
    }

    private void history(String address, String clause) {
        Map<String, List<String>> stance = form(japan, address, clause);
        stance.put("stance", List.of("support"));
        does(japan, address, "stance", stance);
        Map<String, List<String>> edit = form(office, address, clause);
        edit.put("words-en", List.of("We will gather."));
        Map<String, List<String>> late = form(japan, address, clause);
        late.put("words-en", List.of("We intend to meet."));
        does(office, address, "words", edit);
        HttpResponse<String> refused = japan.submit(address, address + "/words", late);
        assertEquals(422, refused.statusCode());
        assertTrue(refused.body().contains("English, as changed by others meanwhile"), "a merge view");
        late.put("words-en", List.of("x".repeat(20_001)));
        refused = japan.submit(address, address + "/words", late);
        assertEquals(422, refused.statusCode());
        assertFalse(refused.body().contains("English, as changed by others meanwhile"), "no clause is as long");
        String page = japan.get(address + "/clauses/" + clause).body();
        int now = page.indexOf("as it stands");
        assertTrue(now > 0 && page.indexOf("Supports", now) > page.indexOf("until version", now), page);
    }

    private void files(String address) {
        HttpResponse<byte[]> akn = office.bytes(address + "/files/text.akn");
        Draft all = read(AknReader.read(akn.body()));
        assertEquals(java.util.Set.of("en", "ja"), all.languages());
        assertTrue(akn.headers().firstValue("Content-Disposition").orElse("").contains("FILES-1-v"));
        Draft word = read(DocxReader.read(
                office.bytes(address + "/files/text.docx?language=en").body(), "en", Tracked.REFUSE));
        assertEquals(
                all.all().stream().map(one -> one.id()).toList(),
                word.all().stream().map(one -> one.id()).toList());
        byte[] redline =
                office.bytes(address + "/files/redline.docx?from=1&language=en").body();
        assertEquals(
                read(AknReader.read(office.bytes(address + "/files/text.akn?version=1")
                                .body()))
                        .all()
                        .stream()
                        .map(one -> one.text("en").orElse(""))
                        .toList(),
                read(DocxReader.read(redline, "en", Tracked.REJECT)).all().stream()
                        .map(one -> one.text("en").orElse(""))
                        .toList(),
                "rejecting every tracked change gives the first version");
        assertTrue(
                new String(office.bytes(address + "/files/text.md?language=ja").body(), StandardCharsets.UTF_8)
                        .contains("会合する。"));
        assertEquals(404, office.bytes(address + "/files/text.akn?version=99").statusCode());
    }

    @Test
    void aWishAboutTrackedChangesThatNobodyKnowsIsRefused() {
        Map<String, List<String>> fields = opening("FILES-3");
        fields.put("tracked", List.of("perhaps"));
        assertEquals(
                422,
                office.upload("/instruments", "/instruments", fields, Map.of()).statusCode());
    }

    @Test
    void aFileThatIsNoTextIsRefusedByName() {
        for (Map.Entry<Map<String, String>, String> wrong : Map.of(
                        Map.of("file-en a.exe", "MZ"), "This kind of file is not taken",
                        Map.of("file-en a.docx", "no archive"), "",
                        Map.of("file-en a.akn", "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>"),
                                "declares a document type",
                        Map.of("file-en a.md", "1. One.\n\n2. Two.\n", "file-ja b.md", "1. 一。\n"), "same clauses")
                .entrySet()) {
            HttpResponse<String> answer = upload("FILES-2", wrong.getKey());
            assertEquals(422, answer.statusCode(), wrong.getKey().toString());
            assertTrue(answer.body().contains(wrong.getValue()), wrong.getKey() + answer.body());
            assertTrue(answer.body().contains("value=\"FILES-2\""), "what was typed is kept");
        }
    }
}
