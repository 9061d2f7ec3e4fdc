package entente.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.actor.ActorRegister;
import entente.article.Article;
import entente.article.Language;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.Query;
import org.junit.jupiter.api.Test;

class StandingQueriesTest {
    private static final Instant DAY = Instant.parse("2024-11-15T00:00:00Z");
    private static final ActorRegister REGISTER = ActorRegister.shipped();
    private static final long SEED = 1_115;

    private static final Map<Language, List<String>> VOCABULARY = Map.of(
            Language.ENGLISH,
            List.of(
                    "missile ",
                    "missiles ",
                    "launched ",
                    "launch ",
                    "the ",
                    "North Korea ",
                    "Moscow ",
                    "artillery shells, ",
                    "transfer ",
                    "of ",
                    "ICBM ",
                    "sanctions ",
                    "evading ",
                    "troops. ",
                    "Japanese "),
            Language.JAPANESE,
            List.of("北朝鮮は", "弾道ミサイルを", "発射した。", "ミサイル", "発射", "の", "日米韓", "首脳会談が", "ICBM", "砲弾を", "ロシアに", "供与し、", "軍"),
            Language.KOREAN,
            List.of(
                    "북한이 ", "탄도미사일을 ", "탄도 미사일 ", "발사했다. ", "발사 ", "한미일 ", "정상회의에서 ", "ICBM ", "포탄을 ", "러시아에 ", "제공한 ",
                    "파병 "));

    private static final List<String> LEAVES = List.of(
            "missile",
            "missiles",
            "launch*",
            "\"north korea\"",
            "@KP",
            "@RU",
            "@JP",
            "\"artillery shells\"",
            "transfer",
            "ICBM",
            "evad*",
            "troops",
            "弾道ミサイル",
            "ミサイル",
            "発射",
            "砲弾",
            "供与",
            "日米韓",
            "軍",
            "탄도미사일",
            "미사일",
            "발사",
            "한미일",
            "포탄",
            "제공",
            "파병",
            "\"미사일 발사\"",
            "「ミサイル発射」",
            "sanction*");

    @Test
    void what_runs_is_what_each_query_says() throws Fault {
        Random random = new Random(SEED);
        List<Indicator> indicators = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            indicators.addAll(IndicatorFile.parse("indicator q" + i + "\nquery: " + query(random, 3), REGISTER));
        }
        Map<String, Query> compiled = new HashMap<>();
        indicators.forEach(
                each -> StandingQueries.compiled(each, REGISTER).ifPresent(query -> compiled.put(each.id(), query)));
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < 80; i++) {
            for (Language language : VOCABULARY.keySet()) {
                articles.add(article(language, text(language, random)));
            }
        }
        int matches = 0;
        try (StandingQueries standing = StandingQueries.of(indicators, REGISTER)) {
            List<Set<String>> found = standing.match(articles);
            for (int i = 0; i < articles.size(); i++) {
                Article article = articles.get(i);
                String context = "seed " + SEED + " article " + i + ": " + article.text();
                assertSame(indicators, Explanation.matching(indicators, article, REGISTER), found.get(i), context);
                assertSame(indicators, byLucene(compiled, article), found.get(i), context);
                matches += found.get(i).size();
            }
        }
        assertTrue(matches > 2_000, "only " + matches + " matches");
    }

    @Test
    void a_word_of_several_morphemes_is_no_choice_between_them() throws Fault {
        List<Indicator> one = IndicatorFile.parse("indicator a\nquery: 弾道ミサイル or 탄도미사일 or 首脳会談", REGISTER);
        try (StandingQueries standing = StandingQueries.of(one, REGISTER)) {
            List<Set<String>> found = standing.match(List.of(
                    article(Language.JAPANESE, "弾道計算の授業でミサイルの話が出た。"),
                    article(Language.JAPANESE, "弾道ミサイルが落下した。"),
                    article(Language.KOREAN, "탄도 계산과 미사일 이야기를 했다."),
                    article(Language.KOREAN, "탄도 미사일이 떨어졌다."),
                    article(Language.JAPANESE, "会談の前に首脳は休んだ。")));
            assertEquals(List.of(Set.of(), Set.of("a"), Set.of(), Set.of("a"), Set.of()), found);
        }
    }

    @Test
    void a_particle_between_two_nouns_does_not_part_a_phrase() throws Fault {
        List<Indicator> one = IndicatorFile.parse("indicator a\nquery: \"미사일 발사\" or 「ミサイル発射」", REGISTER);
        try (StandingQueries standing = StandingQueries.of(one, REGISTER)) {
            List<Set<String>> found = standing.match(
                    List.of(article(Language.KOREAN, "북한이 미사일을 발사했다."), article(Language.JAPANESE, "ミサイルを発射した。")));
            assertEquals(List.of(Set.of("a"), Set.of("a")), found);
        }
    }

    @Test
    void the_place_of_a_match_is_shown() throws Fault {
        Indicator one = IndicatorFile.parse("indicator a\nquery: near 6 (@KP, missile*) and not museum", REGISTER)
                .getFirst();
        Article article = article(Language.ENGLISH, "On Monday North Korea fired two missiles.");
        Optional<List<Explanation.Place>> places = Explanation.of(one, article, REGISTER);
        assertEquals(
                Optional.of(List.of("North Korea", "missiles")),
                places.map(list -> list.stream()
                        .map(place -> article.words().substring(place.start(), place.end()))
                        .toList()));
    }

    private static void assertSame(
            List<Indicator> indicators, Set<String> expected, Set<String> found, String context) {
        List<String> differing = indicators.stream()
                .filter(each -> expected.contains(each.id()) != found.contains(each.id()))
                .map(Indicator::source)
                .toList();
        assertEquals(List.of(), differing, context);
    }

    private static Set<String> byLucene(Map<String, Query> compiled, Article article) {
        MemoryIndex index = MemoryIndex.fromDocument(StandingQueries.document(article), StandingQueries.analyzer());
        Set<String> ids = new TreeSet<>();
        compiled.forEach((id, query) -> {
            if (index.search(query) > 0) {
                ids.add(id);
            }
        });
        return ids;
    }

    private static String query(Random random, int depth) {
        int kind = depth == 0 ? 0 : random.nextInt(6);
        return switch (kind) {
            case 1, 2 -> "(" + query(random, depth - 1) + " or " + query(random, depth - 1) + ")";
            case 3 -> "(" + query(random, depth - 1) + " and " + query(random, depth - 1) + ")";
            case 4 -> "(" + query(random, depth - 1) + " and not " + leaf(random) + ")";
            case 5 ->
                "near " + (2 + random.nextInt(8)) + " (" + leaf(random) + " or " + leaf(random) + ", " + leaf(random)
                        + (random.nextBoolean() ? ", " + leaf(random) + " or " + leaf(random) : "") + ")";
            default -> leaf(random);
        };
    }

    private static String leaf(Random random) {
        return LEAVES.get(random.nextInt(LEAVES.size()));
    }

    private static String text(Language language, Random random) {
        List<String> words = VOCABULARY.get(language);
        StringBuilder text = new StringBuilder();
        int count = 3 + random.nextInt(12);
        for (int i = 0; i < count; i++) {
            text.append(words.get(random.nextInt(words.size())));
        }
        return text.toString();
    }

    private static Article article(Language language, String text) {
        return new Article("a", "s", "", "", text, language, DAY, DAY);
    }
}
