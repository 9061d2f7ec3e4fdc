package entente.rendition.docx;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.draft.Draft;
import entente.rendition.Import;
import entente.rendition.ImportRefusal;
import entente.rendition.Notice;
import entente.rendition.SampleDrafts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** Word files built to harm. */
class DocxAttackTest {
    private static final String W =
            "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"urn:r\"";
    private static final String DOCTYPE = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>";
    private static final String LAUGHS =
            "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]>";

    @Test
    void entities_are_refused_in_every_part_that_is_read() throws IOException {
        assertEquals(ImportRefusal.EXTERNAL_ENTITY, refused(with("word/document.xml", DOCTYPE + document(p("&e;")))));
        assertEquals(ImportRefusal.EXTERNAL_ENTITY, refused(with("word/document.xml", LAUGHS + document(p("&b;")))));
        for (String part : List.of("word/styles.xml", "word/numbering.xml", "docProps/core.xml", "_rels/.rels")) {
            assertEquals(ImportRefusal.EXTERNAL_ENTITY, refused(with(part, DOCTYPE + "<x>&e;</x>")), part);
        }
    }

    @Test
    void what_unpacks_or_grows_beyond_any_text_is_refused() throws IOException {
        String zeros = "<x>" + "0".repeat(40 * 1024 * 1024) + "</x>";
        assertEquals(ImportRefusal.ARCHIVE_BOMB, refused(with("word/theme.xml", zeros)));
        StringBuilder many = new StringBuilder();
        for (int i = 0; i <= Draft.CLAUSES_MAX; i++) {
            many.append(p("Paragraph " + i));
        }
        assertEquals(ImportRefusal.TOO_LARGE, refused(with("word/document.xml", document(many.toString()))));
        String wide = p("a ".repeat(10_001));
        assertEquals(ImportRefusal.TOO_LARGE, refused(with("word/document.xml", document(wide))));
        assertEquals(ImportRefusal.TOO_LARGE, refused(new byte[DocxReader.BYTES_MAX + 1]));
    }

    @Test
    void what_is_nested_without_end_is_refused() throws IOException {
        String tables = "<w:tbl><w:tr><w:tc>".repeat(60) + p("deep") + "</w:tc></w:tr></w:tbl>".repeat(60);
        assertEquals(ImportRefusal.TOO_DEEP, refused(with("word/document.xml", document(tables))));
    }

    @Test
    void what_is_no_word_file_is_refused() throws IOException {
        assertEquals(ImportRefusal.UNKNOWN_TYPE, refused("hello".getBytes(UTF_8)));
        assertEquals(ImportRefusal.UNKNOWN_TYPE, refused(zip(Map.of("a.txt", "hello"))));
        assertEquals(ImportRefusal.MALFORMED, refused(Arrays.copyOf(with("word/x.xml", "<x/>"), 300)));
        assertEquals(ImportRefusal.UNKNOWN_TYPE, refused(with("word/document.xml", "<html/>")));
        assertEquals(ImportRefusal.EMPTY, refused(with("word/document.xml", document(""))));
        String elsewhere = relation("http://192.0.2.1/evil.xml\" TargetMode=\"External");
        assertEquals(ImportRefusal.UNKNOWN_TYPE, refused(with("_rels/.rels", elsewhere)));
        String above = relation("../../../../etc/passwd");
        assertEquals(ImportRefusal.MALFORMED, refused(with("_rels/.rels", above)));
    }

    @Test
    void macros_relations_and_objects_are_never_opened() throws IOException {
        Map<String, String> parts = parts();
        parts.put("word/vbaProject.bin", "macro");
        parts.put("../../evil.sh", "rm");
        parts.put(
                "word/_rels/document.xml.rels",
                "<Relationships><Relationship Id=\"r1\" Type=\"x/attachedTemplate\""
                        + " Target=\"http://192.0.2.1/t.dotm\" TargetMode=\"External\"/></Relationships>");
        parts.put(
                "word/document.xml",
                document(p("Words.") + "<w:altChunk r:id=\"r1\"/><w:p><w:r><w:object/><w:drawing/>"
                        + "<w:instrText>DDEAUTO c:\\\\cmd.exe</w:instrText><w:t>More.</w:t></w:r></w:p>"));
        Import.Read read = assertInstanceOf(Import.Read.class, DocxReader.read(zip(parts), "en", Tracked.ACCEPT));
        assertEquals(
                List.of("Words.", "More."),
                read.draft().all().stream()
                        .map(clause -> clause.text("en").orElseThrow())
                        .toList());
        for (String left : List.of("word/vbaProject.bin", "../../evil.sh", "altChunk", "object", "drawing")) {
            assertTrue(read.notices().contains(new Notice(Notice.Kind.LEFT_OUT, left, "")), left);
        }
    }

    @Test
    void hidden_words_do_not_get_in_and_markup_stays_words() throws IOException {
        String hidden = "<w:p><w:r><w:t>Seen.</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>Unseen.</w:t></w:r></w:p>";
        String script = p("&lt;script&gt;alert(1)&lt;/script&gt;\u202Edesrever");
        byte[] bytes = with("word/document.xml", document(hidden + script));
        Draft draft = assertInstanceOf(Import.Read.class, DocxReader.read(bytes, "en", Tracked.REFUSE))
                .draft();
        assertEquals(
                List.of("Seen.", "<script>alert(1)</script>desrever"),
                draft.all().stream()
                        .map(clause -> clause.text("en").orElseThrow())
                        .toList());
        byte[] out = DocxWriter.write(draft, SampleDrafts.PARTICULARS, "en");
        assertFalse(new String(out, UTF_8).contains("<script>"));
    }

    @Test
    void damaged_files_are_refused_and_nothing_is_thrown() {
        byte[] whole = DocxWriter.write(SampleDrafts.agreement(), SampleDrafts.PARTICULARS, "ko");
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            byte[] damaged = whole.clone();
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            Import read = DocxReader.read(damaged, "ko", Tracked.REFUSE);
            assertTrue(read instanceof Import.Read || read instanceof Import.Refused);
        }
    }

    private static ImportRefusal refused(byte[] bytes) {
        return assertInstanceOf(Import.Refused.class, DocxReader.read(bytes, "en", Tracked.ACCEPT))
                .why();
    }

    private static byte[] with(String part, String content) throws IOException {
        Map<String, String> parts = parts();
        parts.put(part, content);
        return zip(parts);
    }

    private static Map<String, String> parts() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", "<Types/>");
        parts.put("_rels/.rels", relation("word/document.xml"));
        parts.put("word/document.xml", document(p("Words.")));
        return parts;
    }

    private static String relation(String target) {
        return "<Relationships><Relationship Id=\"r\" Type=\"x/officeDocument\" Target=\"" + target
                + "\"/></Relationships>";
    }

    private static String document(String body) {
        return "<w:document " + W + "><w:body>" + body + "</w:body></w:document>";
    }

    private static String p(String words) {
        return "<w:p><w:r><w:t>" + words + "</w:t></w:r></w:p>";
    }

    private static byte[] zip(Map<String, String> parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(UTF_8));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
