package entente.conference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.exchange.Backup;
import entente.recorder.RecordExport;
import entente.recorder.RecordFolder;
import entente.server.TestServer;
import entente.texts.Visitor;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * What one delegation notes for itself is looked for, byte by byte, in everything that anybody else can get: pages,
 * files, the API, what the server prints, the record's folder, an export, a backup.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DelegationTest {
    private static final Pattern AUTHOR = Pattern.compile("w:author=\"([^\"]*)\"");

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream out = System.out;
    private final PrintStream err = System.err;

    private Path folder;
    private Path data;
    private TestServer server;
    private Visitor japan;
    private String address;

    @BeforeAll
    void open(@TempDir Path temporary) {
        folder = temporary;
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        data = folder.resolve("data");
        server = new TestServer(data);
        japan = new Visitor(server).signedIn("jp-desk");
        HttpResponse<String> opened = new Visitor(server)
                .signedIn("secretariat-desk")
                .submit(
                        "/instruments",
                        "/instruments",
                        Map.of(
                                "code", List.of("DOOR-1"),
                                "kind", List.of("zero-draft"),
                                "member", List.of("JP", "KR"),
                                "chair", List.of("secretariat"),
                                "authentic", List.of("en"),
                                "title-en", List.of("A text"),
                                "text-en", List.of("We will meet.\n\nWe will talk.\n\nWe will act.")));
        address = opened.uri().getPath();
        assertTrue(address.matches("/instruments/[0-9a-f]{12}"), opened.body());
    }

    @AfterAll
    void close() {
        server.close();
        System.setOut(out);
        System.setErr(err);
    }

    @Test
    void nothingOfADelegationsNotesReachesAnybodyElse() throws IOException {
        String own = address + "/delegation";
        assertEquals(404, new Visitor(server).signedIn("us-desk").get(own).statusCode(), "not at the table");
        assertFalse(new Visitor(server).get(own).uri().getPath().equals(own), "not signed in");
        List<Visitor> others = List.of(
                new Visitor(server).signedIn("kr-desk"),
                new Visitor(server).signedIn("secretariat-desk"),
                new Visitor(server).signedIn("us-desk"),
                new Visitor(server));
        String page = others.getFirst().get(own).body().replaceAll("value=\"[^\"]{30,}\"", "");
        String tags = tags(others.getFirst());

        HttpResponse<String> kept = japan.submit(own, own, PrivateWords.notes("p1", "0"));
        assertEquals(200, kept.statusCode(), kept.body());
        assertEquals(200, japan.submit(own, own, PrivateWords.notes("", "0")).statusCode());
        assertTrue(PrivateWords.tell(japan.get(own).body()), "Japan reads its own");
        assertTrue(japan.get(own).body().contains("Objects"));

        assertEquals(page, others.getFirst().get(own).body().replaceAll("value=\"[^\"]{30,}\"", ""));
        assertEquals(tags, tags(others.getFirst()), "a tag that betrays notes");
        for (Visitor other : others) {
            Set<String> seen = PrivateWords.crawl(other, address);
            assertTrue(seen.size() > 60 && seen.contains("/api/acts"), "only " + seen);
        }
        onDisk();
        assertFalse(PrivateWords.tell(printed.toString(StandardCharsets.UTF_8)), "printed");
    }

    /** What the API says about how old its answers are. */
    private static String tags(Visitor visitor) {
        return Stream.of("/api/partnership", "/api/acts", "/api/commitments", "/api/statements")
                .map(path -> visitor.get(path).headers().firstValue("ETag").orElse("none") + " ")
                .reduce("", String::concat);
    }

    private void onDisk() throws IOException {
        Path export = folder.resolve("export");
        new RecordExport(new RecordFolder(data.resolve("record")), export, _ -> true).write(List.of());
        Path backup = folder.resolve("backup");
        Backup.make(data, backup);
        int searched = 0;
        boolean inStore = false;
        for (Path top : List.of(data, export, backup)) {
            try (Stream<Path> files = Files.walk(top)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    boolean found = PrivateWords.tell(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
                    boolean store =
                            top.equals(data) && file.getFileName().toString().startsWith("private.sqlite");
                    assertFalse(found && !store, file.toString());
                    inStore |= found;
                    searched++;
                }
            }
        }
        assertTrue(inStore, "the search finds what is there");
        assertTrue(searched > 20, "only " + searched + " files");
    }

    @Test
    void nobodysNotesAreLostWhenTwoWriteAtOnce() {
        String own = address + "/delegation";
        assertEquals(200, japan.submit(own, own, PrivateWords.notes("p2", "0")).statusCode());
        Map<String, List<String>> late = PrivateWords.notes("p2", "0");
        late.put("remark", List.of("<script>late</script>"));
        HttpResponse<String> again = japan.submit(own, own, late);
        assertEquals(422, again.statusCode());
        assertTrue(again.body().contains("&lt;script&gt;late&lt;/script&gt;"), "what was typed is kept, as words");
        late.put("version", List.of("1"));
        assertEquals(200, japan.submit(own, own, late).statusCode());
    }

    /** The words a delegation would like are tracked in Word as its own, and not as the chair's. */
    @Test
    void ownWordsInAWordFileAreTheDelegationsOwn() {
        String own = address + "/delegation";
        Map<String, List<String>> fields = new HashMap<>();
        fields.put("clause", List.of("p3"));
        fields.put("version", List.of("0"));
        fields.put("wording-en", List.of("We intend to act."));
        Visitor korea = new Visitor(server).signedIn("kr-desk");
        assertEquals(200, korea.submit(own, own, fields).statusCode());
        assertEquals(
                Set.of("Republic of Korea"),
                authors(korea.bytes(address + "/files/redline.docx?to=ours&language=en")
                        .body()));
    }

    private static Set<String> authors(byte[] word) {
        Set<String> authors = new LinkedHashSet<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(word))) {
            while (zip.getNextEntry() != null) {
                Matcher author = AUTHOR.matcher(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
                while (author.find()) {
                    authors.add(author.group(1));
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return authors;
    }

    @Test
    void whatIsNoNoteIsRefusedAndNamed() {
        String own = address + "/delegation";
        for (Map<String, String> wrong : List.of(
                Map.of("clause", "p99"),
                Map.of("version", "x"),
                Map.of("stance", "maybe"),
                Map.of("remark", "x".repeat(4_001)),
                Map.of("wording-en", "x".repeat(20_001)))) {
            Map<String, List<String>> fields = PrivateWords.notes("p2", "7");
            wrong.forEach((field, value) -> fields.put(field, List.of(value)));
            HttpResponse<String> answer = japan.submit(own, own, fields);
            assertEquals(422, answer.statusCode(), wrong.keySet().toString());
            assertTrue(
                    answer.body().contains("(" + wrong.keySet().iterator().next() + ")"),
                    wrong.keySet().toString());
        }
        Map<String, List<String>> strange = PrivateWords.notes("p3", "0");
        strange.put("remark", List.of("a\u0000b\ud800"));
        assertEquals(200, japan.submit(own, own, strange).statusCode());
    }
}
