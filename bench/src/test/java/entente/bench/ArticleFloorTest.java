package entente.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The floor under clean text, by the scorer of the benchmark that the pages come from. */
class ArticleFloorTest {
    private static final Path CORPUS = Path.of(System.getenv().getOrDefault("ENTENTE_CORPUS", "no corpus"));

    @Test
    void bodiesOfNewsPagesStayAboveTheirFloor() throws IOException {
        assumeTrue(CORPUS.toFile().isDirectory(), "ENTENTE_CORPUS is not set");
        ArticleScore.Score score = new ArticleScore(CORPUS.resolve("html-articles")).score();
        assertEquals(181, score.pages());
        assertTrue(
                score.f1() >= 0.95, "F1 %.4f, P %.4f, R %.4f".formatted(score.f1(), score.precision(), score.recall()));
    }
}
