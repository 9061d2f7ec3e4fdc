package entente.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertIterableEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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

    /** Words only: how blanks, bullets and hyphens at line ends come out is for the tests of each format. */
    private static List<String> words(String text) {
        return List.of(text.replaceAll("[^\\p{L}\\p{N}\\s]", "").strip().split("\\s+"));
    }

    private static List<String> wrapped(String text) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\n", -1)) {
            StringBuilder line = new StringBuilder();
            for (String word : paragraph.split(" ", -1)) {
                if (line.length() + word.length() > 80) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                line.append(line.isEmpty() ? "" : " ").append(word);
            }
            lines.add(line.toString());
        }
        return lines;
    }

    private static List<List<String>> pages(List<String> lines) {
        List<List<String>> pages = new ArrayList<>();
        for (int from = 0; from < lines.size(); from += 40) {
            pages.add(lines.subList(from, Math.min(lines.size(), from + 40)));
        }
        return pages;
    }

    @Test
    void statementsPutIntoWordAndPdfComeBackWordForWord() throws Exception {
        for (Path file : files("joint-statements/texts").subList(0, 12)) {
            String ascii =
                    Files.readString(file).replaceAll("[^\\p{ASCII}]", " ").replaceAll("\\r", "");
            byte[] docx = Specimens.docx(document -> ascii.lines()
                    .forEach(line -> document.createParagraph().createRun().setText(line)));
            byte[] pdf = Specimens.pdfOf(pages(wrapped(ascii.replace('\t', ' '))), "");
            for (byte[] bytes : List.of(docx, pdf)) {
                Extraction.Extracted extracted =
                        assertInstanceOf(Extraction.Extracted.class, DocumentReader.read(bytes, ""));
                assertIterableEquals(words(ascii), words(extracted.text()), () -> file + " " + extracted.format());
            }
        }
    }
}
