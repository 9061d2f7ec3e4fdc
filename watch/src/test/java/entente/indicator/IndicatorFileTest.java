package entente.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.actor.ActorRegister;
import entente.article.Article;
import entente.article.Language;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class IndicatorFileTest {
    private static final ActorRegister REGISTER = ActorRegister.shipped();
    private static final Instant DAY = Instant.parse("2024-11-15T00:00:00Z");

    @Test
    void a_fault_names_its_place_and_rule() {
        Map<String, String> faults = Map.ofEntries(
                Map.entry("missile launch", "line 2, column 16: two words stand side by side"),
                Map.entry("missile and", "line 2, column 19: the query ends where a word is expected"),
                Map.entry("\"ballistic missile", "line 2, column 8: a quotation mark is not closed"),
                Map.entry("(missile or (test)", "line 2, column 26: a bracket is not closed"),
                Map.entry("missile)", "line 2, column 15: \")\" is not expected here"),
                Map.entry("not missile", "line 2, column 19: the query says only what must not be there"),
                Map.entry("missile or not test", "line 2, column 19: \"or not\" would match nearly everything"),
                Map.entry("@XX", "line 2, column 8: the register of names knows no \"XX\""),
                Map.entry("mi*", "line 2, column 8: before \"*\" stand at least 3 letters"),
                Map.entry("mis*le", "line 2, column 8: \"*\" stands only at the end of a word"),
                Map.entry(
                        "ミサイル*", "line 2, column 8: before \"*\" stand at least 3 letters|\"*\" is for words in Latin"),
                Map.entry("near (a, b)", "line 2, column 13: after \"near\" stands how many words"),
                Map.entry("near 1 (aa, bb)", "line 2, column 13: a run has 2 to 200 words"),
                Map.entry("near 5 (aa)", "line 2, column 8: \"near\" needs two parts"),
                Map.entry("near 5 (aa and bb, cc)", "line 2, column 16: within \"near\" stand words"),
                Map.entry("...", "line 2, column 8: there is no word in"),
                Map.entry("aa and\n  bb cc", "line 3, column 6: two words stand side by side"));
        faults.forEach((query, expected) -> {
            Fault fault = assertThrows(
                    Fault.class, () -> IndicatorFile.parse("indicator a\nquery: " + query + "\n", REGISTER), query);
            String message = String.valueOf(fault.getMessage());
            boolean right = List.of(expected.split("\\|", -1)).stream()
                    .anyMatch(part -> message.startsWith(part) || message.contains(part));
            assertTrue(right, query + " gave " + message);
        });
    }

    @Test
    void a_file_with_a_slip_is_refused() {
        for (String text : List.of(
                "indicator A b\nquery: x1",
                "indicator a\ntitle.en: x",
                "indicator a\nquery: xx\nindicator a\nquery: yy",
                "indicator a\nquery: xx\nquery: yy",
                "indicator a\nquerry: xx",
                "query: xx",
                "indicator a\n  query: xx")) {
            assertThrows(Fault.class, () -> IndicatorFile.parse(text, REGISTER), text);
        }
    }

    @Test
    void nesting_and_length_have_limits() {
        String deep = "(".repeat(40) + "xx" + ")".repeat(40);
        String many = "xx or ".repeat(2_500) + "xx";
        String more = "x".repeat(30_000);
        for (String query : List.of(deep, many, more)) {
            assertThrows(Fault.class, () -> IndicatorFile.parse("indicator a\nquery: " + query, REGISTER));
        }
    }

    @Test
    void the_first_set_finds_what_it_is_for_in_three_languages() {
        Map<String, Set<String>> expected = Map.of(
                "North Korea has shipped more than 9,000 containers of artillery shells to Russia.",
                        Set.of("arms-transfers"),
                "北朝鮮がロシアに砲弾数百万発を供与したと韓国政府は分析した。", Set.of("arms-transfers"),
                "국가정보원은 북한이 러시아에 포탄을 추가로 제공했다고 밝혔다.", Set.of("arms-transfers"),
                "Thousands of North Korean troops were sent to the Kursk region to fight.", Set.of("troop-deployment"),
                "북한이 러시아 쿠르스크에 병력 1만여 명을 파병했다.", Set.of("troop-deployment"),
                "北朝鮮は31日朝、ICBM級の弾道ミサイル1発を日本海に向けて発射した。", Set.of("missile-and-nuclear-tests"),
                "The FBI said North Korea's Lazarus hackers stole $1.5 billion in crypto from the exchange.",
                        Set.of("cyber-theft"),
                "The foreign ministers of the United States, Japan and South Korea held a trilateral meeting in Tokyo.",
                        Set.of("trilateral-meetings"),
                "Bakers in Lyon protested against the price of butter.", Set.of());
        try (StandingQueries standing = StandingQueries.of(IndicatorFile.shipped(REGISTER), REGISTER)) {
            assertEquals(7, standing.indicators().size());
            expected.forEach((text, ids) -> {
                Article article = new Article("a", "s", "", "", text, Language.of(text), DAY, DAY);
                Set<String> found = standing.match(List.of(article)).getFirst();
                assertTrue(found.containsAll(ids), text + " gave " + found);
                assertTrue(!ids.isEmpty() || found.isEmpty(), text + " gave " + found);
            });
        }
    }
}
