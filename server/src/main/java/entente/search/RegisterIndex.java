package entente.search;

import entente.act.ActRef;
import entente.act.Basis;
import entente.commitment.Commitment;
import entente.partnership.Partnership;
import entente.text.Localized;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
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

    private final WordIndex<ActRef> index = new WordIndex<>();
    private final Map<ActRef, Commitment> indexed = new HashMap<>();
    private @Nullable Partnership caughtUp;

    /**
     * The commitments of a snapshot that hold every word, best first.
     *
     * @param state what the reader may read; the index catches up with it first
     * @param words words in any language; none finds nothing
     */
    public synchronized Set<ActRef> find(Partnership state, String words) {
        try {
            catchUp(state);
            return new LinkedHashSet<>(index.find(words));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Only what changed since the last search is indexed again; a snapshot shares what did not. */
    private void catchUp(Partnership state) throws IOException {
        if (state == caughtUp) {
            return;
        }
        for (Commitment commitment : state.register().all()) {
            @Nullable Commitment before = indexed.put(commitment.ref(), commitment);
            if (!commitment.equals(before)) {
                index.put(commitment.ref().value(), commitment.ref(), document(state, commitment));
            }
        }
        caughtUp = state;
    }

    private static Document document(Partnership state, Commitment commitment) {
        Document document = new Document();
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
        index.close();
    }
}
