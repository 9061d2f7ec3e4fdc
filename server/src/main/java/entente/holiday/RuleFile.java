package entente.holiday;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.MonthDay;
import java.time.Year;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The rules that ship with the product; the file says how a line is written. */
final class RuleFile {
    private static final int COLUMNS = 7;

    private final Map<String, List<HolidayRule>> rules;
    private final Set<String> between = new HashSet<>();

    private RuleFile(List<String> lines) {
        List<HolidayRule> read = new ArrayList<>();
        for (String line : lines) {
            if (line.endsWith(" between")) {
                between.add(line.substring(0, line.indexOf(' ')));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                read.add(rule(line));
            }
        }
        rules = read.stream().collect(Collectors.groupingBy(HolidayRule::region));
    }

    /**
     * Reads the file that ships.
     *
     * @throws IllegalArgumentException if a line is malformed, naming it
     */
    static RuleFile shipped() {
        try (InputStream in = RuleFile.class.getResourceAsStream("rules.txt")) {
            if (in == null) {
                throw new IllegalStateException("the holiday rules are not in the program");
            }
            return new RuleFile(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A state's rules; empty if there are none here. */
    List<HolidayRule> of(String region) {
        return rules.getOrDefault(region, List.of());
    }

    /** Whether a day between two holidays is one too. */
    boolean between(String region) {
        return between.contains(region);
    }

    private static HolidayRule rule(String line) {
        String[] columns = line.split(" \\| ", -1);
        if (columns.length != COLUMNS) {
            throw new IllegalArgumentException("a rule of " + columns.length + " columns: " + line);
        }
        String[] years = columns[2].split("-", -1);
        return new HolidayRule(
                columns[0],
                occasion(columns[1].split(" ", -1)),
                Integer.parseInt(years[0]),
                years[1].isEmpty() ? Year.MAX_VALUE : Integer.parseInt(years[1]),
                HolidayRule.Substitute.valueOf(columns[3].toUpperCase(Locale.ROOT)),
                Map.of("en", columns[4], "ja", columns[5], "ko", columns[6]));
    }

    private static Occasion occasion(String[] words) {
        return switch (words[0]) {
            case "fixed" -> new Occasion.Fixed(MonthDay.parse("--" + words[1]));
            case "weekday" ->
                new Occasion.Weekday(
                        Month.of(Integer.parseInt(words[1])), Integer.parseInt(words[2]), DayOfWeek.valueOf(words[3]));
            case "lunar" -> {
                String[] parts = words[1].split("[-+]", -1);
                yield new Occasion.Lunar(
                        Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
            }
            case "equinox" -> new Occasion.Equinox(Month.of(Integer.parseInt(words[1])));
            default -> throw new IllegalArgumentException("no occasion: " + String.join(" ", words));
        };
    }
}
