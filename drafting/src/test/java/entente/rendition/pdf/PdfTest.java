package entente.rendition.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import entente.draft.Clause;
import entente.draft.ClauseKind;
import entente.draft.Draft;
import entente.draft.Edit;
import entente.draft.Place;
import entente.draft.Style;
import entente.paper.Typefaces;
import entente.redline.Redline;
import entente.rendition.SampleDrafts;
import entente.text.Localized;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PdfTest {
    private static final Draft DRAFT = SampleDrafts.agreement();

    @BeforeAll
    static void typefacesAreHere() {
        assumeTrue(Typefaces.installed(), "fonts-noto-cjk is not installed");
    }

    @Test
    void each_language_can_be_read_back_with_its_typefaces_inside() throws IOException {
        List<List<String>> expected = List.of(
                List.of("en", "Framework on Trilateral Exercises", "see also Article 1.", "(a) maritime <domain>"),
                List.of("ja", "三か国演習に関する枠組み", "第1条も参照。", "(a) 海洋及び「空」"),
                List.of("ko", "3국 훈련에 관한 협력체계", "제1조도 참조.", "가. 해양 및 항공"));
        for (List<String> words : expected) {
            String language = words.getFirst();
            try (PDDocument document =
                    Loader.loadPDF(printed(PdfPages.print(DRAFT, SampleDrafts.PARTICULARS, language)))) {
                String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
                words.stream().skip(1).forEach(each -> assertTrue(text.contains(each), text));
                assertEquals(language, document.getDocumentCatalog().getLanguage());
                for (PDPage page : document.getPages()) {
                    for (var name : page.getResources().getFontNames()) {
                        PDFont font = page.getResources().getFont(name);
                        assertTrue(font.isEmbedded(), font.getName());
                    }
                }
                assertEquals(3, outline(document).size(), outline(document).toString());
            }
        }
    }

    private static List<String> outline(PDDocument document) {
        List<String> titles = new ArrayList<>();
        for (PDOutlineItem part :
                document.getDocumentCatalog().getDocumentOutline().children()) {
            titles.add(part.getTitle());
            part.children().forEach(article -> titles.add(article.getTitle()));
        }
        return titles;
    }

    @Test
    void brackets_are_printed() throws IOException {
        byte[] bytes = printed(PdfPages.print(SampleDrafts.rolling(), SampleDrafts.PARTICULARS, "en"));
        try (PDDocument document = Loader.loadPDF(bytes)) {
            String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            assertTrue(text.contains("We [will][JP: intend to][US: shall [KR: continue to]] meet"), text);
        }
    }

    @Test
    void a_redline_prints_what_went_and_what_came() throws IOException {
        Draft later = ((Edit.Made) DRAFT.move("review", new Place("general", null))).draft();
        later = ((Edit.Made) later.delete("closing")).draft();
        byte[] bytes = printed(PdfPages.print(Redline.between(DRAFT, later, "ko"), SampleDrafts.PARTICULARS));
        try (PDDocument document = Loader.loadPDF(bytes)) {
            String text = new PDFTextStripper().getText(document);
            assertEquals(2, text.split("3년마다", -1).length - 1, text);
            assertTrue(text.contains("동등하게 정본인"), text);
        }
    }

    @Test
    void a_long_text_runs_over_pages() throws IOException {
        List<Clause> many = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            many.add(Clause.of("p" + i, ClauseKind.PARAGRAPH, Localized.of("ja", "我々は、毎年、協議する。".repeat(20))));
        }
        Draft draft = new Draft(Localized.of("ja", "共同声明"), Style.PARAGRAPHS, many);
        byte[] bytes = printed(PdfPages.print(draft, SampleDrafts.PARTICULARS, "ja"));
        try (PDDocument document = Loader.loadPDF(bytes)) {
            assertTrue(document.getNumberOfPages() > 20, document.getNumberOfPages() + " pages");
            assertTrue(bytes.length < 2_000_000, bytes.length + " bytes: the typefaces are embedded in part only");
        }
    }

    @Test
    void a_character_that_no_typeface_has_is_named() {
        Clause clause = Clause.of("odd", ClauseKind.PARAGRAPH, Localized.of("en", "Words \uD80C\uDC00"));
        Draft draft = new Draft(Localized.of("en", "T"), Style.UNNUMBERED, List.of(clause));
        assertEquals(new Printing.NoGlyph(0x13000, "odd"), PdfPages.print(draft, SampleDrafts.PARTICULARS, "en"));
    }

    private static byte[] printed(Printing printing) {
        return assertInstanceOf(Printing.Printed.class, printing).bytes();
    }
}
