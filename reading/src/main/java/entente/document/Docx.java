package entente.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/** The words of a DOCX file: paragraphs, list items, table cells in reading order. Macros and links are not followed. */
final class Docx {
    private static final long UNPACKED_BYTES_MAX = 200L * 1024 * 1024;
    private static final int PARTS_MAX = 5_000;
    private static final double RATIO_MIN = 0.005;

    private Docx() {}

    static Extraction.Extracted read(byte[] bytes) throws IOException {
        inspect(bytes);
        ZipSecureFile.setMinInflateRatio(RATIO_MIN);
        ZipSecureFile.setMaxEntrySize(UNPACKED_BYTES_MAX);
        ZipSecureFile.setMaxFileCount(PARTS_MAX);
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            StringBuilder out = new StringBuilder();
            for (IBodyElement element : document.getBodyElements()) {
                if (element instanceof XWPFParagraph paragraph) {
                    add(paragraph, out);
                } else if (element instanceof XWPFTable table) {
                    add(table, out);
                }
            }
            String title = document.getProperties().getCoreProperties().getTitle();
            return new Extraction.Extracted(
                    PlainText.clean(out.toString().strip() + "\n"), Format.DOCX, title == null ? "" : title.strip());
        }
    }

    /**
     * Unpacks every part once and keeps nothing: sizes are counted as they come, since a zip's own table of sizes can
     * lie, and no part of a DOCX declares a document type.
     */
    private static void inspect(byte[] bytes) throws IOException {
        boolean word = false;
        long unpacked = 0;
        int parts = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            byte[] buffer = new byte[64 * 1024];
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                word |= entry.getName().equals("word/document.xml");
                if (++parts > PARTS_MAX) {
                    throw new Unreadable(Refusal.ARCHIVE_BOMB, "more than " + PARTS_MAX + " parts");
                }
                boolean first = true;
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    unpacked += read;
                    if (unpacked > UNPACKED_BYTES_MAX || unpacked > bytes.length / RATIO_MIN) {
                        throw new Unreadable(
                                Refusal.ARCHIVE_BOMB,
                                "unpacks to more than " + unpacked + " from " + bytes.length + " bytes");
                    }
                    if (first && entry.getName().endsWith(".xml")) {
                        refuseDoctype(new String(buffer, 0, read, java.nio.charset.StandardCharsets.ISO_8859_1), entry);
                    }
                    first = false;
                }
            }
        } catch (IllegalArgumentException e) {
            throw new Unreadable(Refusal.MALFORMED, "not a readable zip: " + e.getMessage());
        }
        if (!word) {
            throw new Unreadable(Refusal.UNKNOWN_TYPE, "a zip without word/document.xml: no DOCX");
        }
    }

    private static void refuseDoctype(String start, ZipEntry entry) throws Unreadable {
        String plain = start.replace("\u0000", "");
        if (plain.contains("<!DOCTYPE") || plain.contains("<!ENTITY")) {
            throw new Unreadable(Refusal.EXTERNAL_ENTITY, entry.getName() + " declares a document type");
        }
    }

    private static void add(XWPFParagraph paragraph, StringBuilder out) {
        String text = paragraph.getText().strip();
        if (text.isEmpty()) {
            return;
        }
        if (paragraph.getNumID() != null && !Character.isDigit(text.charAt(0))) {
            out.append("- ");
        }
        out.append(text).append("\n\n");
    }

    private static void add(XWPFTable table, StringBuilder out) {
        for (XWPFTableRow row : table.getRows()) {
            for (XWPFTableCell cell : row.getTableCells()) {
                cell.getParagraphs().forEach(paragraph -> add(paragraph, out));
            }
        }
    }
}
