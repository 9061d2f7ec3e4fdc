package entente.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The labelled statements of the corpus that may be scored, with what an officer would enter about each. */
final class LabelledStatements {
    private static final Map<String, Setting> SETTINGS = Map.of(
            "camp-david-spirit-2023", Setting.of(List.of("JP", "KR", "US"), LocalDate.of(2023, 8, 18)),
            "consult-2023", Setting.of(List.of("JP", "KR", "US"), LocalDate.of(2023, 8, 18)),
            "lima-2024", Setting.of(List.of("JP", "KR", "US"), LocalDate.of(2024, 11, 15)),
            "us-eu-2023", Setting.of(List.of("US", "EU"), LocalDate.of(2023, 10, 20)));

    private LabelledStatements() {}

    static Setting setting(String name) {
        return SETTINGS.getOrDefault(name, Setting.unknown());
    }
}
