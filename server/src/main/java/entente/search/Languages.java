package entente.search;

import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.ja.JapaneseAnalyzer;
import org.apache.lucene.analysis.ko.KoreanAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.standard.StandardAnalyzer;

/** One field for each language, each cut into words the way its language asks for. */
final class Languages {
    /** Words in any other language. */
    static final String OTHER = "other";

    /** The fields, by language tag. */
    static final List<String> FIELDS = List.of("en", "ja", "ko", OTHER);

    private Languages() {}

    static Analyzer analyzer() {
        return new PerFieldAnalyzerWrapper(
                new StandardAnalyzer(),
                Map.of("en", new EnglishAnalyzer(), "ja", new JapaneseAnalyzer(), "ko", new KoreanAnalyzer()));
    }

    static String field(String language) {
        return FIELDS.contains(language) ? language : OTHER;
    }
}
