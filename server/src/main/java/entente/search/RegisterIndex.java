package entente.search;

import entente.act.ActRef;
import entente.act.Basis;
import entente.commitment.Commitment;
import entente.partnership.Partnership;
import entente.text.Localized;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
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
import org.jspecify.annotations.Nullable;

/**
 * The words of the commitments that one reader may read. Every word asked for must occur, in whichever language; a
 * Japanese or Korean word is looked up as a phrase of its parts, so that it does not fall apart into any of them. Safe
 * for several threads.
 */
public final class RegisterIndex implements AutoCloseable {
    /** The most hits of one search. */
    public static final int HITS_MAX = 10_000;

    /** Words of a search beyond this many are left out. */
    public static final int WORDS_MAX = 16;

    private static final String REF = "ref";
    private static final String NUMBER = "number";

    private final Analyzer analyzer = Languages.analyzer();
    private final WordQuery queries = new WordQuery(analyzer);
    private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
    private final Map<ActRef, Commitment> indexed = new HashMap<>();
    /** By the number that each document has; a document that is indexed again has another. */
    private final List<ActRef> refs = new ArrayList<>();

    private final IndexWriter writer;
    private DirectoryReader reader;
    private @Nullable Partnership caughtUp;

    /** An empty index. */
    public RegisterIndex() {
        try {
            writer = new IndexWriter(directory, new IndexWriterConfig(analyzer));
            writer.commit();
            reader = DirectoryReader.open(writer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The commitments of a snapshot that hold every word, best first.
     *
     * @param state what the reader may read; the index catches up with it first
     * @param words words in any language; none finds nothing
     */
    public synchronized Set<ActRef> find(Partnership state, String words) {
        try {
            catchUp(state);
            IndexSearcher searcher = new IndexSearcher(reader);
            return refs(searcher.search(queries.of(words), HITS_MAX).scoreDocs);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Read as a column in the order of the index: a fraction of what it costs to read one document after the other. */
    private Set<ActRef> refs(ScoreDoc[] hits) throws IOException {
        Integer[] byPlace = new Integer[hits.length];
        Arrays.setAll(byPlace, rank -> rank);
        Arrays.sort(byPlace, Comparator.comparingInt((Integer rank) -> hits[rank].doc));
        ActRef[] byRank = new ActRef[hits.length];
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
            byRank[rank] = refs.get((int) numbers.longValue());
        }
        return new LinkedHashSet<>(Arrays.asList(byRank));
    }

    /** Only what changed since the last search is indexed again; a snapshot shares what did not. */
    private void catchUp(Partnership state) throws IOException {
        if (state == caughtUp) {
            return;
        }
        boolean changed = false;
        for (Commitment commitment : state.register().all()) {
            @Nullable Commitment before = indexed.put(commitment.ref(), commitment);
            if (!commitment.equals(before)) {
                changed = true;
                Document document = document(state, commitment);
                document.add(new NumericDocValuesField(NUMBER, refs.size()));
                refs.add(commitment.ref());
                writer.updateDocument(new Term(REF, commitment.ref().value()), document);
            }
        }
        if (changed) {
            DirectoryReader old = reader;
            reader = DirectoryReader.open(writer);
            old.close();
        }
        caughtUp = state;
    }

    private static Document document(Partnership state, Commitment commitment) {
        Document document = new Document();
        document.add(new StringField(REF, commitment.ref().value(), Field.Store.NO));
        document.add(new TextField(Languages.OTHER, commitment.code(), Field.Store.NO));
        add(document, commitment.terms().summary());
        state.statements().find(commitment.statement()).ifPresent(statement -> {
            document.add(new TextField(Languages.OTHER, statement.entered().code(), Field.Store.NO));
            add(document, statement.entered().title());
            if (commitment.basis() instanceof Basis.Quoted quoted) {
                String field = Languages.field(statement.entered().language());
                quoted.passages().forEach(p -> document.add(new TextField(field, p.quote(), Field.Store.NO)));
            }
        });
        return document;
    }

    private static void add(Document document, Localized words) {
        words.in()
                .forEach((language, text) ->
                        document.add(new TextField(Languages.field(language), text, Field.Store.NO)));
    }

    @Override
    public synchronized void close() {
        try {
            reader.close();
            writer.close();
            directory.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
