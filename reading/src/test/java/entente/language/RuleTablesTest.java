package entente.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import entente.predicate.PredicateRule;
import entente.reading.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every rule has its row in the pages about Japanese and Korean, and finds the first example of it. */
class RuleTablesTest {
    private static final Pattern ROW = Pattern.compile("\\| ([A-Z_]+) \\| [a-z -]+ \\| (.*?)(?: / .*)? \\|");
    private static final Setting SETTING = Setting.of(List.of("JP", "KR", "AU"), LocalDate.of(2025, 6, 10));

    @ParameterizedTest
    @CsvSource({"japanese, ja", "korean, ko"})
    void everyRuleFindsItsExample(String page, String language) throws IOException {
        Set<PredicateRule> seen = EnumSet.noneOf(PredicateRule.class);
        for (String line : Files.readAllLines(Path.of("../docs/reading/" + page + ".md"))) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                PredicateRule rule = PredicateRule.valueOf(row.group(1));
                String example = row.group(2).replace("<br>", "\n\n");
                List<String> found = StatementReader.read(example, Optional.of(language), SETTING).findings().stream()
                        .map(finding -> finding.reason().rule().name())
                        .toList();
                assertEquals(List.of(rule.name()), found, example);
                seen.add(rule);
            }
        }
        assertEquals(EnumSet.allOf(PredicateRule.class), seen);
    }
}
