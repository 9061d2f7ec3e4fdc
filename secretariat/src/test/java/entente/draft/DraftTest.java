package entente.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.text.Localized;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DraftTest {
    private static final Draft DRAFT = Drafts.agreement();

    @Test
    void a_clause_is_found_where_it_stands() {
        assertEquals(Optional.of(new Place("scope", "scope-1")), DRAFT.place("scope-2"));
        assertEquals(Optional.of(new Place("scope-2", null)), DRAFT.place("scope-2-a"));
        assertEquals(
                List.of("general", "scope", "scope-2"),
                DRAFT.above("scope-2-a").stream().map(Clause::id).toList());
        assertTrue(DRAFT.find("nowhere").isEmpty());
        assertTrue(DRAFT.place("nowhere").isEmpty());
    }

    @Test
    void words_are_replaced_and_parts_stay() {
        Clause changed =
                new Clause("scope-2", ClauseKind.PARAGRAPH, null, Localized.of("en", "Other words:"), List.of());
        Draft after = made(DRAFT.with(changed));
        assertEquals(
                "Other words:", after.find("scope-2").orElseThrow().text("en").orElseThrow());
        assertEquals(2, after.find("scope-2").orElseThrow().parts().size());
        assertEquals(DRAFT.all().size(), after.all().size());
    }

    @Test
    void moving_away_and_back_changes_nothing() {
        for (Clause clause : DRAFT.all()) {
            for (Clause target : DRAFT.all()) {
                Edit there = DRAFT.move(clause.id(), new Place(target.id(), null));
                if (there instanceof Edit.Made made) {
                    assertEquals(
                            Optional.of(new Place(target.id(), null)),
                            made.draft().place(clause.id()));
                    assertEquals(
                            DRAFT,
                            made(made.draft()
                                    .move(clause.id(), DRAFT.place(clause.id()).orElseThrow())));
                }
            }
        }
    }

    @Test
    void what_is_deleted_can_be_put_back() {
        for (Clause clause : DRAFT.all()) {
            Draft without = made(DRAFT.delete(clause.id()));
            assertTrue(without.find(clause.id()).isEmpty());
            assertEquals(DRAFT, made(without.insert(DRAFT.place(clause.id()).orElseThrow(), clause)));
        }
    }

    @Test
    void every_refusal_has_its_name() {
        Clause paragraph = Clause.of("new", ClauseKind.PARAGRAPH, Localized.of("en", "New."));
        Clause point = Clause.of("new", ClauseKind.POINT, Localized.of("en", "new;"));
        refused(EditRefusal.UNKNOWN_CLAUSE, DRAFT.with(paragraph));
        refused(EditRefusal.UNKNOWN_CLAUSE, DRAFT.delete("new"));
        refused(EditRefusal.UNKNOWN_CLAUSE, DRAFT.move("new", Place.FIRST));
        refused(EditRefusal.UNKNOWN_PLACE, DRAFT.insert(new Place("nowhere", null), paragraph));
        refused(EditRefusal.UNKNOWN_PLACE, DRAFT.insert(new Place("scope", "scope-2-a"), paragraph));
        refused(EditRefusal.KIND_MISPLACED, DRAFT.insert(Place.FIRST, point));
        refused(EditRefusal.KIND_MISPLACED, DRAFT.insert(Place.FIRST, paragraph));
        refused(
                EditRefusal.DUPLICATE_ID,
                DRAFT.insert(new Place("general", null), DRAFT.find("scope-1").orElseThrow()));
        refused(EditRefusal.INTO_ITSELF, DRAFT.move("scope", new Place("scope-2", null)));
        refused(EditRefusal.INTO_ITSELF, DRAFT.move("scope", new Place("general", "scope")));
        Clause deep = point;
        for (int i = 1; i < Clause.DEPTH_MAX; i++) {
            deep = new Clause("deep-" + i, ClauseKind.POINT, null, null, List.of(deep));
        }
        refused(EditRefusal.TOO_DEEP, DRAFT.insert(new Place("scope", null), deep));
        Clause deepest = deep;
        assertThrows(
                IllegalArgumentException.class,
                () -> new Clause("deeper", ClauseKind.POINT, null, null, List.of(deepest)));
        List<Clause> many = IntStream.range(0, Draft.CLAUSES_MAX)
                .mapToObj(i -> new Clause("many-" + i, ClauseKind.PARAGRAPH, null, null, List.of()))
                .toList();
        refused(
                EditRefusal.TOO_LARGE,
                DRAFT.insert(new Place(null, "preamble"), new Clause("part", ClauseKind.PART, null, null, many)));
    }

    @Test
    void a_language_that_lacks_is_named() {
        assertEquals(List.of(), DRAFT.missing(Set.of("en", "ja", "ko")));
        assertEquals(DRAFT.all().size() - 1, DRAFT.missing(Set.of("fr")).size(), "the preamble holds only parts");
        Clause placeholder = new Clause("to-come", ClauseKind.PARAGRAPH, null, null, List.of());
        assertEquals(Set.of("en"), placeholder.missing(Set.of("en")));
        assertEquals(Set.of("en", "ja", "ko"), DRAFT.languages());
    }

    @Test
    void a_citation_of_what_is_gone_is_seen() {
        assertEquals(List.of(), DRAFT.dangling());
        Draft without = made(DRAFT.delete("scope-2-a"));
        assertEquals(
                List.of("entry-1"), without.dangling().stream().map(Clause::id).toList());
    }

    @Test
    void words_have_one_spelling() {
        assertEquals("a b", Words.tidy(" a \n\t\u00A0b\u3000"));
        assertEquals("가", Words.tidy("\u1100\u1161"));
        assertEquals("user", Words.tidy("us\u202Eer\u202C\u200B"));
        assertEquals("a \uFFFD", Words.tidy("a\u0000\uD800"));
        assertEquals("", Words.tidy("\u200B \u0007"));
        for (String untidy : List.of(" a", "a  b", "a\nb", "", "a\u202Eb", "\uD800", "\u1100\u1161")) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> Clause.of("c", ClauseKind.PARAGRAPH, Localized.of("en", untidy)),
                    untidy);
        }
        assertThrows(
                IllegalArgumentException.class,
                () -> Clause.of("c", ClauseKind.PARAGRAPH, Localized.of("English", "a")));
        assertThrows(
                IllegalArgumentException.class, () -> Clause.of("C", ClauseKind.PARAGRAPH, Localized.of("en", "a")));
        assertThrows(
                IllegalArgumentException.class,
                () -> Clause.of("c", ClauseKind.PARAGRAPH, Localized.of("en", "a".repeat(Words.TEXT_MAX + 1))));
    }

    @Test
    void a_text_is_cut_into_words_and_citations() {
        assertEquals(
                List.of(
                        new Run.Plain("see "),
                        new Run.Citation("a-1"),
                        new Run.Plain(" and {#A} and {#}"),
                        new Run.Citation("b")),
                Run.of("see {#a-1} and {#A} and {#}{#b}"));
        assertEquals("{#b}", new Run.Citation("b").token());
    }

    static Draft made(Edit edit) {
        return assertInstanceOf(Edit.Made.class, edit).draft();
    }

    private static void refused(EditRefusal why, Edit edit) {
        assertEquals(why, assertInstanceOf(Edit.Refused.class, edit).why());
    }
}
