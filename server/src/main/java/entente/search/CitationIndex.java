package entente.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;

/** The words of everything that one reader may read. Safe for several threads. */
public final class CitationIndex implements AutoCloseable {
    private final Layer<String, Citation> layer;

    /** The public's. */
    public CitationIndex() {
        this.layer = new Layer<>(null, id -> id, CitationIndex::document);
    }

    /** @param everyones the public's: what a member reads as the public does is found there */
    public CitationIndex(CitationIndex everyones) {
        this.layer = new Layer<>(everyones.layer, id -> id, CitationIndex::document);
    }

    /** Takes in what is new or changed of these, and forgets what is no longer among them. */
    public synchronized void catchUp(Collection<Citation> citations) {
        Map<String, Citation> all = new LinkedHashMap<>();
        citations.forEach(one -> all.put(one.id(), one));
        try {
            layer.catchUp(all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the public's has changed since this one caught up. */
    public synchronized boolean behind() {
        return layer.behind();
    }

    /**
     * The citations that hold every word, best first.
     *
     * @param words words in any language; none finds nothing
     */
    public synchronized List<Citation> find(String words) {
        try {
            return layer.find(words).stream()
                    .map(layer::value)
                    .filter(Objects::nonNull)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document document(Citation citation) {
        Document document = new Document();
        citation.words()
                .in()
                .forEach((language, text) ->
                        document.add(new TextField(Languages.field(language), text, Field.Store.NO)));
        return document;
    }

    @Override
    public synchronized void close() {
        layer.close();
    }
}
