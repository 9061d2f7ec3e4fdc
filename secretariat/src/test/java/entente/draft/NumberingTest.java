package entente.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;

import entente.text.Localized;
import java.util.List;
import org.junit.jupiter.api.Test;

class NumberingTest {
    private static final Draft AGREEMENT = Drafts.agreement();

    @Test
    void each_language_numbers_as_its_treaties_do() {
        assertEquals(List.of("", "", "Part I", "Article 1", "1.", "2.", "(a)", "(b)", "Article 2", ""), labels("en"));
        assertEquals(List.of("", "", "第1部", "第1条", "1.", "2.", "(a)", "(b)", "第2条", ""), labels("ja"));
        assertEquals(List.of("", "", "제1부", "제1조", "1.", "2.", "가.", "나.", "제2조", ""), labels("ko"));
        assertEquals(labels("en"), labels("fr"));
    }

    @Test
    void a_citation_is_put_in_words_of_its_language() {
        assertEquals("paragraph 2(a) of Article 1 applies from signature.", text(AGREEMENT, "entry-1", "en"));
        assertEquals("第1条2(a)は署名の日から適用する。", text(AGREEMENT, "entry-1", "ja"));
        assertEquals("제1조제2항가호는 서명일부터 적용된다.", text(AGREEMENT, "entry-1", "ko"));
        Numbering english = Numbering.of(AGREEMENT, "en");
        assertEquals("paragraph 2(a)", english.cite("scope-2-a", "scope-1"));
        assertEquals("paragraph 1 of the preamble", english.cite("recital-1"));
        assertEquals("the preamble", english.cite("preamble"));
        assertEquals("Part I", english.cite("general", "scope-1"));
        assertEquals("Article 2", english.cite("entry"));
    }

    @Test
    void citations_survive_renumbering() {
        Clause first = new Clause("first", ClauseKind.ARTICLE, null, Localized.of("en", "First."), List.of());
        Clause point = Clause.of("new", ClauseKind.POINT, Localized.of("en", "new;"));
        Draft longer = DraftTest.made(AGREEMENT.insert(new Place("general", null), first));
        longer = DraftTest.made(longer.insert(new Place("scope-2", null), point));
        assertEquals("paragraph 2(b) of Article 2 applies from signature.", text(longer, "entry-1", "en"));
        Draft shorter = DraftTest.made(AGREEMENT.delete("scope-2-a"));
        assertEquals("[deleted clause] applies from signature.", text(shorter, "entry-1", "en"));
    }

    @Test
    void statements_number_paragraphs_through_or_not_at_all() {
        assertEquals(List.of("I.", "1.", "(a)", "(i)", "II.", "2.", "A."), labels(statement(Style.PARAGRAPHS), "en"));
        assertEquals(List.of("", "", "•", "•", "", "", ""), labels(statement(Style.UNNUMBERED), "en"));
        assertEquals("・", Numbering.of(statement(Style.UNNUMBERED), "ja").label("c"));
        Numbering numbering = Numbering.of(statement(Style.PARAGRAPHS), "en");
        assertEquals("paragraph 1(a)(i)", numbering.cite("d"));
        assertEquals(
                "パラグラフ1(a)(i)", Numbering.of(statement(Style.PARAGRAPHS), "ja").cite("d"));
        assertEquals("제1항가호1목", Numbering.of(statement(Style.PARAGRAPHS), "ko").cite("d"));
        assertEquals("Section A of Part II", numbering.cite("g"));
        assertEquals("第II部A", Numbering.of(statement(Style.PARAGRAPHS), "ja").cite("g"));
        assertEquals(
                "“Security”", Numbering.of(statement(Style.UNNUMBERED), "en").cite("a"));
    }

    @Test
    void numerals_go_on_beyond_their_alphabets() {
        assertEquals("z", Numerals.letter(26));
        assertEquals("aa", Numerals.letter(27));
        assertEquals("bb", Numerals.letter(28));
        assertEquals("하", Numerals.syllable(14));
        assertEquals("가가", Numerals.syllable(15));
        assertEquals("mcmxciv", Numerals.roman(1994));
        assertEquals("xlviii", Numerals.roman(48));
    }

    private static Draft statement(Style style) {
        Clause d = Clause.of("d", ClauseKind.POINT, Localized.of("en", "d"));
        Clause c = new Clause("c", ClauseKind.POINT, null, Localized.of("en", "c"), List.of(d));
        Clause b = new Clause("b", ClauseKind.PARAGRAPH, null, Localized.of("en", "b"), List.of(c));
        Clause a = new Clause("a", ClauseKind.PART, Localized.of("en", "Security"), null, List.of(b));
        Clause f = Clause.of("f", ClauseKind.PARAGRAPH, Localized.of("en", "f"));
        Clause g = new Clause("g", ClauseKind.PART, null, null, List.of());
        Clause e = new Clause("e", ClauseKind.PART, null, null, List.of(f, g));
        return new Draft(Localized.of("en", "Statement"), style, List.of(a, e));
    }

    private static List<String> labels(String language) {
        return labels(AGREEMENT, language);
    }

    private static List<String> labels(Draft draft, String language) {
        Numbering numbering = Numbering.of(draft, language);
        return draft.all().stream().map(clause -> numbering.label(clause.id())).toList();
    }

    private static String text(Draft draft, String id, String language) {
        return Numbering.of(draft, language).text(draft.find(id).orElseThrow()).orElseThrow();
    }
}
