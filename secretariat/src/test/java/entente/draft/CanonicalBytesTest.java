package entente.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.text.Localized;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CanonicalBytesTest {
    private static final Set<String> ALL = Set.of("ko", "en", "ja");

    @Test
    void the_bytes_are_those_of_the_format_page() {
        Clause clause =
                new Clause("p1", ClauseKind.PARAGRAPH, null, Drafts.words("We act.", "行動する。", "행동한다."), List.of());
        assertEquals(
                "16:entente clause 1,2:p1,9:paragraph,2:en,0:,7:We act.,2:ja,0:,15:行動する。,2:ko,0:,13:행동한다.,",
                text(CanonicalBytes.of(clause, ALL)));
        assertEquals("8264326c3d48443ae0a27030446c3d98ff37071dadc89f4f39b790df8cba86a2", CanonicalBytes.hash(clause));
        Draft draft = new Draft(Localized.of("en", "T"), Style.UNNUMBERED, List.of(clause));
        assertEquals(
                "20:entente instrument 1,10:unnumbered,1:1,2:en,1:T,1:1,2:p1,9:paragraph,0:,7:We act.,",
                text(CanonicalBytes.of(draft, Set.of("en"))));
    }

    @Test
    void a_clause_version_is_its_words_and_not_its_parts() {
        Clause chapeau = Drafts.agreement().find("scope-2").orElseThrow();
        assertEquals(CanonicalBytes.hash(chapeau), CanonicalBytes.hash(chapeau.withParts(List.of())));
        Clause changed = chapeau.withWords(null, Drafts.words("It does not cover:", "次のものには適用しない。", "다음에는 적용한다."));
        assertNotEquals(CanonicalBytes.hash(chapeau), CanonicalBytes.hash(changed));
        assertEquals(CanonicalBytes.hash(chapeau, "ja"), CanonicalBytes.hash(changed, "ja"));
        assertNotEquals(CanonicalBytes.hash(chapeau, "ko"), CanonicalBytes.hash(changed, "ko"));
    }

    @Test
    void every_change_of_a_text_changes_its_hash() {
        Draft draft = Drafts.agreement();
        Set<String> hashes = new HashSet<>(Set.of(CanonicalBytes.hash(draft, ALL)));
        int texts = 1;
        for (Clause clause : draft.all()) {
            Draft without = DraftTest.made(draft.delete(clause.id()));
            assertTrue(hashes.add(CanonicalBytes.hash(without, ALL)), "without " + clause.id());
            texts++;
        }
        for (String language : List.of("en", "ja", "ko")) {
            assertTrue(hashes.add(CanonicalBytes.hash(draft, Set.of(language))));
            texts++;
        }
        Draft moved = DraftTest.made(draft.move("scope-2-b", new Place("scope-2", null)));
        assertTrue(hashes.add(CanonicalBytes.hash(moved, ALL)));
        Draft styled = new Draft(draft.title(), Style.PARAGRAPHS, draft.clauses());
        assertTrue(hashes.add(CanonicalBytes.hash(styled, ALL)));
        assertTrue(hashes.add(CanonicalBytes.hash(draft.titled(Localized.of("en", "Other")), ALL)));
        assertEquals(texts + 3, hashes.size());
    }

    @Test
    void what_stands_deeper_is_another_text() {
        Clause point = Clause.of("b", ClauseKind.POINT, Localized.of("en", "b"));
        Clause a = Clause.of("a", ClauseKind.POINT, Localized.of("en", "a"));
        Draft flat = draft(List.of(a, point));
        Draft deep = draft(List.of(a.withParts(List.of(point))));
        assertNotEquals(CanonicalBytes.hash(flat, ALL), CanonicalBytes.hash(deep, ALL));
    }

    private static Draft draft(List<Clause> points) {
        Clause paragraph = new Clause("p", ClauseKind.PARAGRAPH, null, null, points);
        return new Draft(Localized.of("en", "T"), Style.UNNUMBERED, List.of(paragraph));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
