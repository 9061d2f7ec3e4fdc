package entente.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.junit.jupiter.api.Test;

class AttackTest {
    /** Five seconds are promised on an idle machine; a build machine is not idle. */
    static Extraction within(byte[] bytes, String name) {
        return assertTimeout(Duration.ofSeconds(10), () -> DocumentReader.read(bytes, name, null));
    }

    static void refused(Refusal reason, byte[] bytes, String name) {
        Extraction.Refused refused = assertInstanceOf(Extraction.Refused.class, within(bytes, name));
        assertEquals(reason, refused.refusal(), refused.detail());
        assertTrue(!refused.detail().isEmpty() && !refused.detail().endsWith("."), refused.detail());
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void emptyFilesAreEmpty() {
        refused(Refusal.EMPTY, new byte[0], "a.txt");
        refused(Refusal.EMPTY, utf8(" \r\n\t\n"), "a.docx");
        refused(Refusal.EMPTY, new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, "a.txt");
    }

    @Test
    void fiftyMebibytesAreTooLarge() {
        refused(Refusal.TOO_LARGE, new byte[50 * 1024 * 1024], "a.pdf");
    }

    @Test
    void twoMillionCharactersAreReadAndOneMoreIsNot() {
        assertInstanceOf(Extraction.Extracted.class, within(utf8("a".repeat(2_000_000)), "a.txt"));
        refused(Refusal.TOO_MUCH_TEXT, utf8("a".repeat(2_000_001)), "a.txt");
        refused(Refusal.TOO_MUCH_TEXT, utf8("<html><p>" + "word ".repeat(600_000)), "a.html");
        refused(Refusal.TOO_MUCH_TEXT, utf8("word ".repeat(600_000)), "a.md");
    }

    @Test
    void binaryDataUnderTheNameOfTextIsNamed() {
        byte[] bytes = new byte[4_000];
        new Random(7).nextBytes(bytes);
        refused(Refusal.TYPE_MISMATCH, bytes, "a.txt");
        refused(Refusal.UNKNOWN_TYPE, bytes, "a.bin");
        refused(Refusal.TYPE_MISMATCH, "GIF89a......".getBytes(StandardCharsets.ISO_8859_1), "a.pdf");
    }

    @Test
    void namesThatPromiseSomethingElseAreNamed() throws Exception {
        refused(Refusal.TYPE_MISMATCH, Specimens.statementDocx(), "a.pdf");
        refused(Refusal.TYPE_MISMATCH, Specimens.pdfOf(List.of(List.of(Specimens.FIRST)), ""), "a.docx");
        refused(Refusal.TYPE_MISMATCH, utf8(Specimens.FIRST), "a.docx");
        refused(Refusal.TYPE_MISMATCH, utf8("<!DOCTYPE html><p>Words"), "a.txt");
        refused(Refusal.TYPE_MISMATCH, utf8(Specimens.FIRST), "a.html");
    }

    @Test
    void otherFormatsAreNamed() throws Exception {
        refused(Refusal.UNKNOWN_TYPE, utf8("{\\rtf1 Words}"), "a.rtf");
        refused(Refusal.UNKNOWN_TYPE, Specimens.zip(Map.of("a.txt", utf8("words"))), "a.zip");
        byte[] sheet = Specimens.docxWith(Map.of("word/document.xml", utf8("<workbook><sheets/></workbook>")));
        refused(Refusal.UNKNOWN_TYPE, sheet, "a.xlsx");
    }

    @Test
    void bytesThatAreNoUtf8AreNamedByTheirPlace() {
        byte[] latin = "First line.\nA caf\u00e9.".getBytes(StandardCharsets.ISO_8859_1);
        Extraction.Refused refused = assertInstanceOf(Extraction.Refused.class, within(latin, "a.txt"));
        assertEquals(Refusal.NOT_UTF8, refused.refusal());
        assertTrue(refused.detail().startsWith("byte 17 (line 2)"), refused.detail());
        refused(Refusal.NOT_UTF8, new byte[] {(byte) 0xFF, (byte) 0xFE, 'a'}, "a.txt");
        refused(Refusal.NOT_UTF8, utf8("<html><meta charset=klingon><p>Words"), "a.html");
    }

    @Test
    void zipBombsAreStoppedWhileTheyUnpack() throws Exception {
        byte[] zeros = new byte[100 * 1024 * 1024];
        Arrays.fill(zeros, (byte) ' ');
        refused(Refusal.ARCHIVE_BOMB, Specimens.docxWith(Map.of("word/document.xml", zeros)), "a.docx");
        refused(Refusal.ARCHIVE_BOMB, Specimens.docxWith(Map.of("word/media/picture.png", zeros)), "a.docx");
        Map<String, byte[]> many = new java.util.HashMap<>();
        for (int index = 0; index < 6_000; index++) {
            many.put("word/part" + index + ".xml", new byte[0]);
        }
        refused(Refusal.ARCHIVE_BOMB, Specimens.docxWith(many), "a.docx");
    }

    @Test
    void noEntityIsEverLookedUp() throws Exception {
        String external = "<?xml version=\"1.0\"?><!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>";
        String laughs = "<?xml version=\"1.0\"?><!DOCTYPE w [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]>";
        for (String prolog : List.of(external, laughs)) {
            for (String part : List.of("word/document.xml", "_rels/.rels", "docProps/core.xml")) {
                byte[] docx = Specimens.docxWith(Map.of(part, utf8(prolog + "<w>&x;</w>")));
                refused(Refusal.EXTERNAL_ENTITY, docx, "a.docx");
            }
        }
        String page = "<!DOCTYPE html [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><html><body><p>&x;</p></body></html>";
        refused(Refusal.EXTERNAL_ENTITY, utf8(page), "a.xhtml");
        refused(Refusal.EXTERNAL_ENTITY, utf8(page), "");
    }

    @Test
    void whatIsUnderAPasswordIsNamed() throws Exception {
        refused(Refusal.ENCRYPTED, Specimens.encryptedDocx(), "a.docx");
        refused(Refusal.ENCRYPTED, Specimens.lockedPdf("owner", "user", new AccessPermission()), "a.pdf");
        AccessPermission none = new AccessPermission();
        none.setCanExtractContent(false);
        none.setCanExtractForAccessibility(false);
        refused(Refusal.ENCRYPTED, Specimens.lockedPdf("owner", "", none), "a.pdf");
        assertInstanceOf(
                Extraction.Extracted.class, within(Specimens.lockedPdf("owner", "", new AccessPermission()), "a.pdf"));
    }

    @Test
    void whatIsCutShortIsNamedWhereverItIsCut() throws Exception {
        byte[] docx = Specimens.statementDocx();
        byte[] pdf = Specimens.pdfOf(List.of(List.of(Specimens.FIRST)), "");
        for (int tenth = 1; tenth < 10; tenth++) {
            refused(Refusal.MALFORMED, Arrays.copyOf(docx, docx.length * tenth / 10), "a.docx");
            refused(Refusal.MALFORMED, Arrays.copyOf(pdf, pdf.length * tenth / 10), "a.pdf");
        }
        byte[] broken = Specimens.docxWith(Map.of("word/document.xml", utf8("<w:document><w:p>")));
        refused(Refusal.MALFORMED, broken, "a.docx");
    }

    @Test
    void everyDamagedByteEndsInTextOrARefusal() throws Exception {
        long seed = 20_261_124;
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        byte[] docx = Specimens.statementDocx();
        byte[] pdf = Specimens.pdfOf(List.of(List.of(Specimens.FIRST)), "");
        for (int round = 0; round < 150; round++) {
            for (byte[] whole : List.of(docx, pdf)) {
                byte[] damaged = whole.clone();
                for (int hit = 0; hit <= round % 4; hit++) {
                    damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
                }
                within(damaged, "");
            }
        }
    }

    @Test
    void deepNestingIsReadOrRefused() throws Exception {
        int depth = 100_000;
        String divs = "<!DOCTYPE html><body>" + "<div>".repeat(depth) + "<p>" + Specimens.FIRST;
        Extraction.Extracted page = assertInstanceOf(Extraction.Extracted.class, within(utf8(divs), "a.html"));
        assertEquals(Specimens.FIRST, page.text());
        within(utf8("<html><body>" + "<b><p>".repeat(20_000) + "words"), "a.html");
        within(utf8("<html><body>" + "<table><tr><td>".repeat(20_000) + "words"), "a.html");
        within(utf8("<html><body><ol>" + "<li>words".repeat(100_000)), "a.html");
        within(utf8("> ".repeat(50_000) + "words"), "a.md");
        within(utf8("*a ".repeat(50_000) + " b*".repeat(50_000)), "a.md");
        within(utf8("[".repeat(100_000) + "words" + "](".repeat(100_000)), "a.md");
        within(utf8("- ".repeat(50_000) + "words"), "a.md");
        byte[] docx = Specimens.docxWith(
                Map.of("word/document.xml", Specimens.wordXml("<w:tbl><w:tc>".repeat(50_000) + "words")));
        refused(Refusal.MALFORMED, docx, "a.docx");
    }

    @Test
    void whatTakesTooLongIsCalledOff() {
        Limits standard = Limits.standard();
        Limits none = new Limits(
                standard.bytesMax(),
                standard.charactersMax(),
                standard.inflatedMax(),
                standard.keptMax(),
                standard.partsMax(),
                standard.pagesMax(),
                Duration.ZERO);
        byte[] page = utf8("<html><body>" + "<p>words</p>".repeat(100_000));
        Extraction.Refused refused =
                assertInstanceOf(Extraction.Refused.class, DocumentReader.read(page, "a.html", null, none));
        assertEquals(Refusal.TOO_SLOW, refused.refusal());
    }
}
