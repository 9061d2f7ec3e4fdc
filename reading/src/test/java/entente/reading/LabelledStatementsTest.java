package entente.reading;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Floors under what was measured; a rule that costs more than it brings fails here. */
class LabelledStatementsTest {
    @Test
    void staysAboveItsFloorsOnTheLabelledStatements() throws IOException {
        assumeTrue(LabelledStatements.directory().isPresent(), "ENTENTE_CORPUS is not set");
        Path directory = LabelledStatements.directory().orElseThrow();
        Scores scores = new Scores();
        for (String name : LabelledStatements.NAMES) {
            Reading reading = Reader.read(LabelledStatements.text(directory, name), LabelledStatements.setting(name));
            scores.add(name, LabelledStatements.sentences(directory, name), reading);
        }
        assertTrue(scores.f1() >= 0.85, () -> "F1 " + scores.f1() + " " + scores.errors());
        assertTrue(scores.forceShare() >= 0.85, () -> "force " + scores.forceShare());
        assertTrue(scores.timeShare() >= 0.9, () -> "deadline " + scores.timeShare());
        assertTrue(
                scores.foundToLabelled() >= 0.9 && scores.foundToLabelled() <= 1.1,
                () -> "count " + scores.foundToLabelled());
    }
}
