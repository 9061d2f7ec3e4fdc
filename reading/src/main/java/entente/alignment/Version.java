package entente.alignment;

import entente.reading.Finding;
import entente.reading.Reading;
import entente.reading.Sentence;
import entente.reading.Span;
import java.util.List;

/**
 * One language version of a statement.
 *
 * @param text its text
 * @param language the primary BCP 47 tag of its language
 * @param reading what was read in it
 */
public record Version(String text, String language, Reading reading) {
    /** Its sentences, in order. */
    public List<Sentence> sentences() {
        return reading.sentences();
    }

    /** The words of a sentence. */
    public String words(Span span) {
        int start = text.offsetByCodePoints(0, span.start());
        return text.substring(start, text.offsetByCodePoints(start, span.end() - span.start()));
    }

    /** What was found in a sentence. */
    List<Finding> findings(Sentence sentence) {
        return reading.findings().stream()
                .filter(finding -> finding.sentence().equals(sentence.span()))
                .toList();
    }
}
