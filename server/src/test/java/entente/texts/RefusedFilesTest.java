package entente.texts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;

/** Every kind of file that is not read, sent through the portal's form: the page says why, and nothing is begun. */
class RefusedFilesTest extends TextsWorld {
    @SuppressWarnings("ArrayRecordComponent")
    private record Bad(String name, byte[] bytes, String said) {}

    @Test
    void everyFileThatIsNotReadIsSaidToBeSoAndNothingIsBegun() throws Exception {
        Map<String, Bad> files = new LinkedHashMap<>();
        byte[] docx = zip("word/document.xml", "<w:document/>".getBytes(StandardCharsets.UTF_8));
        files.put("empty", new Bad("a.txt", new byte[0], "The file is empty"));
        files.put("picture", new Bad("a.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}, "is not read"));
        files.put("wrong name", new Bad("a.pdf", docx, "its content is another"));
        files.put("locked DOCX", new Bad("a.docx", lockedDocx(docx), "protected by a password"));
        files.put("locked PDF", new Bad("a.pdf", lockedPdf(), "protected by a password"));
        files.put("bomb", new Bad("a.docx", bomb(), "unpacks to far more"));
        files.put("entity", new Bad("a.xhtml", entity(), "declares document types"));
        files.put("no UTF-8", new Bad("a.txt", "caf\u00e9".getBytes(StandardCharsets.ISO_8859_1), "not UTF-8"));
        files.put("cut short", new Bad("a.docx", Arrays.copyOf(docx, docx.length / 2), "damaged or cut short"));
        files.put("scan", new Bad("a.pdf", emptyPdf(), "no text in it"));
        int statements = state().statements().all().size();
        files.forEach((kind, file) -> {
            HttpResponse<String> page = korea.enter(facts("Refused, " + kind), file.name(), file.bytes());
            assertEquals(422, page.statusCode(), kind + " " + page.body());
            assertTrue(page.body().contains(file.said()), kind + " " + page.body());
            assertTrue(page.body().contains("Refused, " + kind), "what was typed is kept: " + kind);
        });
        assertEquals(statements, state().statements().all().size());
    }

    @Test
    void fiftyMegabytesAreAPageThatSaysHowMuchIsTaken() {
        HttpResponse<String> page = korea.enter(facts("Far too long"), "a.txt", new byte[50_000_000]);
        assertEquals(413, page.statusCode(), page.body());
        assertTrue(page.body().contains("20 MiB"), page.body());
        assertTrue(page.body().contains("<h1"), page.body());
    }

    private static byte[] zip(String part, byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            String types = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>";
            for (Map.Entry<String, byte[]> entry : Map.of(
                            "[Content_Types].xml", types.getBytes(StandardCharsets.UTF_8), part, content)
                    .entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return out.toByteArray();
    }

    private static byte[] bomb() throws IOException {
        byte[] blank = new byte[100 * 1024 * 1024];
        Arrays.fill(blank, (byte) ' ');
        return zip("word/document.xml", blank);
    }

    private static byte[] entity() {
        return "<!DOCTYPE html [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><html><body><p>&x;</p></body></html>"
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] lockedDocx(byte[] docx) throws Exception {
        try (POIFSFileSystem system = new POIFSFileSystem();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("a password");
            try (OutputStream data = encryptor.getDataStream(system)) {
                data.write(docx);
            }
            system.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    private static byte[] lockedPdf() throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            StandardProtectionPolicy policy = new StandardProtectionPolicy("owner", "user", new AccessPermission());
            policy.setEncryptionKeyLength(128);
            document.protect(policy);
            return saved(document);
        }
    }

    private static byte[] emptyPdf() throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            return saved(document);
        }
    }

    private static byte[] saved(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }
}
