package entente.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;

/** The words of everything that one reader may read. Safe for several threads. */
public final class CitationIndex implements AutoCloseable {
    private final WordIndex<String> index = new WordIndex<>();
    private final Map<String, Citation> indexed = new HashMap<>();

    /** Takes in what is new or changed of these, and forgets what is no longer among them. */
    public synchronized void catchUp(Collection<Citation> citations) {
        try {
            Set<String> gone = new HashSet<>(indexed.keySet());
            for (Citation citation : citations) {
                gone.remove(citation.id());
                if (!citation.equals(indexed.put(citation.id(), citation))) {
                    index.put(citation.id(), citation.id(), document(citation));
                }
            }
            for (String id : gone) {
                indexed.remove(id);
                index.remove(id);
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
        try {
            return index.find(words).stream()
                    .map(indexed::get)
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
        index.close();
    }
}
