package entente.search;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.QueryBuilder;

/**
 * Words as a query: each must occur, in whichever language; a Japanese or Korean word is looked up as a phrase of its
 * parts, so that it does not fall apart into any of them.
 */
final class WordQuery {
    private final QueryBuilder queries;

    WordQuery(Analyzer analyzer) {
        this.queries = new QueryBuilder(analyzer);
    }

    Query of(String words) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        String[] each = words.strip().split("\\s+", -1);
        for (int i = 0; i < Math.min(each.length, RegisterIndex.WORDS_MAX); i++) {
            if (!emptyWord(each[i])) {
                all.add(anywhere(each[i]), Occur.MUST);
            }
        }
        return all.build();
    }

    /** An English word that the index leaves out ("of") must not keep everything from being found. */
    private boolean emptyWord(String word) {
        return word.chars().allMatch(c -> c < 0x80) && queries.createPhraseQuery("en", word) == null;
    }

    private Query anywhere(String word) {
        BooleanQuery.Builder anywhere = new BooleanQuery.Builder();
        for (String field : Languages.FIELDS) {
            Query phrase = queries.createPhraseQuery(field, word);
            if (phrase != null) {
                anywhere.add(phrase, Occur.SHOULD);
            }
        }
        return anywhere.build();
    }
}
