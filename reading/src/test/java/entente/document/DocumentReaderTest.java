package entente.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DocumentReaderTest {
    private static Extraction.Extracted read(byte[] bytes, String name) {
        return assertInstanceOf(Extraction.Extracted.class, DocumentReader.read(bytes, name, null));
    }

    private static Extraction.Extracted read(String text, String name) {
        return read(text.getBytes(StandardCharsets.UTF_8), name);
    }

    @Test
    void plainTextStaysAsItIsButForLineEnds() {
        String text = "  First line.\r\nSecond\tline: café, cafe\u0301, 공동, 共同.\rThird\u00a0line.\n\n\nLast 🤝  ";
        String expected = "  First line.\nSecond\tline: café, cafe\u0301, 공동, 共同.\nThird\u00a0line.\n\n\nLast 🤝  ";
        assertEquals(expected, read(text, "a.txt").text());
        assertEquals(expected, read("\uFEFF" + text, "").text());
        assertEquals(Format.PLAIN_TEXT, read(text, "unnamed").format());
    }

    @Test
    void controlsAndOverridesBecomeOneBlankEach() {
        assertEquals("a b c\nd e", read("a\u0007b\u202Ec\fd\u0085e", "a.txt").text());
    }

    @Test
    void utf16IsReadByItsMark() {
        byte[] little = ("\uFEFF" + Specimens.FIRST).getBytes(StandardCharsets.UTF_16LE);
        byte[] big = ("\uFEFF" + Specimens.FIRST).getBytes(StandardCharsets.UTF_16BE);
        assertEquals(Specimens.FIRST, read(little, "a.txt").text());
        assertEquals(Specimens.FIRST, read(big, "a.txt").text());
    }

    @Test
    void markdownLosesItsMarkupAndKeepsHeadingsAndItemsApart() {
        String source = """
                # Statement of *the Three*

                The members **will** hold
                a [joint exercise](https://example.org/) every year.

                ## Next steps

                - a joint desk;
                - a hotline.

                3. First, consult.
                4. Then act.

                <p>As <b>agreed</b>.</p>
                """;
        Extraction.Extracted extracted = read(source, "a.md");
        assertEquals("""
                Statement of the Three

                The members will hold a joint exercise every year.

                Next steps

                • a joint desk;
                • a hotline.
                3. First, consult.
                4. Then act.

                As agreed.""", extracted.text());
        assertEquals("Statement of the Three", extracted.title());
    }

    @Test
    void declaredTypeDecidesOnlyWhereNothingElseDoes() {
        byte[] source = "# Heading\n\nText.".getBytes(StandardCharsets.UTF_8);
        assertEquals(Format.MARKDOWN, format(source, "", "text/markdown; charset=utf-8"));
        assertEquals(Format.PLAIN_TEXT, format(source, "a.txt", "text/markdown"));
        assertEquals(Format.PLAIN_TEXT, format(source, "", "application/octet-stream"));
    }

    private static Format format(byte[] bytes, String name, String declared) {
        return assertInstanceOf(Extraction.Extracted.class, DocumentReader.read(bytes, name, declared))
                .format();
    }

    @Test
    void htmlGivesItsMainTextOnly() {
        String page = """
                <!DOCTYPE html><html><head><title>Statement - Ministry</title><script>var x;</script></head><body>
                <nav><ul><li><a href="/">Home</a></li></ul></nav><header><a>Ministry</a></header>
                <div id=content><h1>Statement of the Three</h1>
                <p>The members&nbsp;will hold a <a href="#">joint exercise</a>
                every year, as <b>agreed</b>.</p>
                <ol start=2><li>a joint desk that answers within one day;<li>a hotline.</ol>
                <table><tr><td>Lead</td><td>Secretariat</td></tr></table>
                <p style="display: none">Not to be seen by anybody who reads the page as it is.</p>
                <p>They intend to share early<br>warnings by the end of 2027.</p></div>
                <footer><p>Copyright, contact, privacy and all that stands at the end of pages.</p></footer>
                </body></html>""";
        Extraction.Extracted extracted = read(page, "a.html");
        assertEquals("""
                Statement of the Three

                The members will hold a joint exercise every year, as agreed.

                2. a joint desk that answers within one day;
                3. a hotline.

                Lead

                Secretariat

                They intend to share early
                warnings by the end of 2027.""", extracted.text());
        assertEquals("Statement of the Three", extracted.title());
    }

    @Test
    void htmlIsDecodedByWhatItDeclares() {
        String page = "<html><head><meta charset=shift_jis></head><body><p>三か国は協力する。</p></body></html>";
        assertEquals(
                "三か国は協力する。",
                read(page.getBytes(Charset.forName("Shift_JIS")), "a.html").text());
        String utf = page.replace("shift_jis", "utf-8");
        assertEquals("三か国は協力する。", read(utf, "").text());
    }

    @Test
    void docxGivesParagraphsItemsAndCells() throws Exception {
        Extraction.Extracted extracted = read(Specimens.statementDocx(), "a.docx");
        assertEquals(
                "Security\n\n" + Specimens.FIRST + "\n\n• a joint desk;\n• a hotline.\n\nLead\n\nSecretariat\n\n"
                        + Specimens.SECOND,
                extracted.text());
        assertEquals("Statement of the Three", extracted.title());
        assertEquals(Format.DOCX, extracted.format());
    }

    @Test
    void docxShowsTheFinalVersionOnly() throws Exception {
        String body = "<w:p><w:r><w:t>We </w:t></w:r><w:del><w:r><w:delText>may </w:delText></w:r></w:del>"
                + "<w:ins><w:r><w:t xml:space=\"preserve\">will </w:t></w:r></w:ins>"
                + "<w:moveFrom><w:r><w:t>gone </w:t></w:r></w:moveFrom>"
                + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>secretly </w:t></w:r>"
                + "<w:r><w:t>act</w:t><w:noBreakHyphen/><w:t>now</w:t><w:softHyphen/><w:t>.</w:t></w:r></w:p>";
        byte[] docx = Specimens.docxWith(Map.of("word/document.xml", Specimens.wordXml(body)));
        assertEquals("We will act-now.", read(docx, "a.docx").text());
    }

    @Test
    void longDocxIsReadWhole() throws Exception {
        StringBuilder body = new StringBuilder();
        for (int index = 0; index < 25_000; index++) {
            body.append("<w:p><w:r><w:t>").append(Specimens.FIRST).append("</w:t></w:r></w:p>");
        }
        byte[] docx = Specimens.docxWith(Map.of("word/document.xml", Specimens.wordXml(body.toString())));
        assertTrue(read(docx, "a.docx").text().length() > 1_400_000);
    }

    @Test
    void pdfLinesBecomeParagraphsAgain() throws Exception {
        List<String> first = List.of(
                "Statement of the Three",
                "",
                "The three members will hold a joint exercise every year, and they will pub-",
                "lish what they learned within two months, so that others may follow up and",
                "learn from it in the Indo-Pacific and beyond.",
                "",
                "They intend to share early warnings by the end of 2027, in the Indo-",
                "Pacific first, and to agree on a well-known and well-",
                "known procedure for it, which the members",
                "");
        List<String> second = List.of("keep under review.", "", "• a joint desk;", "• a hotline.");
        List<String> third = List.of("The end.");
        Extraction.Extracted extracted = read(Specimens.pdfOf(List.of(first, second, third), "For release"), "a.pdf");
        assertEquals("""
                Statement of the Three

                The three members will hold a joint exercise every year, and they will publish what they learned \
                within two months, so that others may follow up and learn from it in the Indo-Pacific and beyond.

                They intend to share early warnings by the end of 2027, in the Indo-Pacific first, and to agree on a \
                well-known and well-known procedure for it, which the members keep under review.

                • a joint desk;

                • a hotline.

                The end.""", extracted.text());
        assertEquals(List.of(), extracted.pagesWithoutText());
    }

    @Test
    void pdfPagesWithoutTextAreNamed() throws Exception {
        byte[] pdf = Specimens.pdf(document -> {
            Specimens.page(document, List.of(Specimens.FIRST), "");
            document.addPage(new org.apache.pdfbox.pdmodel.PDPage());
        });
        assertEquals(List.of(2), read(pdf, "a.pdf").pagesWithoutText());
    }
}
