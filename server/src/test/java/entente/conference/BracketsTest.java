package entente.conference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.draft.Draft;
import entente.rendition.akn.AknReader;
import entente.rendition.docx.DocxReader;
import entente.rendition.docx.Tracked;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Brackets within brackets, in pages and files and back; and many proposals taken in by one form. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BracketsTest extends TextAtTheTable {
    @BeforeAll
    void open(@TempDir Path data) {
        seat(data);
    }

    @Test
    void bracketsStandWithinBracketsAndComeBackFromEveryFile() {
        String address = address(upload(
                "NEST-1",
                Map.of(
                        "file-en a.md", "1. We will meet.\n\n2. We will talk.\n",
                        "file-ja b.md", "1. 会合する。\n\n2. 協議する。\n")));
        String first = clause(office.get(address).body(), 0);
        Map<String, List<String>> outer = form(korea, address, first);
        outer.put("words-en", List.of("We will meet and report every year."));
        does(korea, address, "words", outer);
        Map<String, List<String>> inner = form(japan, address, first);
        inner.put("words-en", List.of("We will meet and report in writing every year."));
        inner.put("words-ja", List.of("会合する。"));
        does(japan, address, "amend", inner);
        String page = office.get(address).body();
        assertTrue(
                page.contains("We will meet <span class=\"alternative\">[<b>KR</b>: and report "
                        + "<span class=\"alternative\">[<b>JP</b>: in writing]</span> every year]</span>"),
                page);
        assertEquals(
                422, korea.submit(address, address + "/amend", without(inner)).statusCode(), "nothing changed");
        String printed = "We will meet [KR: and report [JP: in writing] every year].";
        String file = address + "/files/text.%s?brackets=yes&language=en";
        byte[] akn = office.bytes(file.formatted("akn")).body();
        byte[] docx = office.bytes(file.formatted("docx")).body();
        byte[] markdown = office.bytes(file.formatted("md")).body();
        assertEquals(printed, words(read(AknReader.read(akn)), first));
        assertTrue(new String(akn, StandardCharsets.UTF_8).contains("refersTo=\"#kr\">[KR: and report <inline"));
        assertEquals(printed, words(read(DocxReader.read(docx, "en", Tracked.REFUSE)), first));
        assertEquals(200, office.bytes(file.formatted("pdf")).statusCode());
        comesBack("BACK-1", Map.of("file-en a.akn", akn), printed);
        comesBack("BACK-2", Map.of("file-en a.docx", docx), printed);
        comesBack("BACK-3", Map.of("file-en a.md", markdown), printed);
        does(office, address, "take-in", form(office, address, first));
        page = office.get(address).body();
        assertTrue(
                page.contains("We will meet and report <span"),
                "the outer words are taken in, the inner stay: " + page);
    }

    private static Map<String, List<String>> without(Map<String, List<String>> inner) {
        Map<String, List<String>> same = new HashMap<>(inner);
        same.put("words-en", List.of("We will meet and report every year."));
        return same;
    }

    private static String words(Draft draft, String clause) {
        return draft.find(clause).flatMap(one -> one.text("en")).orElse("");
    }

    /** What was printed begins another text, is shown with its brackets, and keeps that text from being final. */
    private void comesBack(String code, Map<String, byte[]> files, String printed) {
        Map<String, List<String>> fields = opening(code);
        fields.put("authentic", List.of("en"));
        HttpResponse<String> first = office.upload("/instruments", "/instruments", fields, files);
        assertEquals(422, first.statusCode());
        assertTrue(first.body().contains("Brackets stay in the words, to be settled one by one: JP, KR"), first.body());
        fields.put("seen", List.of("yes"));
        String address = address(office.upload("/instruments", "/instruments", fields, files));
        String page = japan.get(address).body();
        assertTrue(
                page.contains("We will meet <span class=\"alternative\">[<b>KR</b>: and report "
                        + "<span class=\"alternative\">[<b>JP</b>: in writing]</span> every year]</span>"),
                page);
        assertEquals(
                printed,
                words(
                        read(AknReader.read(office.bytes(address + "/files/text.akn?language=en")
                                .body())),
                        clause(page, 0)));
        assertTrue(office.get(address + "/adoption").body().contains("Members’ brackets stand in the words"));
    }

    @Test
    void theChairTakesInSeveralByOneFormOrNone() {
        String address = address(upload(
                "MANY-1",
                Map.of(
                        "file-en a.md", "1. We will meet.\n\n2. We will talk.\n\n3. We will act.\n",
                        "file-ja b.md", "1. 会合する。\n\n2. 協議する。\n\n3. 行動する。\n")));
        String page = office.get(address).body();
        for (int i = 0; i < 3; i++) {
            Map<String, List<String>> words = form(korea, address, clause(page, i));
            words.put(
                    "words-en",
                    List.of("We shall " + List.of("meet", "talk", "act").get(i) + "."));
            does(korea, address, "words", words);
        }
        Map<String, List<String>> against = form(japan, address, clause(page, 2));
        against.put("words-en", List.of("We may act."));
        does(japan, address, "words", against);
        String proposals = office.get(address + "/proposals").body();
        assertTrue(proposals.contains("Take in several at once: 2 that touch no other"), proposals);
        assertFalse(japan.get(address + "/proposals").body().contains("Take in several at once"));
        Map<String, List<String>> ticked = form(office, address, clause(page, 0));
        ticked.remove("clause");
        ticked.put("page", List.of("proposals"));
        ticked.put("proposal", all(proposals, "name=\"proposal\" value=\"([0-9a-f]{64})\""));
        noneIsTakenIn(address, ticked);
        String offered = between(proposals, "take-together", "</form>");
        ticked.put("proposal", all(offered, "name=\"proposal\" value=\"([0-9a-f]{64})\""));
        does(office, address, "take-together", ticked);
        page = office.get(address).body();
        assertTrue(page.contains("We shall meet.") && page.contains("We shall talk."), page);
        assertTrue(page.contains("Version 2"), page);
    }

    private void noneIsTakenIn(String address, Map<String, List<String>> ticked) {
        HttpResponse<String> refused = office.submit(address, address + "/take-together", ticked);
        assertEquals(422, refused.statusCode());
        assertTrue(
                refused.body().contains("3. [KR] touches the words of another proposal")
                        && refused.body().contains("3. [JP] touches the words of another proposal"),
                refused.body());
        assertTrue(office.get(address).body().contains("Version 1"), "none was taken in");
        assertEquals(
                422, japan.submit(address, address + "/take-together", ticked).statusCode());
    }

    private static String between(String page, String from, String to) {
        int at = page.indexOf(from);
        return page.substring(at, page.indexOf(to, at));
    }

    private static List<String> all(String page, String pattern) {
        java.util.LinkedHashSet<String> found = new java.util.LinkedHashSet<>();
        Matcher matcher = Pattern.compile(pattern).matcher(page);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return List.copyOf(found);
    }
}
