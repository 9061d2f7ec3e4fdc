package entente.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;

/** The words of everything that one reader may read. Safe for several threads. */
public final class CitationIndex implements AutoCloseable {
    private static final String ID = "id";

    private final Analyzer analyzer = Languages.analyzer();
    private final WordQuery queries = new WordQuery(analyzer);
    private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
    private final Map<String, Citation> indexed = new HashMap<>();
    private final IndexWriter writer;

    /** An empty index. */
    public CitationIndex() {
        try {
            writer = new IndexWriter(directory, new IndexWriterConfig(analyzer));
            writer.commit();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes in what is new or changed of these, and forgets what is no longer among them. */
    public synchronized void catchUp(Collection<Citation> citations) {
        try {
            Set<String> gone = new HashSet<>(indexed.keySet());
            for (Citation citation : citations) {
                gone.remove(citation.id());
                if (!citation.equals(indexed.put(citation.id(), citation))) {
                    writer.updateDocument(new Term(ID, citation.id()), document(citation));
                }
            }
            for (String id : gone) {
                indexed.remove(id);
                writer.deleteDocuments(new Term(ID, id));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The citations that hold every word, best first.
     *
     * @param words words in any language; none finds nothing
     */
    public synchronized List<Citation> find(String words) {
        try (DirectoryReader reader = DirectoryReader.open(writer)) {
            IndexSearcher searcher = new IndexSearcher(reader);
            var stored = searcher.storedFields();
            List<Citation> found = new ArrayList<>();
            for (ScoreDoc hit : searcher.search(queries.of(words), RegisterIndex.HITS_MAX).scoreDocs) {
                Citation citation = indexed.get(stored.document(hit.doc).get(ID));
                if (citation != null) {
                    found.add(citation);
                }
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document document(Citation citation) {
        Document document = new Document();
        document.add(new StringField(ID, citation.id(), Field.Store.YES));
        citation.words()
                .in()
                .forEach((language, text) ->
                        document.add(new TextField(Languages.field(language), text, Field.Store.NO)));
        return document;
    }

    @Override
    public void close() {
        try {
            writer.close();
            directory.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
