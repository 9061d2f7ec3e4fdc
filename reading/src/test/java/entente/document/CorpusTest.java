package entente.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class CorpusTest {
    private static List<Path> files(String folder) throws IOException {
        String corpus = System.getenv("ENTENTE_CORPUS");
        Assumptions.assumeTrue(corpus != null, "ENTENTE_CORPUS is not set");
        try (Stream<Path> files = Files.list(Path.of(corpus, folder))) {
            return files.sorted().toList();
        }
    }

    @Test
    void everyStatementComesBackExactly() throws IOException {
        List<Path> files = files("joint-statements/texts");
        assertTrue(files.size() > 200);
        for (Path file : files) {
            byte[] bytes = Files.readAllBytes(file);
            Extraction.Extracted extracted = assertInstanceOf(
                    Extraction.Extracted.class,
                    DocumentReader.read(bytes, file.getFileName().toString(), null));
            assertEquals(new String(bytes, StandardCharsets.UTF_8), extracted.text(), file.toString());
        }
    }

    @Test
    void pagesOfManyPublishersAreRead() throws IOException {
        List<Path> files = files("html-articles/html");
        for (Path file : files) {
            try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(file))) {
                Extraction extraction = DocumentReader.read(in.readAllBytes(), "page.html", null);
                Extraction.Extracted extracted =
                        assertInstanceOf(Extraction.Extracted.class, extraction, () -> file + " " + extraction);
                assertTrue(extracted.text().length() > 100, file::toString);
            }
        }
    }
}
