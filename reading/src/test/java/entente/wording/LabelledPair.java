package entente.wording;

import entente.reading.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Two statements of the corpus with the links people made between their sentences.
 *
 * @param name what the pair is called
 * @param earlier the earlier text
 * @param later the later text
 * @param rows a line per labelled commitment of the earlier text
 */
record LabelledPair(String name, String earlier, String later, List<Row> rows) {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    static final String CORPUS_PAIR = "camp-david-spirit-2023__lima-2024";

    /** A labelled commitment: the links made, and what the labellers called the relation. */
    record Row(Span earlier, List<Link> links, List<String> relations) {}

    /** A later sentence that takes it up; not certain where the labellers disagreed or one hesitated. */
    record Link(Span later, boolean certain) {}

    /** The corpus's own pair, then those whose labels lie in a folder, by name. */
    static List<LabelledPair> all(Path corpus, Path labels) throws IOException {
        List<LabelledPair> pairs = new ArrayList<>();
        Path commitments = corpus.resolve("commitments");
        String[] names = CORPUS_PAIR.split("__", -1);
        pairs.add(new LabelledPair(
                CORPUS_PAIR,
                Files.readString(commitments.resolve(names[0] + ".txt")),
                Files.readString(commitments.resolve(names[1] + ".txt")),
                rows(Files.readAllLines(corpus.resolve("reaffirmation").resolve(CORPUS_PAIR + ".jsonl")))));
        try (var files = Files.list(labels)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".jsonl")).sorted().toList()) {
                List<String> lines = Files.readAllLines(file);
                JsonNode head = MAPPER.readTree(lines.getFirst());
                pairs.add(new LabelledPair(
                        file.getFileName().toString().replace(".jsonl", ""),
                        text(corpus, head.get("earlier")),
                        text(corpus, head.get("later")),
                        rows(lines.subList(1, lines.size()))));
            }
        }
        return pairs;
    }

    private static String text(Path corpus, JsonNode document) throws IOException {
        Path file = corpus.resolve("joint-statements/texts")
                .resolve(document.get("document").asString());
        byte[] bytes = Files.readAllBytes(file);
        try {
            String hash = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            if (!hash.equals(document.get("sha256").asString())) {
                throw new IOException(file + " is not the text that was labelled");
            }
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
        return Files.readString(file);
    }

    private static List<Row> rows(List<String> lines) {
        List<Row> rows = new ArrayList<>();
        for (String line : lines) {
            JsonNode row = MAPPER.readTree(line);
            List<Link> links = new ArrayList<>();
            row.get("links")
                    .forEach(link ->
                            links.add(new Link(span(link), link.get("passes").asInt() == 2)));
            List<String> relations = new ArrayList<>();
            row.get("relations").forEach(relation -> relations.add(relation.asString()));
            rows.add(new Row(span(row.get("earlier")), links, relations));
        }
        return rows;
    }

    private static Span span(JsonNode node) {
        return new Span(node.get("start").asInt(), node.get("end").asInt());
    }

    static int overlap(Span one, Span other) {
        return Math.max(0, Math.min(one.end(), other.end()) - Math.max(one.start(), other.start()));
    }
}
