package entente.trie;

import java.util.AbstractCollection;
import java.util.AbstractSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A map in the natural order of its keys that never changes. Every act holds some of a few pairs each: as trees they
 * were a fifth of what a record takes in memory. It extends no class of the platform, since those keep two fields for
 * views that nobody asks an act for.
 */
@SuppressWarnings("JdkObsolete") // The components of records are sorted maps.
public abstract sealed class FixedMap<K, V> implements SortedMap<K, V> permits FixedPair, FixedPairs, FixedCounts {
    FixedMap() {}

    /** The same pairs; the map itself if it is such a one already. */
    public static <K extends Comparable<? super K>, V> FixedMap<K, V> copyOf(Map<K, V> map) {
        if (map instanceof FixedMap<K, V> already) {
            return already;
        }
        Object[] pairs = FixedPairs.of(map);
        return ofPairs(pairs, pairs.length);
    }

    /** The map of one pair. */
    public static <K, V> FixedMap<K, V> of(K key, V value) {
        return new FixedPair<>(key, value);
    }

    /**
     * The map of pairs that lie in an array, each key before its value.
     *
     * @param pairs whose keys are comparable with each other; of equal ones the last counts
     * @param end where they end in the array, which is not to be changed any more
     */
    public static <K, V> FixedMap<K, V> ofPairs(Object[] pairs, int end) {
        for (int at = 2; at < end; at += 2) {
            if (order(pairs[at - 2], pairs[at]) >= 0) {
                Object[] sorted = sorted(pairs, end);
                return FixedPairs.ofSorted(sorted, 0, sorted.length);
            }
        }
        return FixedPairs.ofSorted(pairs, 0, end);
    }

    private static Object[] sorted(Object[] pairs, int end) {
        TreeMap<Object, Object> sorted = new TreeMap<>();
        for (int at = 0; at < end; at += 2) {
            sorted.put(pairs[at], pairs[at + 1]);
        }
        return FixedPairs.of(sorted);
    }

    @SuppressWarnings("unchecked")
    static int order(Object one, Object other) {
        return ((Comparable<Object>) one).compareTo(other);
    }

    /** One of its keys, by its place in their order. */
    public abstract K key(int place);

    /** What belongs to the key at a place. */
    public abstract V value(int place);

    /** The pairs from one place to before another. */
    abstract FixedMap<K, V> part(int from, int to);

    /** The place of a key, or -1. */
    final int place(@Nullable Object key) {
        int at = from(java.util.Objects.requireNonNull(key));
        return at < size() && order(key(at), key) == 0 ? at : -1;
    }

    /** The place of the first key that is not less than this one. */
    private int from(Object key) {
        int low = 0;
        int high = size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (order(key(middle), key) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    @Override
    public final boolean isEmpty() {
        return size() == 0;
    }

    @Override
    public final @Nullable V get(@Nullable Object key) {
        int at = place(key);
        return at < 0 ? null : value(at);
    }

    @Override
    public final boolean containsKey(@Nullable Object key) {
        return place(key) >= 0;
    }

    @Override
    public final boolean containsValue(@Nullable Object value) {
        return values().contains(value);
    }

    @Override
    public final void forEach(BiConsumer<? super K, ? super V> action) {
        int size = size();
        for (int at = 0; at < size; at++) {
            action.accept(key(at), value(at));
        }
    }

    @Override
    public final Set<K> keySet() {
        return set(this::key);
    }

    @Override
    public final Set<Map.Entry<K, V>> entrySet() {
        return set(at -> Map.entry(key(at), value(at)));
    }

    private <T> Set<T> set(IntFunction<T> what) {
        return new AbstractSet<>() {
            @Override
            public int size() {
                return FixedMap.this.size();
            }

            @Override
            public Iterator<T> iterator() {
                return new Places<>(what, size());
            }
        };
    }

    @Override
    public final Collection<V> values() {
        return new AbstractCollection<>() {
            @Override
            public int size() {
                return FixedMap.this.size();
            }

            @Override
            public Iterator<V> iterator() {
                return new Places<>(FixedMap.this::value, size());
            }
        };
    }

    private static final class Places<T> implements Iterator<T> {
        private final IntFunction<T> what;
        private final int end;
        private int at;

        Places(IntFunction<T> what, int end) {
            this.what = what;
            this.end = end;
        }

        @Override
        public boolean hasNext() {
            return at < end;
        }

        @Override
        public T next() {
            if (at >= end) {
                throw new NoSuchElementException();
            }
            return what.apply(at++);
        }
    }

    @Override
    public final @Nullable Comparator<? super K> comparator() {
        return null;
    }

    @Override
    public final SortedMap<K, V> subMap(K fromKey, K toKey) {
        if (order(fromKey, toKey) > 0) {
            throw new IllegalArgumentException("from " + fromKey + " back to " + toKey);
        }
        return part(from(fromKey), from(toKey));
    }

    @Override
    public final SortedMap<K, V> headMap(K toKey) {
        return part(0, from(toKey));
    }

    @Override
    public final SortedMap<K, V> tailMap(K fromKey) {
        return part(from(fromKey), size());
    }

    @Override
    public final K firstKey() {
        return key(existing(0));
    }

    @Override
    public final K lastKey() {
        return key(existing(size() - 1));
    }

    private int existing(int at) {
        if (isEmpty()) {
            throw new NoSuchElementException();
        }
        return at;
    }

    @Override
    public final V put(K key, V value) {
        throw new UnsupportedOperationException();
    }

    @Override
    public final V remove(@Nullable Object key) {
        throw new UnsupportedOperationException();
    }

    @Override
    public final void putAll(Map<? extends K, ? extends V> map) {
        throw new UnsupportedOperationException();
    }

    @Override
    public final void clear() {
        throw new UnsupportedOperationException();
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        if (other == this) {
            return true;
        }
        if (!(other instanceof Map<?, ?> map) || map.size() != size()) {
            return false;
        }
        try {
            for (int at = 0; at < size(); at++) {
                if (!value(at).equals(map.get(key(at)))) {
                    return false;
                }
            }
            return true;
        } catch (ClassCastException | NullPointerException _) {
            // A map that does not take such keys has none of them.
            return false;
        }
    }

    @Override
    public final int hashCode() {
        int hash = 0;
        for (int at = 0; at < size(); at++) {
            hash += key(at).hashCode() ^ value(at).hashCode();
        }
        return hash;
    }

    @Override
    public final String toString() {
        StringBuilder out = new StringBuilder("{");
        for (int at = 0; at < size(); at++) {
            out.append(at == 0 ? "" : ", ").append(key(at)).append('=').append(value(at));
        }
        return out.append('}').toString();
    }
}
