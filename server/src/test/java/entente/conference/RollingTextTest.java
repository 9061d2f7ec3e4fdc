package entente.conference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.draft.Draft;
import entente.rendition.Import;
import entente.rendition.akn.AknReader;
import entente.rendition.docx.DocxReader;
import entente.rendition.docx.Tracked;
import entente.server.TestServer;
import entente.texts.Visitor;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A text from files, changed on its pages, compared, and out again as files; nobody acts for another meanwhile. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RollingTextTest {
    private static final String EVIL = "<script>alert(1)</script>";
    private static final Pattern HIDDEN = Pattern.compile("name=\"(text|proposal|hash)\" value=\"([0-9a-f]{64})\"");

    private TestServer server;
    private Visitor office;
    private Visitor japan;
    private Visitor korea;

    @BeforeAll
    void open(@TempDir Path data) {
        server = new TestServer(data);
        office = new Visitor(server).signedIn("secretariat-desk");
        japan = new Visitor(server).signedIn("jp-desk");
        korea = new Visitor(server).signedIn("kr-desk");
    }

    @AfterAll
    void close() {
        server.close();
    }

    private static Map<String, List<String>> opening(String code) {
        Map<String, List<String>> fields = new HashMap<>();
        fields.put("code", List.of(code));
        fields.put("kind", List.of("zero-draft"));
        fields.put("member", List.of("JP", "KR"));
        fields.put("chair", List.of("secretariat"));
        fields.put("authentic", List.of("en", "ja"));
        fields.put("title-en", List.of("A text " + EVIL));
        fields.put("title-ja", List.of("文書"));
        return fields;
    }

    private HttpResponse<String> upload(String code, Map<String, String> files) {
        Map<String, byte[]> bytes = new HashMap<>();
        files.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return office.upload("/instruments", "/instruments", opening(code), bytes);
    }

    private static String address(HttpResponse<String> opened) {
        assertTrue(opened.uri().getPath().matches("/instruments/[0-9a-f]{12}"), opened.body());
        return opened.uri().getPath();
    }

    /** The first text, proposal and hash that forms on the page name. */
    private static Map<String, List<String>> form(Visitor who, String address, String clause) {
        Map<String, List<String>> fields = new HashMap<>();
        String body = who.get(address).body();
        Matcher hidden = HIDDEN.matcher(body.substring(Math.max(0, body.indexOf("id=\"c-" + clause))));
        while (hidden.find()) {
            fields.putIfAbsent(hidden.group(1), List.of(hidden.group(2)));
        }
        fields.put("clause", List.of(clause));
        return fields;
    }

    private static void does(Visitor who, String address, String form, Map<String, List<String>> fields) {
        HttpResponse<String> answer = who.submit(address, address + "/" + form, fields);
        assertEquals(200, answer.statusCode(), form + " " + answer.body());
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

    private static String clause(String page, int number) {
        Matcher found = Pattern.compile("id=\"c-([a-z0-9_-]+)\"").matcher(page);
        for (int at = 0; at <= number; at++) {
            assertTrue(found.find(), page);
        }
        return found.group(1);
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

    private static Draft read(Import of) {
        assertTrue(of instanceof Import.Read, of.toString());
        return ((Import.Read) of).draft();
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
                page.contains("<span class=\"alternative\">[<b>KR</b>:  and report "
                        + "<span class=\"alternative\">[<b>JP</b>: in writing ]</span>every year]</span>"),
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
            words.put("words-en", List.of("We shall " + "meet talk act".split(" ", -1)[i] + "."));
            does(korea, address, "words", words);
        }
        Map<String, List<String>> against = form(japan, address, clause(page, 2));
        against.put("words-en", List.of("We may act."));
        does(japan, address, "words", against);
        String proposals = office.get(address + "/proposals").body();
        assertTrue(proposals.contains("Take in several at once: 2 that touch no other"), proposals);
        assertFalse(japan.get(address + "/proposals").body().contains("Take in several at once"));
        List<String> all = all(proposals, "name=\"proposal\" value=\"([0-9a-f]{64})\"");
        Map<String, List<String>> ticked = form(office, address, clause(page, 0));
        ticked.remove("clause");
        ticked.put("page", List.of("proposals"));
        ticked.put("proposal", all);
        HttpResponse<String> refused = office.submit(address, address + "/take-together", ticked);
        assertEquals(422, refused.statusCode());
        assertTrue(
                refused.body().contains("3. [KR] touches the words of another proposal")
                        && refused.body().contains("3. [JP] touches the words of another proposal"),
                refused.body());
        assertFalse(office.get(address).body().contains("version 2"), "none was taken in");
        assertEquals(
                422, japan.submit(address, address + "/take-together", ticked).statusCode());
        ticked.put(
                "proposal",
                all(between(proposals, "take-together", "</form>"), "value=\"([0-9a-f]{64})\"").stream()
                        .skip(1)
                        .toList());
        does(office, address, "take-together", ticked);
        page = office.get(address).body();
        assertTrue(page.contains("We shall meet.") && page.contains("We shall talk."), page);
        assertTrue(page.contains("Version 2"), page);
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
