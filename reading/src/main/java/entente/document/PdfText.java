package entente.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** Reads the embedded text of a PDF. Pictures are not looked at: a scan has no text. */
final class PdfText {
    /** Held, or the setting is lost with the logger: what is wrong with a file is told by a refusal, not a log. */
    private static final List<Logger> QUIET =
            List.of(Logger.getLogger("org.apache.pdfbox"), Logger.getLogger("org.apache.fontbox"));

    private static final int END_WITHIN = 4096;

    static {
        QUIET.forEach(logger -> logger.setLevel(Level.OFF));
    }

    private PdfText() {}

    static Extraction.Extracted read(byte[] bytes, Limits limits) throws Stopped {
        refuseTruncated(bytes);
        PdfStreams.refuseBombsBeforeLoading(bytes, limits);
        try (PDDocument document = Loader.loadPDF(bytes)) {
            refuseRights(document.getCurrentAccessPermission());
            int pages = document.getNumberOfPages();
            if (pages > limits.pagesMax()) {
                throw new Stopped(
                        Refusal.TOO_MUCH_TEXT,
                        "the PDF has %,d pages; at most %,d are read".formatted(pages, limits.pagesMax()));
            }
            PdfStreams.refuseBombs(document.getDocument(), limits);
            PdfLines lines = new PdfLines(limits.charactersMax());
            lines.getText(document);
            List<PdfLine> found = PdfFurniture.without(lines.lines(), pages);
            String text = PdfParagraphs.text(found, limits.charactersMax());
            return new Extraction.Extracted(text, Format.PDF, title(document), silent(found, pages));
        } catch (InvalidPasswordException locked) {
            throw new Stopped(Refusal.ENCRYPTED, "the PDF is protected by a password; save it without one");
        } catch (PdfLines.Interrupted called) {
            throw called.stopped();
        } catch (IOException | RuntimeException broken) {
            // PDFBox answers some broken files with an unchecked exception.
            throw malformed(broken);
        }
    }

    private static Stopped malformed(Exception broken) {
        return broken.getCause() instanceof PdfLines.Interrupted called
                ? called.stopped()
                : new Stopped(Refusal.MALFORMED, "the PDF is not built as a PDF must be");
    }

    private static void refuseTruncated(byte[] bytes) throws Stopped {
        int from = Math.max(0, bytes.length - END_WITHIN);
        String tail = new String(bytes, from, bytes.length - from, StandardCharsets.ISO_8859_1);
        if (!tail.contains("%%EOF")) {
            throw new Stopped(Refusal.MALFORMED, "the PDF is cut short: its end is missing");
        }
    }

    private static void refuseRights(AccessPermission permission) throws Stopped {
        if (!permission.canExtractContent() && !permission.canExtractForAccessibility()) {
            throw new Stopped(Refusal.ENCRYPTED, "the PDF's author does not allow its text to be taken out");
        }
    }

    private static String title(PDDocument document) {
        String title = document.getDocumentInformation().getTitle();
        String tidy = title == null ? "" : Paragraphs.tidy(title);
        boolean fileName = tidy.startsWith("Microsoft Word - ") || tidy.matches(".*\\.(?:docx?|pdf|indd|pptx?)");
        return fileName ? "" : tidy;
    }

    private static List<Integer> silent(List<PdfLine> lines, int pages) {
        TreeSet<Integer> spoken = new TreeSet<>();
        lines.forEach(line -> spoken.add(line.page()));
        List<Integer> silent = new ArrayList<>();
        for (int page = 1; page <= pages; page++) {
            if (!spoken.contains(page)) {
                silent.add(page);
            }
        }
        return silent;
    }
}
