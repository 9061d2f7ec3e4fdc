package entente.trie;

import java.util.Arrays;
import java.util.Map;

/** Any number of pairs, in one array. */
@SuppressWarnings("JdkObsolete") // As what it extends.
final class FixedPairs<K, V> extends FixedMap<K, V> {
    private static final FixedPairs<?, ?> NONE = new FixedPairs<>(new Object[0]);

    /** Each key before its value. */
    private final Object[] pairs;

    private FixedPairs(Object[] pairs) {
        this.pairs = pairs;
    }

    @SuppressWarnings("unchecked")
    static <K, V> FixedMap<K, V> none() {
        return (FixedMap<K, V>) NONE;
    }

    /** Of pairs that are in order, those from one place of an array to before another. */
    @SuppressWarnings("unchecked")
    static <K, V> FixedMap<K, V> ofSorted(Object[] pairs, int from, int to) {
        return switch (to - from) {
            case 0 -> none();
            case 2 -> new FixedPair<>((K) pairs[from], (V) pairs[from + 1]);
            default -> new FixedPairs<>(to - from == pairs.length ? pairs : Arrays.copyOfRange(pairs, from, to));
        };
    }

    /** The pairs of a map as they come, each key before its value. */
    static Object[] of(Map<?, ?> map) {
        Object[] pairs = new Object[2 * map.size()];
        int at = 0;
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            pairs[at++] = entry.getKey();
            pairs[at++] = entry.getValue();
        }
        return pairs;
    }

    @Override
    public int size() {
        return pairs.length / 2;
    }

    @Override
    @SuppressWarnings("unchecked")
    public K key(int place) {
        return (K) pairs[2 * place];
    }

    @Override
    @SuppressWarnings("unchecked")
    public V value(int place) {
        return (V) pairs[2 * place + 1];
    }

    @Override
    FixedMap<K, V> part(int from, int to) {
        return ofSorted(pairs, 2 * from, 2 * to);
    }
}
