package entente.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** PDFBox's text stripper, made to keep where each line lies and to stop when told. */
final class PdfLines extends PDFTextStripper {
    private static final int FORMS_MAX = 50_000;

    private final int charactersMax;
    private final List<PdfLine> lines = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();
    private float left;
    private float right;
    private float base;
    private float size;
    private float pageHeight;
    private final Set<COSBase> drawing = Collections.newSetFromMap(new IdentityHashMap<>());
    private long characters;
    private int forms;

    PdfLines(int charactersMax) {
        this.charactersMax = charactersMax;
        setSuppressDuplicateOverlappingText(false);
        setShouldSeparateByBeads(false);
    }

    /** Carries a refusal through PDFBox. */
    static final class Interrupted extends IOException {
        private final transient Stopped stopped;

        Interrupted(Stopped stopped) {
            super(stopped);
            this.stopped = stopped;
        }

        Stopped stopped() {
            return stopped;
        }
    }

    List<PdfLine> lines() {
        return List.copyOf(lines);
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        if (Thread.currentThread().isInterrupted()) {
            throw new Interrupted(new Stopped(Refusal.TOO_SLOW, "reading was called off"));
        }
        super.processOperator(operator, operands);
    }

    @Override
    public void showForm(PDFormXObject form) throws IOException {
        if (++forms > FORMS_MAX) {
            throw new Interrupted(
                    new Stopped(Refusal.ARCHIVE_BOMB, "the PDF draws more than %,d forms".formatted(FORMS_MAX)));
        }
        if (!drawing.add(form.getCOSObject())) {
            throw new Interrupted(new Stopped(Refusal.MALFORMED, "the PDF has a form that draws itself"));
        }
        super.showForm(form);
        drawing.remove(form.getCOSObject());
    }

    /** PDFBox would only log what a form throws. */
    @Override
    protected void operatorException(Operator operator, List<COSBase> operands, IOException thrown) throws IOException {
        if (thrown instanceof Interrupted) {
            throw thrown;
        }
        super.operatorException(operator, operands, thrown);
    }

    /** Counted here, since a page's characters lie in memory before the first line is written. */
    @Override
    protected void showGlyph(
            org.apache.pdfbox.util.Matrix matrix,
            org.apache.pdfbox.pdmodel.font.PDFont font,
            int code,
            org.apache.pdfbox.util.Vector displacement)
            throws IOException {
        if (++characters > charactersMax) {
            throw new Interrupted(Paragraphs.tooMuch(charactersMax));
        }
        super.showGlyph(matrix, font, code, displacement);
    }

    @Override
    protected void writeString(String words, List<TextPosition> positions) {
        if (!positions.isEmpty()) {
            TextPosition first = positions.getFirst();
            TextPosition last = positions.getLast();
            if (open.isEmpty()) {
                left = first.getXDirAdj();
                base = first.getYDirAdj();
                size = 0;
                pageHeight = first.getDir() % 180 == 0 ? first.getPageHeight() : first.getPageWidth();
            }
            right = last.getXDirAdj() + last.getWidthDirAdj();
            size = Math.max(size, first.getFontSizeInPt());
        }
        open.append(words);
    }

    @Override
    protected void writeWordSeparator() {
        open.append(' ');
    }

    @Override
    protected void writeLineSeparator() {
        endLine();
    }

    @Override
    protected void writeParagraphSeparator() {
        endLine();
    }

    @Override
    protected void writePageEnd() {
        endLine();
    }

    @Override
    protected void endArticle() {
        endLine();
    }

    private void endLine() {
        String words = Paragraphs.tidy(open);
        open.setLength(0);
        if (!words.isEmpty()) {
            lines.add(new PdfLine(words, getCurrentPageNo(), left, right, base, size, pageHeight));
        }
    }
}
