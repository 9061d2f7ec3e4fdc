package entente.bench;

import entente.reading.Span;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Two statements of the corpus with the links that people made between their sentences.
 *
 * @param name what the pair is called
 * @param standing what part it had in the making
 * @param earlier the earlier text
 * @param later the later text
 * @param rows a line per labelled commitment of the earlier text
 */
record LabelledReaffirmation(String name, String standing, String earlier, String later, List<Row> rows) {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String CORPUS_PAIR = "camp-david-spirit-2023__lima-2024";
    private static final List<String> OPEN = List.of(
            "quad-2021__quad-2022",
            "us-japan-2021__us-japan-2022",
            "g7-2022-03__g7-2022-05",
            "us-mexico-2021__us-mexico-2022",
            "us-indonesia-2023__us-indonesia-2024",
            "ransomware-2022__ransomware-2023");

    /** A labelled commitment: the links made, and what the labellers called the relation. */
    record Row(Span earlier, List<Link> links, List<String> relations) {}

    /** A later sentence that takes it up; not certain where labellers disagreed or one hesitated. */
    record Link(Span later, boolean certain) {}

    /** The corpus's own pair and those labelled for this measurement. */
    static List<LabelledReaffirmation> all(Path corpus) throws IOException {
        List<LabelledReaffirmation> pairs = new ArrayList<>();
        String[] names = CORPUS_PAIR.split("__", -1);
        Path labels = corpus.resolve("reaffirmation").resolve(CORPUS_PAIR + ".jsonl");
        pairs.add(new LabelledReaffirmation(
                CORPUS_PAIR,
                "two labellers, open",
                Files.readString(corpus.resolve("commitments").resolve(names[0] + ".txt")),
                Files.readString(corpus.resolve("commitments").resolve(names[1] + ".txt")),
                rows(Files.readAllLines(labels))));
        for (String open : OPEN) {
            pairs.add(own(corpus, open, "one labeller, open"));
        }
        pairs.add(own(corpus, "us-rok-2021__us-rok-2022", "one labeller, held out"));
        pairs.add(own(corpus, "us-pacific-2022__us-pacific-2023", "one labeller, held out"));
        return pairs;
    }

    private static LabelledReaffirmation own(Path corpus, String name, String standing) throws IOException {
        try (InputStream in = Objects.requireNonNull(
                LabelledReaffirmation.class.getResourceAsStream("reaffirmation/" + name + ".jsonl"))) {
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            JsonNode head = MAPPER.readTree(lines.getFirst());
            return new LabelledReaffirmation(
                    name,
                    standing,
                    text(corpus, head.get("earlier")),
                    text(corpus, head.get("later")),
                    rows(lines.subList(1, lines.size())));
        }
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
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static List<Row> rows(List<String> lines) {
        return lines.stream()
                .map(MAPPER::readTree)
                .map(row -> new Row(
                        span(row.get("earlier")),
                        stream(row.get("links"))
                                .map(link ->
                                        new Link(span(link), link.get("passes").asInt() == 2))
                                .toList(),
                        stream(row.get("relations")).map(JsonNode::asString).toList()))
                .toList();
    }

    private static java.util.stream.Stream<JsonNode> stream(JsonNode items) {
        return StreamSupport.stream(items.spliterator(), false);
    }

    private static Span span(JsonNode node) {
        return new Span(node.get("start").asInt(), node.get("end").asInt());
    }
}
