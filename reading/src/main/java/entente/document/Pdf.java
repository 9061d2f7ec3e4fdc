package entente.document;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * The words of a PDF: lines joined to paragraphs, words joined over a hyphen at a line's end, lines that stand on most
 * pages (running heads, page numbers) left out.
 */
final class Pdf {
    private static final int PAGES_MAX = 2_000;
    private static final Pattern PAGE_NUMBER = Pattern.compile("(?:page )?\\d{1,4}(?: ?(?:/|of) ?\\d{1,4})?");
    private static final Pattern STARTS_ITEM = Pattern.compile("^(?:[•●▪–*-]|\\(?\\d{1,3}[.)]|\\(?[a-z][.)]) .*");

    private Pdf() {}

    static Extraction.Extracted read(byte[] bytes) throws IOException {
        try (PDDocument document = Loader.loadPDF(
                new RandomAccessReadBuffer(bytes), MemoryUsageSetting.setupMainMemoryOnly(512L << 20).streamCache)) {
            if (document.isEncrypted() && !document.getCurrentAccessPermission().canExtractContent()) {
                throw new Unreadable(Refusal.ENCRYPTED, "the file forbids taking text out of it");
            }
            int pages = document.getNumberOfPages();
            if (pages > PAGES_MAX) {
                throw new Unreadable(Refusal.TOO_MUCH_TEXT, pages + " pages; at most " + PAGES_MAX);
            }
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(false);
            stripper.setLineSeparator("\n");
            stripper.setParagraphEnd("\n");
            stripper.setPageEnd("\f");
            String title = document.getDocumentInformation().getTitle();
            String text = joined(List.of(stripper.getText(document).split("\f")));
            return new Extraction.Extracted(PlainText.clean(text), Format.PDF, title == null ? "" : title.strip());
        } catch (InvalidPasswordException e) {
            throw new Unreadable(Refusal.ENCRYPTED, "the file asks for a password");
        }
    }

    private static String joined(List<String> pages) {
        Map<String, Integer> seen = new HashMap<>();
        pages.forEach(page -> page.lines().map(String::strip).distinct().forEach(l -> seen.merge(l, 1, Integer::sum)));
        StringBuilder out = new StringBuilder();
        StringBuilder paragraph = new StringBuilder();
        for (String page : pages) {
            for (String line : page.split("\n", -1)) {
                String words = line.strip();
                boolean running = pages.size() > 3 && seen.getOrDefault(words, 0) * 2 > pages.size();
                if (words.isEmpty()) {
                    flush(paragraph, out);
                } else if (!running
                        && !PAGE_NUMBER
                                .matcher(words.toLowerCase(java.util.Locale.ROOT))
                                .matches()) {
                    if (STARTS_ITEM.matcher(words).matches()) {
                        flush(paragraph, out);
                    }
                    append(words, paragraph);
                }
            }
            flushAtSentenceEnd(paragraph, out);
        }
        flush(paragraph, out);
        return out.toString().strip() + "\n";
    }

    /** A paragraph goes on over a page's end unless its sentence is done. */
    private static void flushAtSentenceEnd(StringBuilder paragraph, StringBuilder out) {
        if (!paragraph.isEmpty() && ".:;!?”\"".indexOf(paragraph.charAt(paragraph.length() - 1)) >= 0) {
            flush(paragraph, out);
        }
    }

    private static void append(String words, StringBuilder paragraph) {
        int end = paragraph.length();
        boolean hyphenated =
                end > 1 && paragraph.charAt(end - 1) == '\u00ad' && Character.isLowerCase(words.codePointAt(0));
        if (hyphenated) {
            paragraph.setLength(end - 1);
        } else if (end > 0) {
            boolean wide = Character.isIdeographic(words.codePointAt(0))
                    && Character.isIdeographic(paragraph.codePointBefore(end));
            boolean compound = paragraph.charAt(end - 1) == '-' && end > 1 && paragraph.charAt(end - 2) != ' ';
            if (!wide && !compound) {
                paragraph.append(' ');
            }
        }
        paragraph.append(words);
    }

    private static void flush(StringBuilder paragraph, StringBuilder out) {
        if (!paragraph.isEmpty()) {
            out.append(paragraph).append("\n\n");
            paragraph.setLength(0);
        }
    }
}
