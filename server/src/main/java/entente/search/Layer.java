package entente.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.document.Document;
import org.jspecify.annotations.Nullable;

/**
 * What one reader may find. Of a reader that may read more than another, only what the other does not find just so is
 * indexed again: members share the index of the public, and nothing of theirs ever goes into it. Safe for several
 * threads.
 *
 * @param <K> what a finding is known by
 * @param <V> what is indexed of it
 */
final class Layer<K, V> implements AutoCloseable {
    private final @Nullable Layer<K, V> below;
    private final Function<K, String> name;
    private final Function<V, Document> document;
    private final WordIndex<K> index = new WordIndex<>();
    /** What this reader may read of it, and what the one below read of it when it was last compared. */
    private final Map<K, Seen<V>> seen = new HashMap<>();

    private long version;
    private long compared = -1;

    private record Seen<V>(V value, @Nullable V other, boolean same) {}

    /**
     * An empty layer.
     *
     * @param below of a reader that may read nothing which this one may not, or null
     */
    Layer(@Nullable Layer<K, V> below, Function<K, String> name, Function<V, Document> document) {
        this.below = below;
        this.name = name;
        this.document = document;
    }

    /** Takes in what is new or changed of these, and forgets what is no longer among them. */
    synchronized void catchUp(Map<K, V> values) throws IOException {
        compared = below == null ? 0 : below.version();
        version++;
        Set<K> gone = new LinkedHashSet<>(seen.keySet());
        for (Map.Entry<K, V> one : values.entrySet()) {
            gone.remove(one.getKey());
            see(one.getKey(), one.getValue());
        }
        for (K key : gone) {
            Seen<V> before = seen.remove(key);
            if (before != null && !before.same()) {
                index.remove(name.apply(key));
            }
        }
    }

    private void see(K key, V value) throws IOException {
        Seen<V> before = seen.get(key);
        V other = below == null ? null : below.value(key);
        if (before != null
                && Objects.equals(before.other(), other)
                && before.value().equals(value)) {
            return;
        }
        boolean indexed = before != null && !before.same();
        if (other != null && other.equals(value)) {
            seen.put(key, new Seen<>(other, other, true));
            if (indexed) {
                index.remove(name.apply(key));
            }
            return;
        }
        seen.put(key, new Seen<>(value, other, false));
        if (before == null || before.same() || !before.value().equals(value)) {
            index.put(name.apply(key), key, document.apply(value));
        }
    }

    private synchronized long version() {
        return version;
    }

    /** Whether the layer below has changed since this one caught up. */
    synchronized boolean behind() {
        return below != null && below.version() != compared;
    }

    /** What is indexed under a key, or null. */
    synchronized @Nullable V value(K key) {
        Seen<V> one = seen.get(key);
        return one == null ? null : one.value();
    }

    /** The keys of what holds every word: this reader's own first, each part best first. */
    synchronized List<K> find(String words) throws IOException {
        List<K> found = new ArrayList<>(index.find(words));
        if (below != null) {
            for (K key : below.find(words)) {
                Seen<V> one = seen.get(key);
                if (one != null && one.same() && Objects.equals(one.other(), below.value(key))) {
                    found.add(key);
                }
            }
        }
        return found;
    }

    @Override
    public synchronized void close() {
        index.close();
    }
}
