package entente.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.document.DocumentReader;
import entente.document.Extraction;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.fontbox.cff.CFFFont;
import org.apache.fontbox.ttf.OpenTypeFont;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDCIDFontType0;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One paper in three languages and three formats, read back by other hands. */
class PrintersTest {
    private static final Instant AT = Instant.parse("2026-11-24T09:00:00Z");
    private static final String WORDS = "The board meets. 理事会は東京で開かれる。 이사회는 서울에서 열린다.";

    private static Paper paper(String language, String words) {
        List<List<Words>> rows = List.of(List.of(Words.of("A-1"), Words.in("ja", "首脳会合、毎年")));
        return new Paper(
                language,
                "Board pack 理事会資料 이사회 자료",
                List.of("24 November 2026"),
                "pack 1a2b3c",
                AT,
                List.of(
                        new Block.Heading(2, "Overdue"),
                        new Block.Paragraph(Words.of(words)),
                        new Block.Note("A note."),
                        new Block.Bullets(List.of(
                                Words.of("First line"), Words.of("Second").to("https://a.example/"))),
                        new Block.Table(List.of("Code", "What"), List.of(1, 4), rows)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ja", "ko"})
    void everyWordOfTheLanguagesStandsInThePdf(String language) throws Exception {
        byte[] pdf =
                PdfPrinter.print(paper(language, WORDS), Typefaces.of(language).orElseThrow());
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            for (String words : List.of("理事会は東京で開かれる", "이사회는 서울에서 열린다", "The board meets", "首脳会合、毎年", "A-1")) {
                assertTrue(text.contains(words), words + " not in " + text);
            }
            assertEquals(
                    "Board pack 理事会資料 이사회 자료", document.getDocumentInformation().getTitle());
            assertEquals(language, document.getDocumentCatalog().getLanguage());
            document.getPage(0).getResources().getFontNames().forEach(name -> embedded(document, name));
        }
    }

    /** OpenPDF's own subset prints 開 and others in pieces; the words alone would still be found in the file. */
    @ParameterizedTest
    @ValueSource(strings = {"ja", "ko"})
    void everyLetterLooksAsInItsTypefaceAndNoOtherIsEmbedded(String language) throws Exception {
        StringBuilder words = new StringBuilder("開催、開発、関する、再開。");
        IntStream.range(0, 1_500).forEach(i -> words.appendCodePoint(0x4E00 + i * 13));
        IntStream.range(0, 300).forEach(i -> words.appendCodePoint(0xAC00 + i * 37));
        byte[] pdf = PdfPrinter.print(
                paper(language, words.toString()), Typefaces.of(language).orElseThrow());
        assertTrue(pdf.length < 2_500_000, pdf.length + " bytes");
        try (PDDocument document = Loader.loadPDF(pdf);
                TrueTypeCollection collection =
                        new TrueTypeCollection(new File("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc"))) {
            String name = language.equals("ja") ? "NotoSansCJKjp-Regular" : "NotoSansCJKkr-Regular";
            OpenTypeFont whole = (OpenTypeFont) collection.getFontByName(name);
            CFFFont original = whole.getCFF().getFont();
            PDType0Font embedded = font(document, name);
            CFFFont printed = ((PDCIDFontType0) embedded.getDescendantFont()).getCFFFont();
            var letters = whole.getUnicodeCmapLookup();
            words.codePoints().forEach(letter -> {
                int glyph = letters.getGlyphId(letter);
                assertEquals(outline(original, glyph), outline(printed, glyph), Character.toString(letter));
            });
            assertEquals("", outline(printed, letters.getGlyphId('龘')), "was not printed");
            assertNotEquals("", outline(original, letters.getGlyphId('龘')));
        }
    }

    private static PDType0Font font(PDDocument document, String name) throws IOException {
        for (var key : document.getPage(0).getResources().getFontNames()) {
            PDFont font = document.getPage(0).getResources().getFont(key);
            if (font.getName().contains(name)) {
                return (PDType0Font) font;
            }
        }
        throw new AssertionError(name + " is not embedded");
    }

    private static String outline(CFFFont font, int glyph) {
        try {
            StringBuilder outline = new StringBuilder();
            double[] at = new double[6];
            for (var path = font.getType2CharString(glyph).getPath().getPathIterator(null);
                    !path.isDone();
                    path.next()) {
                outline.append(path.currentSegment(at)).append(Arrays.toString(at));
            }
            return outline.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void embedded(PDDocument document, org.apache.pdfbox.cos.COSName name) {
        try {
            assertTrue(document.getPage(0).getResources().getFont(name).isEmbedded(), name.getName());
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aLongPaperHasItsHeadAgainOnEveryPageAndNoLineBeginsWithAFullStop() throws Exception {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < 400; i++) {
            words.append("三か国は、毎年会合を開く")
                    .append("か。".repeat(i % 3))
                    .append("（第")
                    .append(i)
                    .append("回）。");
        }
        byte[] pdf = PdfPrinter.print(
                paper("ja", words.toString()), Typefaces.of("ja").orElseThrow());
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertTrue(document.getNumberOfPages() > 3);
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            for (String line : stripper.getText(document).split("\n", -1)) {
                assertFalse(line.matches("[。、）].*"), line);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ja", "ko"})
    void everyWordStandsInTheDocxAndHeadingsAreHeadings(String language) {
        byte[] docx = DocxPrinter.print(paper(language, WORDS));
        Extraction read = DocumentReader.read(docx, "pack.docx");
        String text = read.toString();
        for (String words : List.of("Overdue", "理事会は東京で開かれる", "이사회는 서울에서 열린다", "首脳会合、毎年", "Second")) {
            assertTrue(text.contains(words), words + " not in " + text);
        }
    }

    @Test
    void whatIsPrintedAsHtmlIsWordsAndNeverMarkup() {
        Paper paper = new Paper(
                "en",
                "<script>alert(1)</script>",
                List.of("\"quoted\" & more"),
                "foot",
                AT,
                List.of(
                        new Block.Paragraph(new Words("<b>bold</b>", "en\"><x", "javascript:alert(1)")),
                        new Block.Paragraph(Words.of("two\nlines").to("https://a.example/?a=\"1\"&b=<2>"))));
        String page = HtmlPrinter.page(paper);
        assertFalse(page.contains("<script>") || page.contains("<b>") || page.contains("<x"), page);
        assertFalse(page.contains("href=\"javascript:"), page);
        assertTrue(page.contains("two<br>lines") && page.contains("&quot;1&quot;&amp;b=&lt;2&gt;"), page);
    }

    @Test
    void aTableWithACellTooManyIsNoTable() {
        List<List<Words>> rows = List.of(List.of(Words.of("a"), Words.of("b")));
        assertThrows(IllegalArgumentException.class, () -> new Block.Table(List.of("one"), List.of(1), rows));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JavaScript:alert(1)",
                "Javascript:alert(1)",
                "data:text/html,x",
                "vbscript:x",
                "//elsewhere.example/",
                "/\\elsewhere.example/",
                "https://a.example/\nonclick",
                "page.html"
            })
    void whatLeadsElsewhereThanItSaysIsNoLink(String address) {
        String html = HtmlPrinter.page(linked(address));
        assertFalse(html.contains("<a "), html);
        assertTrue(html.contains("Second"), html);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://a.example/x?y=1#z", "http://a.example/", "/texts/0a1b#s3", "/", "#part"})
    void pagesHereAndOfTheWebAreLinks(String address) {
        assertTrue(HtmlPrinter.page(linked(address)).contains("<a href=\"" + address + "\">"));
    }

    private static Paper linked(String address) {
        Block words = new Block.Paragraph(Words.of("Second").to(address));
        return new Paper("en", "Title", List.of(), "mark", AT, List.of(words));
    }
}
