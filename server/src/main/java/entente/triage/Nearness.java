package entente.triage;

import entente.article.Analysis;
import entente.article.Language;
import java.util.HashSet;
import java.util.Set;

/** How much of a commitment's summary a sentence repeats. */
final class Nearness {
    private Nearness() {}

    /** The share of the summary's words in the sentence, 0 where there is no summary in its language. */
    static double of(Bearing bearing, Language language, String sentence) {
        String summary = bearing.commitment().terms().summary().in().get(language.code());
        if (summary == null) {
            return 0;
        }
        Set<String> own = new HashSet<>(Analysis.words(language, summary));
        int all = own.size();
        own.retainAll(new HashSet<>(Analysis.words(language, sentence)));
        return all == 0 ? 0 : (double) own.size() / all;
    }
}
