package entente.document;

import static entente.document.AttackTest.refused;
import static entente.document.AttackTest.utf8;
import static entente.document.AttackTest.within;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.Arrays;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.junit.jupiter.api.Test;

class PdfAttackTest {
    @Test
    void aPageThatIsAPictureHasNoText() throws Exception {
        refused(Refusal.NO_TEXT, Specimens.pdf(document -> document.addPage(new PDPage())), "scan.pdf");
        refused(Refusal.NO_TEXT, utf8("<html><body><img src=scan.png></body></html>"), "a.html");
        refused(Refusal.NO_TEXT, Specimens.docx(document -> {}), "a.docx");
    }

    @Test
    void aPdfThatCallsItselfComesToAnEnd() throws Exception {
        byte[] pdf = Specimens.pdf(document -> {
            PDPage page = new PDPage();
            document.addPage(page);
            PDFormXObject form = new PDFormXObject(document);
            PDResources resources = new PDResources();
            resources.put(COSName.getPDFName("F"), form);
            form.setResources(resources);
            page.setResources(resources);
            try (OutputStream out = form.getContentStream().createOutputStream()) {
                out.write(utf8("/F Do /F Do"));
            }
            PDStream contents = new PDStream(document);
            try (OutputStream out = contents.createOutputStream()) {
                out.write(utf8("/F Do /F Do"));
            }
            page.setContents(contents);
        });
        refused(Refusal.MALFORMED, pdf, "a.pdf");
        byte[] tree = Specimens.pdf(document -> {
            document.addPage(new PDPage());
            COSDictionary pages = document.getDocumentCatalog().getPages().getCOSObject();
            pages.getCOSArray(COSName.KIDS).add(pages);
            pages.setInt(COSName.COUNT, 1_000);
        });
        assertInstanceOf(Extraction.Refused.class, within(tree, "a.pdf"));
    }

    @Test
    void formsWithinFormsWithinFormsAreABomb() throws Exception {
        byte[] pdf = Specimens.pdf(document -> {
            PDPage page = new PDPage();
            document.addPage(page);
            PDResources below = new PDResources();
            for (int level = 0; level < 12; level++) {
                PDFormXObject form = new PDFormXObject(document);
                form.setResources(below);
                try (OutputStream out = form.getContentStream().createOutputStream()) {
                    out.write(utf8(level == 0 ? "q Q" : "/F Do ".repeat(10)));
                }
                below = new PDResources();
                below.put(COSName.getPDFName("F"), form);
            }
            page.setResources(below);
            PDStream contents = new PDStream(document);
            try (OutputStream out = contents.createOutputStream()) {
                out.write(utf8("/F Do ".repeat(10)));
            }
            page.setContents(contents);
        });
        refused(Refusal.ARCHIVE_BOMB, pdf, "a.pdf");
    }

    @Test
    void aPdfThatUnpacksToTooMuchIsABomb() throws Exception {
        byte[] blanks = new byte[1024 * 1024];
        Arrays.fill(blanks, (byte) ' ');
        byte[] pdf = Specimens.pdf(document -> {
            PDPage page = new PDPage();
            document.addPage(page);
            PDStream contents = new PDStream(document);
            try (OutputStream out = contents.createOutputStream(COSName.FLATE_DECODE)) {
                for (int index = 0; index < 60; index++) {
                    out.write(blanks);
                }
            }
            page.setContents(contents);
        });
        assertFalse(pdf.length > 1024 * 1024);
        refused(Refusal.ARCHIVE_BOMB, pdf, "a.pdf");
    }

    @Test
    void aPdfWhoseObjectsUnpackToTooMuchIsABomb() throws Exception {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (java.util.zip.DeflaterOutputStream out = new java.util.zip.DeflaterOutputStream(packed)) {
            for (int index = 0; index < 60; index++) {
                out.write(new byte[1024 * 1024]);
            }
        }
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        pdf.write(utf8("%PDF-1.5\n1 0 obj\n<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length " + packed.size()
                + ">>\nstream\n"));
        packed.writeTo(pdf);
        pdf.write(utf8("\nendstream\nendobj\nstartxref\n0\n%%EOF\n"));
        refused(Refusal.ARCHIVE_BOMB, pdf.toByteArray(), "a.pdf");
    }

    @Test
    void aPdfOfTooManyPagesIsNamed() throws Exception {
        byte[] pdf = Specimens.pdf(document -> {
            for (int page = 0; page < 2_001; page++) {
                document.addPage(new PDPage());
            }
        });
        refused(Refusal.TOO_MUCH_TEXT, pdf, "a.pdf");
    }
}
