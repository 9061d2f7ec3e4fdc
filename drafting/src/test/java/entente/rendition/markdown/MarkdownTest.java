package entente.rendition.markdown;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.draft.Clause;
import entente.draft.ClauseKind;
import entente.draft.Draft;
import entente.draft.Style;
import entente.redline.RandomDrafts;
import entente.rendition.Import;
import entente.rendition.ImportRefusal;
import entente.rendition.Notice;
import entente.rendition.Projection;
import entente.rendition.SampleDrafts;
import entente.text.Localized;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

class MarkdownTest {
    private static final Draft DRAFT = SampleDrafts.agreement();

    @Test
    void what_is_written_comes_back_with_its_identities() {
        for (String language : List.of("en", "ja", "ko")) {
            assertEquals(Projection.of(DRAFT, language), read(MarkdownWriter.write(DRAFT, language), language));
        }
        for (int seed = 0; seed < 300; seed++) {
            RandomDrafts random = new RandomDrafts(seed);
            Draft draft = random.changed(random.changed(random.draft()));
            if (!draft.clauses().isEmpty()) {
                String file = new String(MarkdownWriter.write(draft, "en"), UTF_8);
                assertEquals(
                        Projection.of(draft, "en"), read(file.getBytes(UTF_8), "en"), "seed " + seed + "\n" + file);
            }
        }
    }

    @Test
    void brackets_come_back() {
        for (String language : List.of("en", "ja", "ko")) {
            Draft rolling = SampleDrafts.rolling();
            assertEquals(Projection.of(rolling, language), read(MarkdownWriter.write(rolling, language), language));
        }
    }

    @Test
    void marks_in_words_stay_words() {
        for (String words : List.of(
                "*not* _this_ `code` [link](#x) <b>bold</b> <script>alert(1)</script> &amp; # ~ | !",
                "1. one",
                "12) twelve",
                "- dash",
                "+ plus",
                "=== equals",
                "> quote",
                "\\ back",
                "{#nobody}")) {
            Clause plain = Clause.of("p", ClauseKind.PARAGRAPH, Localized.of("en", words));
            Clause headed = new Clause(
                    "h", ClauseKind.PARAGRAPH, Localized.of("en", words), Localized.of("en", words), List.of());
            Draft draft = new Draft(Localized.of("en", words), Style.PARAGRAPHS, List.of(plain, headed));
            byte[] bytes = MarkdownWriter.write(draft, "en");
            assertEquals(draft, read(bytes, "en"), new String(bytes, UTF_8));
            assertTrue(!new String(bytes, UTF_8).matches("(?s).*(?<!\\\\)<script.*"));
        }
    }

    @Test
    void another_hands_markdown_becomes_clauses() {
        String file = """
                # Memorandum

                Recalling our dialogue,

                ## Article 1 (Scope)

                1. We cooperate:
                   - on missiles; <script>alert(1)</script>
                   - on **cyber** threats.
                2. Article 5 of the Treaty remains.

                ## Article 2

                It ends [never](https://example.org).
                """;
        assertEquals(
                List.of(
                        "PREAMBLE null null",
                        "PARAGRAPH null Recalling our dialogue,",
                        "ARTICLE Scope null",
                        "PARAGRAPH null We cooperate:",
                        "POINT null on missiles; alert(1)",
                        "POINT null on cyber threats.",
                        "PARAGRAPH null Article 5 of the Treaty remains.",
                        "ARTICLE null null",
                        "PARAGRAPH null It ends never."),
                lines(read(file.getBytes(UTF_8), "en"), "en"));
    }

    @Test
    void japanese_and_korean_numbers_are_known() {
        String japanese = "協定\n\n第一条（目的）\n\nこの協定は、協力を目的とする。\n\n第2条　実施\n\n１．両国は、次のことを行う。\n\n(a) 協議\n\n（2）演習\n";
        assertEquals(
                List.of(
                        "ARTICLE 目的 null",
                        "PARAGRAPH null この協定は、協力を目的とする。",
                        "ARTICLE 実施 null",
                        "PARAGRAPH null 両国は、次のことを行う。",
                        "POINT null 協議",
                        "POINT null 演習"),
                lines(read(japanese.getBytes(UTF_8), "ja"), "ja"));
        String korean = "협정\n\n제1조 (목적)\n\n이 협정은 협력을 목적으로 한다.\n\n1. 양국은 다음을 한다.\n\n가. 협의\n\n나. 훈련\n";
        assertEquals(
                List.of(
                        "ARTICLE 목적 null",
                        "PARAGRAPH null 이 협정은 협력을 목적으로 한다.",
                        "PARAGRAPH null 양국은 다음을 한다.",
                        "POINT null 협의",
                        "POINT null 훈련"),
                lines(read(korean.getBytes(UTF_8), "ko"), "ko"));
    }

    @Test
    @EnabledIfEnvironmentVariable(named = "ENTENTE_CORPUS", matches = ".+")
    void real_statements_become_sensible_clauses() throws IOException {
        Draft lima = statement("lima-2024");
        assertEquals(12, lima.all().size());
        assertTrue(lima.all().stream().allMatch(clause -> clause.kind() == ClauseKind.PARAGRAPH));
        assertEquals(Style.UNNUMBERED, lima.style());
        Draft spirit = statement("camp-david-spirit-2023");
        assertTrue(spirit.all().size() >= 10, lines(spirit, "en").toString());
        Draft india = read(
                Files.readAllBytes(Path.of(
                        System.getenv("ENTENTE_CORPUS"),
                        "joint-statements",
                        "texts",
                        "2023-06-22-joint-statement-from-the-united-states-and-india.txt")),
                "en");
        assertEquals(Style.PARAGRAPHS, india.style());
        assertTrue(india.all().stream().anyMatch(clause -> clause.heading("en").isPresent()));
        Path folder = Path.of(System.getenv("ENTENTE_CORPUS"), "joint-statements", "texts");
        try (var files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                String text = Files.readString(file).replaceAll("\\]\\([^)]*\\)|<http[^>]*>", "");
                Import read = MarkdownReader.read(Files.readAllBytes(file), "en");
                Draft draft = assertInstanceOf(Import.Read.class, read, file + " " + read)
                        .draft();
                int kept = draft.all().stream()
                        .mapToInt(clause -> letters(clause.text("en").orElse(""))
                                + letters(clause.heading("en").orElse("")))
                        .sum();
                int all = letters(text) - letters(draft.title().get("en"));
                assertTrue(kept >= all * 0.97, file + ": " + kept + " of " + all + " letters");
            }
        }
    }

    private static int letters(String words) {
        return (int) words.codePoints().filter(Character::isLetter).count();
    }

    private static Draft statement(String name) throws IOException {
        return read(Files.readAllBytes(Path.of(System.getenv("ENTENTE_CORPUS"), "commitments", name + ".txt")), "en");
    }

    @Test
    void what_is_no_text_is_refused() {
        assertEquals(ImportRefusal.EMPTY, refused("\n* * *\n".getBytes(UTF_8)));
        assertEquals(ImportRefusal.MALFORMED, refused("caf\u00e9".getBytes(ISO_8859_1)));
        assertEquals(ImportRefusal.TOO_LARGE, refused(new byte[MarkdownReader.BYTES_MAX + 1]));
        assertEquals(
                ImportRefusal.TOO_LARGE,
                refused("a\n\n".repeat(Draft.CLAUSES_MAX + 2).getBytes(UTF_8)));
        Import quoted = MarkdownReader.read((">".repeat(50_000) + "x").getBytes(UTF_8), "en");
        Import marked = MarkdownReader.read(("*".repeat(5_000) + "x" + "*".repeat(5_000)).getBytes(UTF_8), "en");
        for (Import read : List.of(quoted, marked)) {
            assertTrue(read instanceof Import.Read || read instanceof Import.Refused);
        }
    }

    @Test
    void nothing_is_noted_where_nothing_is_lost() {
        Import read = MarkdownReader.read("First.\n\nSecond.".getBytes(UTF_8), "en");
        assertEquals(
                List.<Notice>of(), assertInstanceOf(Import.Read.class, read).notices());
    }

    private static List<String> lines(Draft draft, String language) {
        return draft.all().stream()
                .map(clause -> clause.kind() + " " + clause.heading(language).orElse(null) + " "
                        + clause.text(language).orElse(null))
                .toList();
    }

    private static Draft read(byte[] bytes, String language) {
        Import read = MarkdownReader.read(bytes, language);
        return assertInstanceOf(Import.Read.class, read, read.toString()).draft();
    }

    private static ImportRefusal refused(byte[] bytes) {
        return assertInstanceOf(Import.Refused.class, MarkdownReader.read(bytes, "en"))
                .why();
    }
}
