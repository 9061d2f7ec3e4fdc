package entente.search;

import entente.act.ActRef;
import entente.act.Basis;
import entente.act.InstrumentAct.StatementEntered;
import entente.commitment.Commitment;
import entente.instrument.Statement;
import entente.partnership.Partnership;
import entente.text.Localized;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
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

    private final Layer<ActRef, Entry> layer;
    private @Nullable Partnership caughtUp;

    /** What is indexed of a commitment: its words, and those of the statement it is made in. */
    private record Entry(
            String code,
            Localized summary,
            Basis basis,
            @Nullable StatementEntered made) {
        Document document() {
            Document document = new Document();
            document.add(new TextField(Languages.OTHER, code, Field.Store.NO));
            add(document, summary);
            if (made != null) {
                document.add(new TextField(Languages.OTHER, made.code(), Field.Store.NO));
                add(document, made.title());
                if (basis instanceof Basis.Quoted quoted) {
                    String field = Languages.field(made.language());
                    quoted.passages().forEach(p -> document.add(new TextField(field, p.quote(), Field.Store.NO)));
                }
            }
            return document;
        }
    }

    /** The public's. */
    public RegisterIndex() {
        this.layer = new Layer<>(null, ActRef::value, Entry::document);
    }

    /** @param everyones the public's: what a member reads as the public does is found there */
    public RegisterIndex(RegisterIndex everyones) {
        this.layer = new Layer<>(everyones.layer, ActRef::value, Entry::document);
    }

    /**
     * The commitments of a snapshot that hold every word, best first.
     *
     * @param state what the reader may read; the index catches up with it first
     * @param words words in any language; none finds nothing
     */
    public synchronized Set<ActRef> find(Partnership state, String words) {
        try {
            if (state != caughtUp || layer.behind()) {
                layer.catchUp(entries(state));
                caughtUp = state;
            }
            return new LinkedHashSet<>(layer.find(words));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<ActRef, Entry> entries(Partnership state) {
        Map<ActRef, Entry> entries = new LinkedHashMap<>();
        for (Commitment one : state.register().all()) {
            StatementEntered made = state.statements()
                    .find(one.statement())
                    .map(Statement::entered)
                    .orElse(null);
            entries.put(one.ref(), new Entry(one.code(), one.terms().summary(), one.basis(), made));
        }
        return entries;
    }

    private static void add(Document document, Localized words) {
        words.in()
                .forEach((language, text) ->
                        document.add(new TextField(Languages.field(language), text, Field.Store.NO)));
    }

    @Override
    public synchronized void close() {
        layer.close();
    }
}
