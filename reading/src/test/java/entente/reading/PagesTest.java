package entente.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The samples on the pages about reading are read as the pages say. */
class PagesTest {
    private static final Path PAGES = Path.of("..", "docs", "reading");
    private static final Setting NORDIC = Setting.of(List.of("NO", "FI", "IS"), LocalDate.of(2025, 3, 10));

    @TestFactory
    List<DynamicTest> everySampleIsReadAsItIsMarked() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        try (var pages = Files.list(PAGES)) {
            for (Path page : pages.sorted().toList()) {
                boolean sample = false;
                for (String line : Files.readAllLines(page)) {
                    if (line.startsWith("```")) {
                        sample = line.equals("```samples");
                    } else if (sample) {
                        tests.add(DynamicTest.dynamicTest(page.getFileName() + ": " + line, () -> check(line)));
                    }
                }
            }
        }
        assertTrue(tests.size() > 40, tests.size() + " samples");
        return tests;
    }

    private static void check(String sample) {
        Marked marked = Marked.of(sample);
        assertEquals(marked.expected(), Marked.found(Reader.read(marked.text(), NORDIC)));
    }

    @Test
    void everyTimeOfTheTableIsReadAsItSays() throws IOException {
        for (String[] cells : rows("times.md", 5)) {
            Deadline found = Reader.read("We will inspect the harbour lights " + cells[1] + ".", NORDIC)
                    .findings()
                    .getFirst()
                    .deadline()
                    .orElseThrow();
            String date = found.date().map(LocalDate::toString).orElse("");
            String period = found.period().map(Object::toString).orElse("");
            assertEquals(List.of(cells[1], cells[2], cells[3]), List.of(found.text(), date, period));
        }
    }

    @Test
    void everyPositionOfTheTableIsReadAsItSays() throws IOException {
        for (String[] cells : rows("positions.md", 4)) {
            String text = cells[2].replaceAll("[{}]", "");
            Position found = Reader.read(text, NORDIC).positions().getFirst();
            assertEquals(cells[1], found.verb().name().toLowerCase(Locale.ROOT));
            assertEquals(cells[2].substring(cells[2].indexOf('{') + 1, cells[2].indexOf('}')), found.quote());
        }
    }

    private static List<String[]> rows(String page, int cells) throws IOException {
        List<String[]> rows = new ArrayList<>();
        for (String line : Files.readAllLines(PAGES.resolve(page))) {
            String[] row = line.split("\\|", -1);
            if (row.length == cells && !row[1].contains("---")) {
                rows.add(java.util.Arrays.stream(row).map(String::strip).toArray(String[]::new));
            }
        }
        assertTrue(rows.size() > 5, page);
        return rows.subList(1, rows.size());
    }
}
