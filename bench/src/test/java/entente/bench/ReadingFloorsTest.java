package entente.bench;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import entente.reading.Reader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Floors under what was measured on statements labelled for it; a rule that costs more than it brings fails here. */
class ReadingFloorsTest {
    private static final Path CORPUS = Path.of(System.getenv().getOrDefault("ENTENTE_CORPUS", "no corpus"));

    private static ReadingScores scores(List<LabelledStatement> statements) {
        ReadingScores scores = new ReadingScores();
        statements.forEach(s -> scores.add(s, Reader.read(s.text(), s.setting())));
        return scores;
    }

    @Test
    void staysAboveItsFloorsOnEveryLabelledSet() throws IOException {
        assumeTrue(CORPUS.toFile().isDirectory(), "ENTENTE_CORPUS is not set");
        assertTrue(scores(LabelledStatement.corpus(CORPUS)).f1() >= 0.95);
        assertTrue(scores(LabelledStatement.drawn(CORPUS, "dev")).f1() >= 0.96);
        assertTrue(scores(LabelledStatement.drawn(CORPUS, "hold")).f1() >= 0.93);
    }
}
