package entente.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** Prints papers as DOCX (ECMA-376), headings as headings, for whoever wants to work on them. */
public final class DocxPrinter {
    private static final String LATIN = "Arial";
    private static final Map<String, String> EASTERN = Map.of("ja", "Yu Gothic", "ko", "Malgun Gothic");
    private static final Map<String, String> REGIONS = Map.of("ja", "ja-JP", "ko", "ko-KR");
    private static final String INK = "14264B";
    private static final String QUIET = "535B6B";
    private static final int TITLE = 20;
    private static final int SECTION = 14;
    private static final int SUBSECTION = 12;
    private static final int TEXT = 10;
    private static final int SMALL = 8;
    private static final int TWIPS = 20;
    private static final int FULL_WIDTH = 5_000;

    private final Paper paper;
    private final XWPFDocument document;

    private DocxPrinter(Paper paper, XWPFDocument document) {
        this.paper = paper;
        this.document = document;
    }

    /** The paper as DOCX. */
    public static byte[] print(Paper paper) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            new DocxPrinter(paper, document).fill();
            document.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private void fill() {
        styles();
        document.getProperties().getCoreProperties().setTitle(paper.title());
        document.getProperties().getCoreProperties().setCreated(Optional.of(Date.from(paper.at())));
        document.getProperties().getCoreProperties().setCreator("Entente");
        run(styled("Title"), Words.of(paper.title()), TITLE, true, INK);
        for (String line : paper.under()) {
            run(document.createParagraph(), Words.of(line), TEXT, false, QUIET);
        }
        paper.blocks().forEach(this::add);
        XWPFFooter footer = document.createFooter(HeaderFooterType.DEFAULT);
        XWPFParagraph foot = footer.createParagraph();
        foot.setAlignment(ParagraphAlignment.LEFT);
        run(foot, Words.of(paper.foot()), SMALL, false, QUIET);
    }

    private void styles() {
        XWPFStyles styles = document.createStyles();
        CTFonts fonts = CTFonts.Factory.newInstance();
        String primary = paper.language().split("-", 2)[0];
        fonts.setAscii(LATIN);
        fonts.setHAnsi(LATIN);
        fonts.setEastAsia(EASTERN.getOrDefault(primary, "Yu Gothic"));
        styles.setDefaultFonts(fonts);
        styles.setSpellingLanguage(paper.language());
        styles.setEastAsia(REGIONS.getOrDefault(primary, "ja-JP"));
        List.of("Title", "Heading1", "Heading2").forEach(id -> style(styles, id));
    }

    /** A style by the name that word processors know it by, so that headings make an outline. */
    private static void style(XWPFStyles styles, String id) {
        CTStyle style = CTStyle.Factory.newInstance();
        style.setStyleId(id);
        style.setType(STStyleType.PARAGRAPH);
        style.addNewName().setVal(id.replace("Heading", "heading "));
        if (id.startsWith("Heading")) {
            style.addNewPPr().addNewOutlineLvl().setVal(BigInteger.valueOf(id.charAt(id.length() - 1) - '1'));
        }
        styles.addStyle(new XWPFStyle(style));
    }

    private XWPFParagraph styled(String style) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(style);
        return paragraph;
    }

    private void add(Block block) {
        switch (block) {
            case Block.Heading heading -> {
                boolean section = heading.level() == 2;
                XWPFParagraph words = styled(section ? "Heading1" : "Heading2");
                words.setSpacingBefore(SECTION * TWIPS);
                words.setKeepNext(true);
                run(words, Words.of(heading.text()), section ? SECTION : SUBSECTION, true, INK);
            }
            case Block.Paragraph text -> run(document.createParagraph(), text.words(), TEXT, false, null);
            case Block.Note note -> run(document.createParagraph(), Words.of(note.text()), SMALL, false, QUIET);
            case Block.Bullets bullets -> {
                for (Words line : bullets.lines()) {
                    XWPFParagraph paragraph = document.createParagraph();
                    paragraph.setIndentationLeft(SECTION * TWIPS);
                    paragraph.setIndentationHanging(TEXT * TWIPS);
                    run(paragraph, Words.of("• "), TEXT, false, null);
                    run(paragraph, line, TEXT, false, null);
                }
            }
            case Block.Table table -> table(table);
        }
    }

    private void table(Block.Table table) {
        int columns = table.head().size();
        XWPFTable grid = document.createTable(table.rows().size() + 1, columns);
        grid.setWidth("100%");
        int whole = table.widths().stream().mapToInt(width -> width).sum();
        XWPFTableRow head = grid.getRow(0);
        head.setRepeatHeader(true);
        for (int i = 0; i < columns; i++) {
            String width = Integer.toString(FULL_WIDTH * table.widths().get(i) / whole / 50) + "%";
            cell(head.getCell(i), width, Words.of(table.head().get(i)), SMALL, true);
            for (int row = 0; row < table.rows().size(); row++) {
                cell(
                        grid.getRow(row + 1).getCell(i),
                        width,
                        table.rows().get(row).get(i),
                        TEXT,
                        false);
            }
        }
        document.createParagraph();
    }

    private static void cell(XWPFTableCell cell, String width, Words words, int size, boolean bold) {
        cell.setWidth(width);
        run(cell.getParagraphArray(0), words, size, bold, bold ? QUIET : null);
    }

    private static void run(
            XWPFParagraph paragraph,
            Words words,
            int size,
            boolean bold,
            @org.jspecify.annotations.Nullable String colour) {
        String link = words.link();
        XWPFRun run =
                link != null && link.startsWith("http") ? paragraph.createHyperlinkRun(link) : paragraph.createRun();
        String[] lines = words.text().split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                run.addBreak();
            }
            run.setText(lines[i], i);
        }
        run.setFontSize(size);
        run.setBold(bold);
        if (colour != null) {
            run.setColor(colour);
        }
    }
}
