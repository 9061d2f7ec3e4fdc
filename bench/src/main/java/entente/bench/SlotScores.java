package entente.bench;

import entente.reading.Finding;
import entente.reading.Position;
import entente.reading.Reader;
import entente.reading.Reading;
import entente.reading.Setting;
import entente.reading.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Issue areas, testability and positions against sentences drawn by seed ({@code statements/README.md}). */
final class SlotScores {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path corpus;
    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, Reading> readings = new HashMap<>();

    private SlotScores(Path corpus) {
        this.corpus = corpus;
    }

    /** A row of labels with what the reader says of its statement; nothing is entered but the date. */
    private record Row(JsonNode label, Span span, String text, Reading reading) {
        String words(Span place) {
            int start = text.offsetByCodePoints(0, place.start());
            return text.substring(start, text.offsetByCodePoints(start, place.end() - place.start()));
        }
    }

    static void print(Report report, Path corpus) throws IOException {
        SlotScores scores = new SlotScores(corpus);
        scores.areas(report);
        scores.positions(report);
    }

    private List<Row> rows(String file) throws IOException {
        List<Row> rows = new ArrayList<>();
        for (String line : LabelledStatement.lines(file)) {
            JsonNode label = JSON.readTree(line);
            String name = label.get("file").asString();
            if (!texts.containsKey(name)) {
                texts.put(
                        name,
                        Files.readString(
                                corpus.resolve("joint-statements/texts").resolve(name)));
            }
            String text = texts.get(name);
            LocalDate date = LocalDate.parse(label.get("date").asString());
            Reading reading = readings.computeIfAbsent(
                    name, each -> Reader.read(text, new Setting(List.of(), Optional.of(date), List.of())));
            rows.add(new Row(
                    label, new Span(label.get("start").asInt(), label.get("end").asInt()), text, reading));
        }
        return rows;
    }

    private void areas(Report report) throws IOException {
        int found = 0;
        int labelled = 0;
        int best = 0;
        int right = 0;
        int[][] testable = new int[2][2];
        for (Row row : rows("areas.jsonl")) {
            Optional<Finding> hit = row.reading().findings().stream()
                    .filter(finding -> meets(finding.span(), row.span()))
                    .findFirst();
            if (hit.isEmpty()) {
                continue;
            }
            found++;
            List<String> areas = new ArrayList<>();
            row.label().get("areas").forEach(area -> areas.add(area.asString()));
            labelled += areas.isEmpty() ? 0 : 1;
            right += areas.contains(hit.get().area()) ? 1 : 0;
            best += !areas.isEmpty() && areas.getFirst().equals(hit.get().area()) ? 1 : 0;
            JsonNode nameable = row.label().get("testable");
            if (!nameable.isNull()) {
                testable[nameable.asBoolean() ? 1 : 0][hit.get().testable() ? 1 : 0]++;
            }
        }
        report.say("");
        report.say("issue area and testability of findings drawn by seed");
        report.table(Table.of(
                        "findings", "area told", "area right", "area the best", "testable: right", "too many", "missed")
                .row(
                        found,
                        labelled,
                        share(right, labelled),
                        share(best, labelled),
                        share(testable[0][0] + testable[1][1], sum(testable)),
                        testable[0][1],
                        testable[1][0]));
    }

    private void positions(Report report) throws IOException {
        Positions counts = new Positions();
        for (Row row : rows("positions.jsonl")) {
            counts.add(row);
        }
        report.say("");
        report.say("positions in sentences drawn by seed");
        report.table(Table.of("labelled", "found", "precision", "recall", "verb", "members", "addressee")
                .row(
                        counts.labelled,
                        counts.found,
                        share(counts.right, counts.found),
                        share(counts.right, counts.labelled),
                        share(counts.verbs, counts.right),
                        share(counts.members, counts.right),
                        share(counts.addressees, counts.addressed)));
    }

    /** What was counted of positions. */
    private static final class Positions {
        private int labelled;
        private int found;
        private int right;
        private int verbs;
        private int members;
        private int addressed;
        private int addressees;

        void add(Row row) {
            List<Position> said = row.reading().positions().stream()
                    .filter(position -> meets(position.span(), row.span()))
                    .toList();
            Set<Position> used = new HashSet<>();
            found += said.size();
            for (JsonNode label : row.label().get("positions")) {
                labelled++;
                Span place = span(label.get("span"));
                said.stream()
                        .filter(position -> meets(position.span(), place) && used.add(position))
                        .findFirst()
                        .ifPresent(hit -> add(label, row, hit));
            }
        }

        private void add(JsonNode label, Row row, Position hit) {
            right++;
            verbs += verb(label, hit) ? 1 : 0;
            members += SlotScores.members(label, row.reading(), hit) ? 1 : 0;
            addressed += label.has("addressee") ? 1 : 0;
            addressees += addressee(label, row, hit) ? 1 : 0;
        }
    }

    private static boolean verb(JsonNode label, Position hit) {
        String said = hit.verb().name().toLowerCase(Locale.ROOT);
        for (JsonNode verb : label.get("verbs")) {
            if (verb.asString().equals(said)) {
                return true;
            }
        }
        return false;
    }

    private static boolean members(JsonNode label, Reading reading, Position hit) {
        JsonNode named = label.path("members");
        if (!named.isArray()) {
            return hit.members().equals(reading.members());
        }
        Set<String> right = new HashSet<>();
        named.forEach(member -> right.add(member.asString()));
        return right.equals(new HashSet<>(hit.members()));
    }

    private static boolean addressee(JsonNode label, Row row, Position hit) {
        if (!label.has("addressee")) {
            return false;
        }
        String right = row.words(span(label.get("addressee"))).replaceAll("\\s+", " ");
        String said = hit.addressee().orElse("-").replaceAll("\\s+", " ");
        return said.contains(right) || right.contains(said);
    }

    private static Span span(JsonNode pair) {
        return new Span(pair.get(0).asInt(), pair.get(1).asInt());
    }

    private static boolean meets(Span one, Span other) {
        return Math.min(one.end(), other.end()) > Math.max(one.start(), other.start());
    }

    private static int sum(int[][] counts) {
        return counts[0][0] + counts[0][1] + counts[1][0] + counts[1][1];
    }

    private static String share(int part, int whole) {
        return whole == 0 ? "" : Report.number((double) part / whole, 3) + " (" + part + "/" + whole + ")";
    }
}
