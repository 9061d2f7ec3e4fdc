package entente.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * Documents of words and the keys they are found under, in memory. For one thread at a time.
 *
 * @param <K> what a finding is known by
 */
final class WordIndex<K> implements AutoCloseable {
    private static final String NAME = "name";
    private static final String NUMBER = "number";

    private final Analyzer analyzer = Languages.analyzer();
    private final WordQuery queries = new WordQuery(analyzer);
    private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
    /** By the number that each document has; a document that is indexed again has another. */
    private final List<K> keys = new ArrayList<>();

    private final IndexWriter writer;
    private DirectoryReader reader;
    private boolean changed;

    /** An empty index. */
    WordIndex() {
        try {
            writer = new IndexWriter(directory, new IndexWriterConfig(analyzer));
            writer.commit();
            reader = DirectoryReader.open(writer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes a document in, in the place of the one that had its name. */
    void put(String name, K key, Document document) throws IOException {
        document.add(new StringField(NAME, name, Field.Store.NO));
        document.add(new NumericDocValuesField(NUMBER, keys.size()));
        keys.add(key);
        writer.updateDocument(new Term(NAME, name), document);
        changed = true;
    }

    /** Forgets the document of a name. */
    void remove(String name) throws IOException {
        writer.deleteDocuments(new Term(NAME, name));
        changed = true;
    }

    /** The keys of at most {@link RegisterIndex#HITS_MAX} documents that hold every word, best first. */
    List<K> find(String words) throws IOException {
        if (changed) {
            DirectoryReader old = reader;
            reader = DirectoryReader.open(writer);
            old.close();
            changed = false;
        }
        return keys(new IndexSearcher(reader).search(queries.of(words), RegisterIndex.HITS_MAX).scoreDocs);
    }

    /** Read as a column in the order of the index: a fraction of what it costs to read one document after the other. */
    private List<K> keys(ScoreDoc[] hits) throws IOException {
        Integer[] byPlace = new Integer[hits.length];
        Arrays.setAll(byPlace, rank -> rank);
        Arrays.sort(byPlace, Comparator.comparingInt((Integer rank) -> hits[rank].doc));
        int[] byRank = new int[hits.length];
        List<LeafReaderContext> leaves = reader.leaves();
        int leaf = -1;
        NumericDocValues numbers = DocValues.emptyNumeric();
        for (int rank : byPlace) {
            int doc = hits[rank].doc;
            int in = ReaderUtil.subIndex(doc, leaves);
            if (in != leaf) {
                leaf = in;
                numbers = DocValues.getNumeric(leaves.get(leaf).reader(), NUMBER);
            }
            if (!numbers.advanceExact(doc - leaves.get(leaf).docBase)) {
                throw new IllegalStateException("a document without a number");
            }
            byRank[rank] = (int) numbers.longValue();
        }
        return Arrays.stream(byRank).mapToObj(keys::get).toList();
    }

    @Override
    public void close() {
        try {
            reader.close();
            writer.close();
            directory.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
