package entente.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailTest {
    private static final Instant NOW = Instant.parse("2025-03-13T00:00:00Z");

    private static final String NIGHT = """
            From: Desk <desk@ministry.example>
            Date: Wed, 12 Mar 2025 08:15:00 +0900
            Message-ID: <1@ministry.example>
            Subject: =?UTF-8?B?55m65bCE?=
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary="outer"

            --outer
            Content-Type: multipart/alternative; boundary="inner"

            --inner
            Content-Type: text/html; charset=utf-8

            <p>In HTML</p>
            --inner
            Content-Type: text/plain; charset=iso-2022-jp

            @BODY@
            --inner--
            --outer
            Content-Type: text/plain; name="note.txt"
            Content-Disposition: attachment; filename="note.txt"
            Content-Transfer-Encoding: base64

            @ENCLOSED@
            --outer--
            """;

    @TempDir
    private Path folder;

    private List<Incoming> read(String name, byte[] bytes) throws IOException, Imports.Refused {
        Path file = Files.write(folder.resolve(name), bytes);
        List<Incoming> heard = new ArrayList<>();
        Imports.read(file, "mail", NOW, heard::add);
        return heard;
    }

    private static String text(Incoming incoming) {
        return new String(incoming.content().bytes(), StandardCharsets.UTF_8);
    }

    @Test
    void text_and_enclosures_are_documents_and_of_two_forms_the_plain_one_counts() throws Exception {
        String enclosed = Base64.getEncoder().encodeToString("Enclosed report.".getBytes(StandardCharsets.UTF_8));
        String mail = NIGHT.replace("@ENCLOSED@", enclosed);
        String[] around = mail.split("@BODY@", -1);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(around[0].getBytes(StandardCharsets.US_ASCII));
        bytes.write("北朝鮮がミサイルを発射した。".getBytes(Charset.forName("ISO-2022-JP")));
        bytes.write(around[1].getBytes(StandardCharsets.US_ASCII));
        List<Incoming> heard = read("night.eml", bytes.toByteArray());
        assertEquals(2, heard.size());
        assertEquals("発射", heard.getFirst().title());
        assertEquals("北朝鮮がミサイルを発射した。", text(heard.getFirst()).strip());
        assertEquals(
                Optional.of(Instant.parse("2025-03-11T23:15:00Z")),
                heard.getFirst().published());
        assertEquals("mid:<1@ministry.example>", heard.getFirst().address());
        assertEquals("note.txt", heard.get(1).name());
        assertEquals("Enclosed report.", text(heard.get(1)).strip());
    }

    @Test
    void a_mail_of_html_alone_is_read_as_a_page_and_what_is_none_is_refused() throws Exception {
        String mail =
                "From: a@b.example\nSubject: S\nContent-Type: text/html\n\n<html><body><p>A page.</p></body></html>\n";
        List<Incoming> heard = read("page.eml", mail.getBytes(StandardCharsets.US_ASCII));
        assertEquals("mail.html", heard.getFirst().name());
        assertTrue(
                heard.getFirst().mediaType().startsWith("text/html"),
                heard.getFirst().mediaType());
        for (String none : List.of("", "just words\n", "\u0000\u0001\u0002")) {
            byte[] bytes = none.getBytes(StandardCharsets.UTF_8);
            assertThrows(Imports.Refused.class, () -> read("none.eml", bytes), none);
        }
        StringBuilder deep = new StringBuilder("From: a@b.example\nMIME-Version: 1.0\n");
        for (int i = 0; i < 30; i++) {
            deep.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\n\n--b")
                    .append(i)
                    .append('\n');
        }
        byte[] nested = deep.append("\nwords\n").toString().getBytes(StandardCharsets.US_ASCII);
        assertThrows(Imports.Refused.class, () -> read("deep.eml", nested));
    }

    @Test
    void a_web_archive_that_is_cut_off_is_refused_by_name() throws Exception {
        String record = """
                WARC/1.0
                WARC-Type: response
                WARC-Record-ID: <urn:uuid:92283950-ef2f-4d72-b224-f54c6ec90bb0>
                WARC-Date: 2025-03-12T00:00:00Z
                WARC-Target-URI: http://a.example/
                Content-Type: application/http;msgtype=response
                Content-Length: 70

                HTTP/1.1 200 OK
                Content-Type: text/html

                <p>cut""".replace("\n", "\r\n");
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(record.repeat(50).getBytes(StandardCharsets.US_ASCII));
        }
        byte[] cut = java.util.Arrays.copyOf(packed.toByteArray(), packed.size() / 2);
        assertThrows(Imports.Refused.class, () -> read("cut.warc.gz", cut));
    }
}
