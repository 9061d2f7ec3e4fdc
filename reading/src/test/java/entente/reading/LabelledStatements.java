package entente.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The labelled statements of the corpus, with what an officer would enter about each. */
final class LabelledStatements {
    /** The statements that are scored: all six since the final scoring (docs/reading/README.md). */
    static final List<String> NAMES =
            List.of("camp-david-spirit-2023", "consult-2023", "lima-2024", "us-eu-2023", "quad-2023", "us-japan-2025");

    private static final Map<String, Setting> SETTINGS = Map.of(
            "camp-david-spirit-2023", Setting.of(List.of("JP", "KR", "US"), LocalDate.of(2023, 8, 18)),
            "consult-2023", Setting.of(List.of("JP", "KR", "US"), LocalDate.of(2023, 8, 18)),
            "lima-2024", Setting.of(List.of("JP", "KR", "US"), LocalDate.of(2024, 11, 15)),
            "us-eu-2023", Setting.of(List.of("US", "EU"), LocalDate.of(2023, 10, 20)),
            "quad-2023", Setting.of(List.of("AU", "IN", "JP", "US"), LocalDate.of(2023, 5, 20)),
            "us-japan-2025", Setting.of(List.of("US", "JP"), LocalDate.of(2025, 2, 7)));

    private LabelledStatements() {}

    /** The directory of the labelled statements, where the corpus is at hand. */
    static Optional<Path> directory() {
        return Optional.ofNullable(System.getenv("ENTENTE_CORPUS")).map(corpus -> Path.of(corpus, "commitments"));
    }

    static Setting setting(String name) {
        return SETTINGS.getOrDefault(name, Setting.unknown());
    }

    static String text(Path directory, String name) throws IOException {
        return Files.readString(directory.resolve(name + ".txt"));
    }

    /** The labelled sentences of a statement, one JSON object each. */
    static List<JsonNode> sentences(Path directory, String name) throws IOException {
        JsonMapper mapper = JsonMapper.builder().build();
        List<JsonNode> rows = new ArrayList<>();
        for (String line : Files.readAllLines(directory.resolve(name + ".jsonl"))) {
            rows.add(mapper.readTree(line));
        }
        return rows;
    }
}
