package entente.bench;

import entente.article.NewsPage;
import entente.document.Extraction;
import entente.intake.Incoming;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Scores cleaned pages as the article extraction benchmark of Scrapinghub does: runs of four words as multisets;
 * precision and recall per page, averaged over pages; F1 of the averages.
 */
final class ArticleScore {
    private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final int RUN = 4;

    private final Path folder;

    ArticleScore(Path folder) {
        this.folder = folder;
    }

    /**
     * What was measured.
     *
     * @param pages how many
     * @param precision averaged over pages
     * @param recall averaged over pages
     * @param perSecond pages a second
     */
    record Score(int pages, double precision, double recall, double perSecond) {
        double f1() {
            return 2 * precision * recall / (precision + recall);
        }
    }

    void print(Report report) throws IOException {
        Score score = score();
        report.heading("Clean text: %d news pages with hand-made bodies".formatted(score.pages()));
        report.table(Table.of("precision", "recall", "F1", "pages/s")
                .row(
                        Report.number(score.precision(), 4),
                        Report.number(score.recall(), 4),
                        Report.number(score.f1(), 4),
                        Report.number(score.perSecond(), 1)));
    }

    Score score() throws IOException {
        JsonNode truth = JsonMapper.builder().build().readTree(Files.readString(folder.resolve("ground-truth.json")));
        double precision = 0;
        double recall = 0;
        int pages = 0;
        long time = 0;
        for (Map.Entry<String, JsonNode> page : truth.properties()) {
            byte[] bytes = bytes(page.getKey());
            long start = System.nanoTime();
            String address = page.getValue().path("url").asString("");
            Extraction read = NewsPage.read(bytes, address, "text/html; charset=utf-8");
            time += System.nanoTime() - start;
            String text = read instanceof Extraction.Extracted found ? found.text() : "";
            Map<List<String>, Integer> expected =
                    runs(page.getValue().path("articleBody").asString(""));
            Map<List<String>, Integer> got = runs(text);
            double shared = got.entrySet().stream()
                    .mapToInt(each -> Math.min(each.getValue(), expected.getOrDefault(each.getKey(), 0)))
                    .sum();
            precision += share(shared, size(got), size(expected));
            recall += share(shared, size(expected), size(got));
            pages++;
        }
        return new Score(pages, precision / pages, recall / pages, pages * 1e9 / time);
    }

    /** The pages as they came. */
    List<WatchChain.Page> pages() throws IOException {
        JsonNode truth = JsonMapper.builder().build().readTree(Files.readString(folder.resolve("ground-truth.json")));
        List<WatchChain.Page> pages = new ArrayList<>();
        for (Map.Entry<String, JsonNode> page : truth.properties()) {
            pages.add(new WatchChain.Page(
                    page.getValue().path("url").asString(""), new Incoming.Content(bytes(page.getKey()))));
        }
        return pages;
    }

    private byte[] bytes(String name) throws IOException {
        Path file = folder.resolve("html").resolve(name + ".html.gz");
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            return in.readAllBytes();
        }
    }

    private static double share(double shared, int own, int other) {
        return own == 0 ? (other == 0 ? 1 : 0) : shared / own;
    }

    private static int size(Map<List<String>, Integer> runs) {
        return runs.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static Map<List<String>, Integer> runs(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(matcher.group());
        }
        Map<List<String>, Integer> runs = new HashMap<>();
        for (int i = 0; i < Math.max(1, words.size() - RUN + 1); i++) {
            runs.merge(List.copyOf(words.subList(i, Math.min(words.size(), i + RUN))), 1, Integer::sum);
        }
        return runs;
    }
}
