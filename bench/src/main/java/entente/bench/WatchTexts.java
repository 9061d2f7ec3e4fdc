package entente.bench;

import entente.actor.ActorRegister;
import entente.article.Article;
import entente.article.Language;
import entente.indicator.Fault;
import entente.indicator.Indicator;
import entente.indicator.IndicatorFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Documents and queries to measure with: English ones cut from real articles, Japanese and Korean ones composed. */
final class WatchTexts {
    private static final Instant START = Instant.parse("2025-01-01T00:00:00Z");
    private static final List<String> JAPANESE = List.of(
            "政府は会合の結果を発表した。",
            "北朝鮮は弾道ミサイルを発射した。",
            "首相は記者団に対し、協力を強化すると述べた。",
            "市場では株価が下落した。",
            "三か国は共同訓練を実施する予定だ。",
            "専門家は制裁の効果を検討している。",
            "ロシアへの武器供与が懸念されている。",
            "地方では大雨が続き、川が増水した。",
            "外相は来月ソウルを訪問する。",
            "サイバー攻撃による被害が増えている。",
            "新しい工場は来年完成する見通しだ。",
            "国会は予算案の審議を始めた。");
    private static final List<String> KOREAN = List.of(
            "정부는 회의 결과를 발표했다. ",
            "북한은 탄도미사일을 발사했다. ",
            "대통령은 협력을 강화하겠다고 밝혔다. ",
            "주식 시장은 하락세로 마감했다. ",
            "한미일은 연합훈련을 실시할 예정이다. ",
            "전문가들은 제재의 효과를 검토하고 있다. ",
            "러시아에 대한 무기 제공이 우려된다. ",
            "지방에는 큰비가 내려 강물이 불었다. ",
            "외교장관은 다음 달 도쿄를 방문한다. ",
            "해킹으로 인한 피해가 늘고 있다. ",
            "새 공장은 내년에 완공될 전망이다. ",
            "국회는 예산안 심의를 시작했다. ");
    private static final List<String> CJK_WORDS = List.of(
            "弾道ミサイル", "共同訓練", "武器供与", "制裁", "首相", "工場", "予算案", "サイバー攻撃", "탄도미사일", "연합훈련", "제재", "대통령", "공장", "예산안",
            "해킹", "무기");

    private final long seed;
    private final SplittableRandom random;
    private final List<String> bodies = new ArrayList<>();
    private final List<String> words = new ArrayList<>();

    WatchTexts(Path corpus, long seed) throws IOException {
        this.seed = seed;
        this.random = new SplittableRandom(seed);
        JsonNode truth = JsonMapper.builder()
                .build()
                .readTree(Files.readString(corpus.resolve("html-articles/ground-truth.json")));
        for (JsonNode page : truth.values()) {
            bodies.add(page.path("articleBody").asString(""));
        }
        for (String body : bodies) {
            for (String word : body.split("[^A-Za-z]+", -1)) {
                if (word.length() > 3 && !List.of("near").contains(word.toLowerCase(java.util.Locale.ROOT))) {
                    words.add(word);
                }
            }
        }
    }

    /** Documents of about 150 to 300 words, half English, published a minute apart. */
    List<Article> articles(int count) {
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            articles.add(article(i));
        }
        return articles;
    }

    /** The document of a number, the same whichever were asked for before. Safe for several threads. */
    Article article(int number) {
        SplittableRandom random = new SplittableRandom(seed + number);
        Language language = switch (number % 4) {
            case 0 -> Language.JAPANESE;
            case 1 -> Language.KOREAN;
            default -> Language.ENGLISH;
        };
        Instant time = START.plusSeconds(60L * number);
        return new Article("d" + number, "bench", "", "", text(language, random), language, time, time);
    }

    private String text(Language language, SplittableRandom random) {
        StringBuilder text = new StringBuilder();
        switch (language) {
            case JAPANESE, KOREAN -> {
                List<String> stock = language == Language.JAPANESE ? JAPANESE : KOREAN;
                for (int i = 0; i < 16; i++) {
                    text.append(stock.get(random.nextInt(stock.size())))
                            .append(random.nextInt(1_000))
                            .append(' ');
                }
            }
            case ENGLISH, OTHER -> {
                for (int i = 0; i < 6; i++) {
                    String[] sentences =
                            bodies.get(random.nextInt(bodies.size())).split("(?<=[.!?])\\s+", -1);
                    int from = random.nextInt(sentences.length);
                    for (int k = from; k < Math.min(sentences.length, from + 2); k++) {
                        text.append(sentences[k]).append(' ');
                    }
                }
            }
        }
        return text.toString();
    }

    /** Queries of two to six words in the forms analysts use; a tenth of the words are Japanese or Korean. */
    List<Indicator> indicators(int count) {
        StringBuilder file = new StringBuilder();
        for (int i = 0; i < count; i++) {
            file.append("indicator q").append(i).append("\nquery: ");
            file.append(
                    switch (random.nextInt(4)) {
                        case 0 -> word() + " and " + word();
                        case 1 -> "near 10 (" + word() + " or " + word() + ", " + word() + ")";
                        case 2 -> "(" + word() + " or " + word() + ") and " + word() + " and not " + word();
                        default -> "\"" + latin() + " " + latin() + "\" or " + word() + " and " + word();
                    });
            file.append('\n');
        }
        try {
            return IndicatorFile.parse(file.toString(), ActorRegister.shipped());
        } catch (Fault fault) {
            throw new IllegalStateException(fault);
        }
    }

    private String word() {
        return random.nextInt(10) == 0 ? CJK_WORDS.get(random.nextInt(CJK_WORDS.size())) : "\"" + latin() + "\"";
    }

    private String latin() {
        return words.get(random.nextInt(words.size()));
    }
}
