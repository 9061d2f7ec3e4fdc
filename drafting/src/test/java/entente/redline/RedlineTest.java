package entente.redline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.draft.Clause;
import entente.draft.ClauseKind;
import entente.draft.Draft;
import entente.draft.Edit;
import entente.draft.Place;
import entente.draft.Style;
import entente.text.Localized;
import entente.wording.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RedlineTest {
    private static final int ROUNDS = 2_000;

    @Test
    void either_text_comes_back_from_the_redline() {
        for (int seed = 0; seed < ROUNDS; seed++) {
            RandomDrafts random = new RandomDrafts(seed);
            Draft earlier = random.draft();
            Draft later = earlier;
            for (int i = 0; i < 1 + seed % 9; i++) {
                later = random.changed(later);
            }
            for (String language : List.of("en", "ja", "ko")) {
                Redline redline = Redline.between(earlier, later, language);
                assertEquals(lines(earlier, language), lines(redline, false), "seed " + seed);
                assertEquals(lines(later, language), lines(redline, true), "seed " + seed);
            }
        }
    }

    @Test
    void a_text_against_itself_is_unchanged() {
        for (int seed = 0; seed < 200; seed++) {
            Draft draft = new RandomDrafts(seed).draft();
            assertTrue(Redline.between(draft, draft, "ja").unchanged(), "seed " + seed);
        }
    }

    @Test
    void where_clauses_only_moved_no_word_changed() {
        int moves = 0;
        for (int seed = 0; seed < ROUNDS; seed++) {
            RandomDrafts random = new RandomDrafts(seed);
            Draft earlier = random.draft();
            Draft later = earlier;
            for (int i = 0; i < 3; i++) {
                later = random.moved(later);
            }
            Redline redline = Redline.between(earlier, later, "en");
            for (Row row : redline.rows()) {
                assertTrue(
                        Set.of(Fate.UNCHANGED, Fate.MOVED_AWAY, Fate.MOVED_HERE).contains(row.fate()), "seed " + seed);
                boolean kept = row.fate() == Fate.MOVED_AWAY
                        || row.text().stream().allMatch(piece -> piece.kind() == Piece.Kind.KEPT);
                assertTrue(kept, "seed " + seed);
            }
            assertEquals(redline.count(Fate.MOVED_AWAY), redline.count(Fate.MOVED_HERE), "seed " + seed);
            moves += (int) redline.count(Fate.MOVED_HERE);
        }
        assertTrue(moves > ROUNDS, moves + " moves");
    }

    @Test
    void renumbering_is_no_change() {
        Draft earlier = draft(paragraph("a", "First."), paragraph("b", "See {#c}."), paragraph("c", "Third."));
        Draft later = made(earlier.insert(new Place(null, "a"), paragraph("new", "New.")));
        Redline redline = Redline.between(earlier, later, "en");
        assertEquals(
                List.of(Fate.UNCHANGED, Fate.ADDED, Fate.UNCHANGED, Fate.UNCHANGED),
                redline.rows().stream().map(Row::fate).toList());
        Row see = redline.rows().get(2);
        assertTrue(see.renumbered());
        assertFalse(redline.rows().getFirst().renumbered());
        assertEquals("See paragraph 4.", redline.shown(see.text().getFirst(), see));
        assertEquals("3.", see.label());
    }

    @Test
    void one_clause_that_moved_is_the_only_one() {
        Draft earlier = draft(paragraph("a", "A."), paragraph("b", "B."), paragraph("c", "C."), paragraph("d", "D."));
        Draft later = made(earlier.move("a", new Place(null, "c")));
        assertEquals(
                List.of("a MOVED_AWAY", "b UNCHANGED", "c UNCHANGED", "a MOVED_HERE", "d UNCHANGED"),
                Redline.between(earlier, later, "en").rows().stream()
                        .map(row -> row.id() + " " + row.fate())
                        .toList());
    }

    @Test
    void a_clause_that_is_gone_has_not_moved() {
        Draft earlier = draft(paragraph("a", "A."), paragraph("b", "B."), paragraph("c", "C."));
        Redline redline = Redline.between(earlier, made(earlier.delete("b")), "en");
        assertEquals(
                List.of(Fate.UNCHANGED, Fate.DROPPED, Fate.UNCHANGED),
                redline.rows().stream().map(Row::fate).toList());
        assertEquals(Piece.Kind.DROPPED, redline.rows().get(1).text().getFirst().kind());
    }

    @Test
    void words_are_compared_as_each_language_is_read() {
        assertEquals(
                "We {-will}{+intend to} hold annual exercises.",
                diff("en", "We will hold annual exercises.", "We intend to hold annual exercises."));
        assertEquals("我々は、{-年次}{+定例}の演習を{-実施}{+継続}する。", diff("ja", "我々は、年次の演習を実施する。", "我々は、定例の演習を継続する。"));
        assertEquals("우리는 {-매년}{+정기적으로} 훈련을 실시한다.", diff("ko", "우리는 매년 훈련을 실시한다.", "우리는 정기적으로 훈련을 실시한다."));
        assertEquals("See {-{#a}}{+{#b}}.", diff("en", "See {#a}.", "See {#b}."));
        assertEquals("the {-U.S.’s aim}{+US’s aims}", diff("en", "the U.S.’s aim", "the US’s aims"));
    }

    @Test
    void a_clause_of_any_length_is_compared() {
        String words = "word ".repeat(3_990).strip();
        String others = "other ".repeat(3_300).strip();
        List<Clause> many = new ArrayList<>();
        List<Clause> changed = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            many.add(paragraph("p" + i, words));
            changed.add(paragraph("p" + i, others));
        }
        Redline redline = Redline.between(draft(many), draft(changed), "en");
        assertEquals(20, redline.count(Fate.CHANGED));
    }

    @Test
    void a_foreign_text_is_recognised_by_its_words() {
        Draft known = draft(
                paragraph("consult", "We will consult on regional challenges, provocations and threats."),
                paragraph("train", "We will hold trilateral exercises every year."),
                paragraph("youth", "We support the youth summit."));
        Draft foreign = draft(
                paragraph("youth", "We welcome a wholly different matter: see {#p3}."),
                paragraph("p2", "We will hold trilateral exercises on a regular basis every year."),
                paragraph("p3", "We will consult on regional challenges, provocations and threats."));
        Draft recognised = Recognition.recognise(known, foreign, "en");
        assertEquals(
                List.of("youth-2", "train", "consult"),
                recognised.all().stream().map(Clause::id).toList());
        assertEquals(
                Optional.of("We welcome a wholly different matter: see {#consult}."),
                recognised.all().getFirst().text("en"));
    }

    @Test
    void the_longest_increasing_run_is_found() {
        assertEquals(List.of(), Increasing.longest(List.of()));
        assertEquals(List.of(0, 2, 3), Increasing.longest(List.of(1, 9, 2, 4, 0)));
        assertEquals(1, Increasing.longest(List.of(3, 2, 1)).size());
    }

    private static String diff(String language, String was, String is) {
        Draft earlier = draft(Clause.of("p", ClauseKind.PARAGRAPH, Localized.of(language, was)));
        Draft later = draft(Clause.of("p", ClauseKind.PARAGRAPH, Localized.of(language, is)));
        return Redline.between(earlier, later, language).rows().getFirst().text().stream()
                .map(piece -> switch (piece.kind()) {
                    case KEPT -> piece.words();
                    case DROPPED -> "{-" + piece.words() + "}";
                    case ADDED -> "{+" + piece.words() + "}";
                    case MOVED_AWAY -> "{<" + piece.words() + "}";
                    case MOVED_HERE -> "{>" + piece.words() + "}";
                })
                .collect(Collectors.joining());
    }

    private static Clause paragraph(String id, String words) {
        return Clause.of(id, ClauseKind.PARAGRAPH, new Localized(new TreeMap<>(Map.of("en", words))));
    }

    private static Draft draft(Clause... clauses) {
        return draft(List.of(clauses));
    }

    private static Draft draft(List<Clause> clauses) {
        return new Draft(Localized.of("en", "T"), Style.PARAGRAPHS, clauses);
    }

    private static Draft made(Edit edit) {
        return ((Edit.Made) edit).draft();
    }

    private static List<String> lines(Draft draft, String language) {
        return draft.all().stream()
                .map(clause -> line(
                        draft.above(clause.id()).size() + 1,
                        clause.id(),
                        clause.kind(),
                        clause.heading(language).orElse(""),
                        clause.text(language).orElse("")))
                .toList();
    }

    private static List<String> lines(Redline redline, boolean later) {
        return redline.rows().stream()
                .filter(row -> later ? row.fate().inLater() : row.fate().inEarlier())
                .map(row ->
                        line(row.level(), row.id(), row.kind(), words(row.heading(), later), words(row.text(), later)))
                .toList();
    }

    private static String words(List<Piece> pieces, boolean later) {
        return pieces.stream()
                .filter(piece -> later ? piece.inLater() : piece.inEarlier())
                .map(Piece::words)
                .collect(Collectors.joining());
    }

    private static String line(int level, String id, ClauseKind kind, String heading, String text) {
        return level + " " + id + " " + kind + " " + heading + " " + text;
    }
}
