package entente.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/** Documents made for the tests, well-formed and otherwise, from words of our own. */
final class Specimens {
    static final String FIRST = "The three members will hold a joint exercise every year.";
    static final String SECOND = "They intend to share early warnings by the end of 2027.";

    private Specimens() {}

    interface Filling<T> {
        void fill(T document) throws Exception;
    }

    static byte[] docx(Filling<XWPFDocument> filling) throws Exception {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            filling.fill(document);
            document.write(out);
            return out.toByteArray();
        }
    }

    static byte[] statementDocx() throws Exception {
        return docx(document -> {
            document.getProperties().getCoreProperties().setTitle("Statement of the Three");
            XWPFParagraph heading = document.createParagraph();
            heading.setStyle("Heading1");
            heading.createRun().setText("Security");
            XWPFParagraph split = document.createParagraph();
            split.createRun().setText(FIRST.substring(0, 20));
            split.createRun().setText(FIRST.substring(20));
            XWPFParagraph item = document.createParagraph();
            item.setNumID(java.math.BigInteger.ONE);
            item.createRun().setText("a joint desk;");
            XWPFParagraph other = document.createParagraph();
            other.setNumID(java.math.BigInteger.ONE);
            other.createRun().setText("a hotline.");
            XWPFTable table = document.createTable(1, 2);
            table.getRow(0).getCell(0).setText("Lead");
            table.getRow(0).getCell(1).setText("Secretariat");
            document.createParagraph().createRun().setText(SECOND);
        });
    }

    /** A DOCX with its parts replaced or added. */
    static byte[] docxWith(Map<String, byte[]> parts) throws Exception {
        Map<String, byte[]> all = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(statementDocx()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                all.put(entry.getName(), zip.readAllBytes());
            }
        }
        all.putAll(parts);
        return zip(all);
    }

    static byte[] zip(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return out.toByteArray();
    }

    static byte[] encryptedDocx() throws Exception {
        try (POIFSFileSystem system = new POIFSFileSystem();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            org.apache.poi.poifs.crypt.Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("a password");
            try (OutputStream data = encryptor.getDataStream(system)) {
                data.write(statementDocx());
            }
            system.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    static byte[] wordXml(String body) {
        return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document"
                        + " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>" + body
                        + "</w:body></w:document>")
                .getBytes(StandardCharsets.UTF_8);
    }

    static byte[] pdf(Filling<PDDocument> filling) throws Exception {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            filling.fill(document);
            document.save(out);
            return out.toByteArray();
        }
    }

    /** Pages of lines, 14 points apart from 700 down; an empty line leaves a gap. */
    static byte[] pdfOf(List<List<String>> pages, String header) throws Exception {
        return pdf(document -> {
            for (List<String> lines : pages) {
                page(document, lines, header);
            }
        });
    }

    static void page(PDDocument document, List<String> lines, String header) throws IOException {
        PDPage page = new PDPage();
        document.addPage(page);
        PDType1Font font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            float height = 700;
            for (String line : lines) {
                show(content, font, line, height);
                height -= 14;
            }
            show(content, font, header, 770);
            show(content, font, String.valueOf(document.getNumberOfPages()), 20);
        }
    }

    private static void show(PDPageContentStream content, PDType1Font font, String line, float height)
            throws IOException {
        content.beginText();
        content.setFont(font, 11);
        content.newLineAtOffset(72, height);
        content.showText(line);
        content.endText();
    }

    static byte[] lockedPdf(String ownerPassword, String userPassword, AccessPermission permission) throws Exception {
        return pdf(document -> {
            page(document, List.of(FIRST), "");
            StandardProtectionPolicy policy = new StandardProtectionPolicy(ownerPassword, userPassword, permission);
            policy.setEncryptionKeyLength(128);
            document.protect(policy);
        });
    }
}
