package entente.rendition.pdf;

import entente.paper.Typefaces;
import entente.rendition.Particulars;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfWriter;

/** The foot of every page: which version of what this is, and the page's number. */
final class Foot extends PdfPageEventHelper {
    private static final float SIZE = 8;
    private static final float HEIGHT = 40;

    private final Font font;
    private final String version;

    Foot(Typefaces typefaces, Particulars particulars) {
        this.font = new Font(typefaces.regular(), SIZE);
        this.version = "%s · %s · v%d · %s"
                .formatted(
                        particulars.code(),
                        particulars.status().replace('-', ' '),
                        particulars.version(),
                        particulars.date());
        typefaces.print(version, false);
    }

    @Override
    public void onEndPage(PdfWriter writer, Document document) {
        Phrase left = new Phrase(version, font);
        Phrase right = new Phrase(String.valueOf(writer.getPageNumber()), font);
        ColumnText.showTextAligned(writer.getDirectContent(), Element.ALIGN_LEFT, left, document.left(), HEIGHT, 0);
        ColumnText.showTextAligned(writer.getDirectContent(), Element.ALIGN_RIGHT, right, document.right(), HEIGHT, 0);
    }
}
