package entente.paper;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Chunk;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfDate;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;

/** Prints papers as PDF on A4, the typefaces embedded. Used once for each paper. */
public final class PdfPrinter {
    private static final float MARGIN = 54;
    private static final float FOOT = 30;
    private static final float TITLE = 19;
    private static final float SECTION = 13.5f;
    private static final float SUBSECTION = 11.5f;
    private static final float TEXT = 9.5f;
    private static final float SMALL = 8;
    private static final float LEADING = 1.5f;
    private static final float CELL = 4;
    /** Room for a heading and the first lines below it. */
    private static final float HEADED = 90;

    private static final Color INK = new Color(0x14, 0x26, 0x4b);
    private static final Color BODY = new Color(0x1b, 0x22, 0x33);
    private static final Color QUIET = new Color(0x53, 0x5b, 0x6b);
    private static final Color LINE = new Color(0xde, 0xd7, 0xc7);
    private static final LineBreaks BREAKS = new LineBreaks();

    private final Typefaces typefaces;
    private final Paper paper;
    private final Document document = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN);
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final PdfWriter writer = PdfWriter.getInstance(document, out);

    private PdfPrinter(Paper paper, Typefaces typefaces) {
        this.paper = paper;
        this.typefaces = typefaces;
    }

    /** The paper as PDF. */
    public static byte[] print(Paper paper, Typefaces typefaces) {
        return new PdfPrinter(paper, typefaces).bytes();
    }

    private byte[] bytes() {
        writer.setPageEvent(new Foot());
        document.addTitle(paper.title());
        document.addProducer("Entente");
        document.addCreator("Entente");
        document.open();
        GregorianCalendar made = GregorianCalendar.from(paper.at().atZone(ZoneOffset.UTC));
        writer.getInfo().put(PdfName.CREATIONDATE, new PdfDate(made));
        writer.getInfo().put(PdfName.MODDATE, new PdfDate(made));
        writer.getExtraCatalog().put(PdfName.LANG, new PdfString(paper.language()));
        document.add(paragraph(List.of(Words.of(paper.title())), font(TITLE, true, INK), 0));
        for (String line : paper.under()) {
            document.add(paragraph(List.of(Words.of(line)), font(TEXT, false, QUIET), 0));
        }
        paper.blocks().forEach(this::add);
        typefaces.print(paper.foot(), false);
        typefaces.settle();
        document.close();
        return out.toByteArray();
    }

    private void add(Block block) {
        switch (block) {
            case Block.Heading heading -> {
                boolean section = heading.level() == 2;
                // A heading at the foot of a page would stand without what it is about.
                if (writer.getVerticalPosition(false) < MARGIN + HEADED) {
                    document.newPage();
                }
                Paragraph words = paragraph(
                        List.of(Words.of(heading.text())), font(section ? SECTION : SUBSECTION, true, INK), 0);
                words.setSpacingBefore(section ? SECTION : SMALL);
                words.setSpacingAfter(CELL);
                words.setKeepTogether(true);
                document.add(words);
            }
            case Block.Paragraph text -> document.add(paragraph(List.of(text.words()), font(TEXT, false, BODY), CELL));
            case Block.Note note ->
                document.add(paragraph(List.of(Words.of(note.text())), font(SMALL, false, QUIET), CELL));
            case Block.Bullets bullets -> bullets(bullets);
            case Block.Table table -> table(table);
        }
    }

    private void bullets(Block.Bullets bullets) {
        Font font = font(TEXT, false, BODY);
        for (Words line : bullets.lines()) {
            Paragraph item = paragraph(List.of(Words.of("•  "), line), font, 2);
            item.setIndentationLeft(TEXT);
            item.setFirstLineIndent(-TEXT);
            document.add(item);
        }
    }

    private void table(Block.Table table) {
        PdfPTable grid = new PdfPTable(table.head().size());
        grid.setWidthPercentage(100);
        float[] widths = new float[table.widths().size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = table.widths().get(i);
        }
        grid.setWidths(widths);
        grid.setHeaderRows(1);
        grid.setSpacingBefore(CELL);
        grid.setSpacingAfter(SMALL);
        table.head().forEach(head -> grid.addCell(cell(Words.of(head), font(SMALL, true, QUIET))));
        table.rows().forEach(row -> row.forEach(words -> grid.addCell(cell(words, font(TEXT, false, BODY)))));
        document.add(grid);
    }

    private PdfPCell cell(Words words, Font font) {
        PdfPCell cell = new PdfPCell(paragraph(List.of(words), font, 0));
        cell.setBorder(PdfPCell.BOTTOM);
        cell.setBorderColor(LINE);
        cell.setPadding(CELL);
        cell.setLeading(0, LEADING);
        return cell;
    }

    private Paragraph paragraph(List<Words> words, Font font, float after) {
        Paragraph paragraph = new Paragraph();
        // What stands between paragraphs is a blank in the paragraph's typeface.
        paragraph.setFont(font);
        paragraph.setLeading(font.getSize() * LEADING);
        paragraph.setSpacingAfter(after);
        words.forEach(one -> paragraph.add(chunk(one.text(), one.link(), font)));
        return paragraph;
    }

    private Chunk chunk(String text, @Nullable String link, Font font) {
        typefaces.print(text, font.getBaseFont().equals(typefaces.bold()));
        Chunk chunk = new Chunk(text, font);
        chunk.setSplitCharacter(BREAKS);
        if (link != null && link.startsWith("http")) {
            chunk.setAnchor(link);
        }
        return chunk;
    }

    private Font font(float size, boolean bold, Color colour) {
        return new Font(bold ? typefaces.bold() : typefaces.regular(), size, Font.NORMAL, colour);
    }

    /** The foot of every page: what the paper is, and the page's number. */
    private final class Foot extends PdfPageEventHelper {
        @Override
        public void onEndPage(PdfWriter writer, Document pages) {
            Font font = font(SMALL, false, QUIET);
            ColumnText.showTextAligned(
                    writer.getDirectContent(),
                    Element.ALIGN_LEFT,
                    new Phrase(paper.foot(), font),
                    pages.left(),
                    FOOT,
                    0);
            ColumnText.showTextAligned(
                    writer.getDirectContent(),
                    Element.ALIGN_RIGHT,
                    new Phrase(Integer.toString(writer.getPageNumber()), font),
                    pages.right(),
                    FOOT,
                    0);
        }
    }
}
