package entente.percolator;

import entente.article.Analysis;
import entente.article.Language;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.opensearch.index.analysis.AnalyzerProvider;
import org.opensearch.index.analysis.AnalyzerScope;
import org.opensearch.index.analysis.PreBuiltAnalyzerProvider;
import org.opensearch.indices.analysis.AnalysisModule.AnalysisProvider;
import org.opensearch.plugins.AnalysisPlugin;
import org.opensearch.plugins.Plugin;

/** Cuts words in OpenSearch by our own analysis, so that both sides are asked for the same. */
public final class LanguagesPlugin extends Plugin implements AnalysisPlugin {
    static final List<String> CODES = List.of("en", "ja", "ko");

    /** OpenSearch makes it by this. */
    public LanguagesPlugin() {}

    static String analyzer(String language) {
        return "entente_" + language;
    }

    @Override
    public Map<String, AnalysisProvider<AnalyzerProvider<? extends Analyzer>>> getAnalyzers() {
        Map<String, AnalysisProvider<AnalyzerProvider<? extends Analyzer>>> analyzers = new LinkedHashMap<>();
        for (String code : CODES) {
            // Global, so that closing an index does not close what all share.
            Analyzer analyzer = Analysis.of(Language.ofCode(code));
            analyzers.put(
                    analyzer(code),
                    (_, _, name, _) -> new PreBuiltAnalyzerProvider(name, AnalyzerScope.GLOBAL, analyzer));
        }
        return analyzers;
    }
}
