package entente.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The table of rules in the documents is true: every rule stands there, with an example that it finds. */
class RuleTableTest {
    private static final Path TABLE = Path.of("..", "docs", "reading", "README.md");
    private static final Setting NORDIC = Setting.of(List.of("NO", "FI", "IS"), LocalDate.of(2025, 3, 10));

    @Test
    void everyRuleHasAnExampleThatItFinds() throws IOException {
        Map<String, String> examples = new TreeMap<>();
        for (String line : Files.readAllLines(TABLE)) {
            String[] cells = line.split("\\|", -1);
            if (cells.length == 5 && cells[1].strip().matches("[A-Z_]+")) {
                examples.put(cells[1].strip(), cells[3].strip().replace("<br>", "\n\n"));
            }
        }
        assertEquals(Arrays.stream(Rule.values()).map(Rule::name).sorted().toList(), List.copyOf(examples.keySet()));
        examples.forEach((rule, example) -> assertTrue(
                Reader.read(example, NORDIC).findings().stream()
                        .anyMatch(finding -> finding.reason().rule().name().equals(rule)),
                () -> rule + ": " + example + " -> "
                        + Reader.read(example, NORDIC).findings()));
    }
}
