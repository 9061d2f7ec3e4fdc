package entente.korean;

import entente.predicate.PredicateReader;
import entente.reading.Reading;
import entente.reading.Setting;

/** Reads a joint statement in Korean and points at the passages that commit somebody. */
public final class KoreanReader {
    /** Made when the first Korean text is read: the dictionary is large, and most processes read none. */
    private static final class Loaded {
        private static final KoreanGrammar GRAMMAR = new KoreanGrammar();
    }

    private KoreanReader() {}

    /**
     * Finds the commitments of a text.
     *
     * @param text the statement in Korean, at most 5,000,000 UTF-16 units
     * @param setting what is known about it
     * @return the sentences and findings, or a refusal; never throws on bad text
     */
    public static Reading read(String text, Setting setting) {
        return PredicateReader.read(Loaded.GRAMMAR, text, setting);
    }
}
