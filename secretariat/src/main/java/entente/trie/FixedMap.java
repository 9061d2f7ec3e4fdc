package entente.trie;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A map in the natural order of its keys that never changes, in one array. Every act holds some of a few pairs each:
 * as trees they were a fifth of what a record takes in memory.
 */
@SuppressWarnings("JdkObsolete") // The components of records are sorted maps.
public final class FixedMap<K, V> extends AbstractMap<K, V> implements SortedMap<K, V> {
    /** Each key before its value. */
    private final Object[] pairs;

    private FixedMap(Object[] pairs) {
        this.pairs = pairs;
    }

    /** The same pairs; the map itself if it is such a one already. */
    public static <K extends Comparable<? super K>, V> FixedMap<K, V> copyOf(Map<K, V> map) {
        return map instanceof FixedMap<K, V> already ? already : ofPairs(pairs(map), 2 * map.size());
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
                return new FixedMap<>(sorted(pairs, end));
            }
        }
        return new FixedMap<>(end == pairs.length ? pairs : Arrays.copyOf(pairs, end));
    }

    private static Object[] sorted(Object[] pairs, int end) {
        TreeMap<Object, Object> sorted = new TreeMap<>();
        for (int at = 0; at < end; at += 2) {
            sorted.put(pairs[at], pairs[at + 1]);
        }
        return pairs(sorted);
    }

    private static Object[] pairs(Map<?, ?> map) {
        Object[] pairs = new Object[2 * map.size()];
        int at = 0;
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            pairs[at++] = entry.getKey();
            pairs[at++] = entry.getValue();
        }
        return pairs;
    }

    @SuppressWarnings("unchecked")
    private static int order(Object one, Object other) {
        return ((Comparable<Object>) one).compareTo(other);
    }

    @Override
    public int size() {
        return pairs.length / 2;
    }

    @Override
    @SuppressWarnings("unchecked")
    public @Nullable V get(@Nullable Object key) {
        int at = from(java.util.Objects.requireNonNull(key));
        return at < pairs.length && order(pairs[at], key) == 0 ? (V) pairs[at + 1] : null;
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return get(key) != null;
    }

    /** The place of the first key that is not less than this one. */
    private int from(Object key) {
        int low = 0;
        int high = size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (order(pairs[2 * middle], key) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return 2 * low;
    }

    @Override
    @SuppressWarnings("unchecked")
    public void forEach(BiConsumer<? super K, ? super V> action) {
        for (int at = 0; at < pairs.length; at += 2) {
            action.accept((K) pairs[at], (V) pairs[at + 1]);
        }
    }

    @Override
    public Set<Map.Entry<K, V>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public int size() {
                return FixedMap.this.size();
            }

            @Override
            public Iterator<Map.Entry<K, V>> iterator() {
                return new Entries<>(pairs);
            }
        };
    }

    private static final class Entries<K, V> implements Iterator<Map.Entry<K, V>> {
        private final Object[] pairs;
        private int at;

        Entries(Object[] pairs) {
            this.pairs = pairs;
        }

        @Override
        public boolean hasNext() {
            return at < pairs.length;
        }

        @Override
        @SuppressWarnings("unchecked")
        public Map.Entry<K, V> next() {
            if (at >= pairs.length) {
                throw new NoSuchElementException();
            }
            at += 2;
            return Map.entry((K) pairs[at - 2], (V) pairs[at - 1]);
        }
    }

    @Override
    public @Nullable Comparator<? super K> comparator() {
        return null;
    }

    @Override
    public SortedMap<K, V> subMap(K fromKey, K toKey) {
        if (order(fromKey, toKey) > 0) {
            throw new IllegalArgumentException("from " + fromKey + " back to " + toKey);
        }
        return new FixedMap<>(Arrays.copyOfRange(pairs, from(fromKey), from(toKey)));
    }

    @Override
    public SortedMap<K, V> headMap(K toKey) {
        return new FixedMap<>(Arrays.copyOf(pairs, from(toKey)));
    }

    @Override
    public SortedMap<K, V> tailMap(K fromKey) {
        return new FixedMap<>(Arrays.copyOfRange(pairs, from(fromKey), pairs.length));
    }

    @Override
    @SuppressWarnings("unchecked")
    public K firstKey() {
        return (K) pairs[existing(0)];
    }

    @Override
    @SuppressWarnings("unchecked")
    public K lastKey() {
        return (K) pairs[existing(pairs.length - 2)];
    }

    private int existing(int at) {
        if (pairs.length == 0) {
            throw new NoSuchElementException();
        }
        return at;
    }
}
