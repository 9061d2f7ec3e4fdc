package entente.rendition.html;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.draft.Clause;
import entente.draft.ClauseKind;
import entente.draft.Draft;
import entente.draft.Edit;
import entente.draft.Place;
import entente.draft.Style;
import entente.redline.Redline;
import entente.rendition.Import;
import entente.rendition.SampleDrafts;
import entente.text.Localized;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class HtmlTest {
    @Test
    void a_text_is_a_fragment_with_numbers_and_links() {
        Document page = Jsoup.parseBodyFragment(HtmlWriter.fragment(SampleDrafts.agreement(), "ja", "left-"));
        assertEquals("ja", page.selectFirst("section").attr("lang"));
        assertEquals(
                "第1条 年次演習", page.selectFirst("#left-exercise .clause-heading").text());
        assertEquals(
                "#left-exercise-2-a-i", page.selectFirst("#left-review-1 a").attr("href"));
        assertEquals("第1条2(a)(i)", page.selectFirst("#left-review-1 a").text());
        assertEquals(0, page.select("ins, del").size());
    }

    @Test
    void a_redline_shows_words_and_moves() {
        Draft earlier = SampleDrafts.agreement();
        Clause changed = earlier.find("exercise-1").orElseThrow();
        Localized words = SampleDrafts.words("The members hold an exercise every year.", "演習を実施する。", "훈련을 실시한다.");
        Draft later = made(earlier.with(changed.withWords(null, words)));
        later = made(later.move("review", new Place("general", null)));
        Document page = Jsoup.parseBodyFragment(HtmlWriter.fragment(Redline.between(earlier, later, "en"), ""));
        assertEquals(List.of("a multi-domain"), page.select("#exercise-1 del").eachText());
        assertEquals(List.of("an"), page.select("#exercise-1 ins").eachText());
        assertTrue(page.selectFirst("#review").hasClass("moved-here"));
        assertTrue(page.selectFirst("#review-was").hasClass("moved-away"));
        assertEquals(
                page.select("[id]").size(),
                page.select("[id]").eachAttr("id").stream().distinct().count());
    }

    @Test
    void a_script_in_any_field_stays_words() {
        String attack = "\"><script>alert('x')</script><img src=x onerror=alert(1)>{#a}";
        Clause clause = new Clause(
                "a", ClauseKind.PARAGRAPH, Localized.of("en", attack), Localized.of("en", attack), List.of());
        Draft draft = new Draft(Localized.of("en", attack), Style.PARAGRAPHS, List.of(clause));
        String html = HtmlWriter.fragment(draft, "en", "\"><script>");
        Document page = Jsoup.parseBodyFragment(html);
        assertEquals(0, page.select("script, img").size(), html);
        assertTrue(page.text().contains("<script>alert('x')</script>"), html);
    }

    @Test
    void the_html_of_others_is_words_and_structure() {
        String file = "<html><head><title>x</title><script>alert(1)</script></head><body onload=alert(1)><h1>Joint"
                + " statement</h1><h2>Security</h2><p style=x>We <b onclick=y>act</b>.<script>evil()</script></p>"
                + "<iframe src=//192.0.2.1></iframe><p>We will:</p><ul><li>meet;</li><li>speak."
                + "<ul><li>softly</li></ul></li></ul><a href=\"javascript:alert(1)\">x</a></body></html>";
        Import read = HtmlReader.read(file.getBytes(UTF_8), "en");
        Draft draft = assertInstanceOf(Import.Read.class, read).draft();
        assertEquals("Joint statement", draft.title().get("en"));
        assertEquals(
                List.of(
                        "PART Security",
                        "PARAGRAPH We act.",
                        "PARAGRAPH We will:",
                        "POINT meet;",
                        "POINT speak.",
                        "POINT softly"),
                draft.all().stream()
                        .map(clause -> clause.kind() + " "
                                + clause.heading("en")
                                        .or(() -> clause.text("en"))
                                        .orElseThrow())
                        .toList());
    }

    @Test
    void any_nesting_ends() {
        Import read = HtmlReader.read(("<div>".repeat(20_000) + "x").getBytes(UTF_8), "en");
        assertTrue(read instanceof Import.Read || read instanceof Import.Refused);
    }

    private static Draft made(Edit edit) {
        return ((Edit.Made) edit).draft();
    }
}
