package entente.bench;

import entente.reading.Setting;
import entente.reading.Span;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A statement with labelled sentences: one of the corpus, or one of those labelled for this measurement.
 *
 * @param name what it is called in the tables
 * @param text the statement
 * @param setting what an officer would enter about it
 * @param sentences its labelled sentences
 */
record LabelledStatement(String name, String text, Setting setting, List<Sentence> sentences) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The corpus's labelled statements, with what their source says of members and date. */
    private static final Map<String, Setting> CORPUS = Map.of(
            "camp-david-spirit-2023", Setting.of(List.of("JP", "KR", "US"), LocalDate.of(2023, 8, 18)),
            "consult-2023", Setting.of(List.of("JP", "KR", "US"), LocalDate.of(2023, 8, 18)),
            "lima-2024", Setting.of(List.of("JP", "KR", "US"), LocalDate.of(2024, 11, 15)),
            "us-eu-2023", Setting.of(List.of("US", "EU"), LocalDate.of(2023, 10, 20)),
            "quad-2023", Setting.of(List.of("AU", "IN", "JP", "US"), LocalDate.of(2023, 5, 20)),
            "us-japan-2025", Setting.of(List.of("US", "JP"), LocalDate.of(2025, 2, 7)));

    private static final List<String> KINDS =
            List.of("asia", "bilateral-1", "bilateral-2", "eu", "g7", "multilateral", "quad", "trade-2025");

    /**
     * A labelled sentence.
     *
     * @param span where it stands
     * @param label whether it holds a commitment; empty where the labellers doubt or disagree
     * @param count how many commitments it holds, the mean of the labellers
     * @param commitments what the labellers say of them
     */
    record Sentence(Span span, Optional<Boolean> label, double count, List<Commitment> commitments) {}

    /**
     * A labelled commitment.
     *
     * @param forces every force that is right, in small letters
     * @param members who promises; empty where an organ does
     * @param time the words that say when or how often
     */
    record Commitment(Set<String> forces, Set<String> members, Optional<Span> time) {}

    /** The six of the corpus, the four that were open to the rules' writer first. */
    static List<LabelledStatement> corpus(Path corpus) throws IOException {
        List<LabelledStatement> all = new ArrayList<>();
        for (String name : List.of(
                "camp-david-spirit-2023", "consult-2023", "lima-2024", "us-eu-2023", "quad-2023", "us-japan-2025")) {
            Path folder = corpus.resolve("commitments");
            Setting setting = Objects.requireNonNull(CORPUS.get(name));
            List<Sentence> sentences = new ArrayList<>();
            for (String line : Files.readAllLines(folder.resolve(name + ".jsonl"))) {
                JsonNode row = JSON.readTree(line);
                List<Commitment> commitments = new ArrayList<>();
                row.get("first").forEach(label -> commitments.add(commitment(label, actors(label, setting))));
                row.get("second").forEach(label -> commitments.add(commitment(label, actors(label, setting))));
                JsonNode counts = row.get("counts");
                double count = (counts.get(0).asInt() + counts.get(1).asInt()) / 2.0;
                sentences.add(new Sentence(span(row), label(row), count, commitments));
            }
            all.add(new LabelledStatement(name, Files.readString(folder.resolve(name + ".txt")), setting, sentences));
        }
        return all;
    }

    /** Those labelled for this measurement: {@code dev} or {@code hold}. */
    static List<LabelledStatement> drawn(Path corpus, String split) throws IOException {
        List<LabelledStatement> all = new ArrayList<>();
        for (String kind : KINDS) {
            List<String> lines = lines(split + "-" + kind + ".jsonl");
            JsonNode head = JSON.readTree(lines.getFirst());
            Path file = corpus.resolve("joint-statements/texts")
                    .resolve(head.get("file").asString());
            List<String> members = new ArrayList<>();
            head.get("members").forEach(member -> members.add(member.asString()));
            List<Sentence> sentences = new ArrayList<>();
            for (String line : lines.subList(1, lines.size())) {
                JsonNode row = JSON.readTree(line);
                List<Commitment> commitments = new ArrayList<>();
                row.path("commitments").forEach(label -> commitments.add(commitment(label, names(label, "members"))));
                sentences.add(new Sentence(span(row), label(row), commitments.size(), commitments));
            }
            Setting setting =
                    Setting.of(members, LocalDate.parse(head.get("date").asString()));
            all.add(new LabelledStatement(split + "-" + kind, Files.readString(file), setting, sentences));
        }
        return all;
    }

    /** Sentences of many statements with their times labelled and nothing else; nothing is entered but the date. */
    static List<LabelledStatement> times(Path corpus, String labels) throws IOException {
        Map<String, List<JsonNode>> rows = new java.util.LinkedHashMap<>();
        for (String line : lines(labels)) {
            JsonNode row = JSON.readTree(line);
            rows.computeIfAbsent(row.get("file").asString(), file -> new ArrayList<>())
                    .add(row);
        }
        List<LabelledStatement> all = new ArrayList<>();
        for (var statement : rows.entrySet()) {
            Path file = corpus.resolve("joint-statements/texts").resolve(statement.getKey());
            LocalDate date =
                    LocalDate.parse(statement.getValue().getFirst().get("date").asString());
            List<Sentence> sentences =
                    statement.getValue().stream().map(LabelledStatement::timed).toList();
            all.add(new LabelledStatement(
                    statement.getKey(),
                    Files.readString(file),
                    new Setting(List.of(), Optional.of(date), List.of()),
                    sentences));
        }
        return all;
    }

    private static Sentence timed(JsonNode row) {
        List<Commitment> commitments = new ArrayList<>();
        for (JsonNode time : row.get("times")) {
            Span span = new Span(time.get(0).asInt(), time.get(1).asInt());
            commitments.add(new Commitment(Set.of(), Set.of(), Optional.of(span)));
        }
        return new Sentence(span(row), Optional.of(true), Math.max(1, commitments.size()), commitments);
    }

    private static Commitment commitment(JsonNode label, Set<String> members) {
        JsonNode time = label.has("deadline") ? label.get("deadline") : label.path("cadence");
        Optional<Span> span = time.isArray()
                ? Optional.of(new Span(time.get(0).asInt(), time.get(1).asInt()))
                : Optional.empty();
        return new Commitment(names(label, "force"), members, span);
    }

    private static Set<String> names(JsonNode label, String field) {
        Set<String> names = new HashSet<>();
        JsonNode value = label.get(field);
        if (value.isArray()) {
            value.forEach(name -> names.add(name.asString()));
        } else {
            names.add(value.asString());
        }
        return names;
    }

    private static Span span(JsonNode row) {
        return new Span(row.get("start").asInt(), row.get("end").asInt());
    }

    private static Optional<Boolean> label(JsonNode row) {
        JsonNode label = row.get("label");
        return label.isNull() ? Optional.empty() : Optional.of(label.asInt() == 1);
    }

    /** "All", states by their codes, or the name of an organ, which binds no member. */
    private static Set<String> actors(JsonNode label, Setting setting) {
        String named = label.path("members").asString();
        if (named.equals("all")) {
            return Set.copyOf(setting.members());
        }
        return named.matches("[A-Z]{2}(?:;[A-Z]{2})*") ? Set.of(named.split(";", -1)) : Set.of();
    }

    /** The lines of a file beside this class. */
    static List<String> lines(String file) throws IOException {
        var in = Objects.requireNonNull(LabelledStatement.class.getResourceAsStream("statements/" + file), file);
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        }
    }
}
