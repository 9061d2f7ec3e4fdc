package entente.trie;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * A map to whole numbers that makes no object of a number until it is asked for one. Maps with the same keys share them
 * where one is made {@link #with with the keys of another}: every act says of the same few logs how far they were seen.
 */
@SuppressWarnings("JdkObsolete") // As what it extends.
public final class FixedCounts<K> extends FixedMap<K, Long> {
    private final Object[] keys;
    /** Each number; or of each the upper half and the lower half, where one of them needs more than 32 bits. */
    private final int[] numbers;

    private FixedCounts(Object[] keys, long[] numbers) {
        this.keys = keys;
        this.numbers = packed(numbers, keys.length);
    }

    /** The same pairs; the map itself if it is such a one already. */
    public static <K extends Comparable<? super K>> FixedCounts<K> countsOf(Map<K, Long> map) {
        if (map instanceof FixedCounts<K> already) {
            return already;
        }
        Object[] keys = new Object[map.size()];
        long[] numbers = new long[keys.length];
        int at = 0;
        for (Map.Entry<K, Long> entry : map.entrySet()) {
            keys[at] = entry.getKey();
            numbers[at++] = entry.getValue();
        }
        return ofNumbers(keys, numbers);
    }

    /**
     * The map from keys to the numbers at the same places.
     *
     * @param keys comparable with each other; of equal ones the last counts. The array is not to be changed any more
     * @param numbers as many, or more that are left out
     */
    public static <K> FixedCounts<K> ofNumbers(Object[] keys, long[] numbers) {
        for (int at = 1; at < keys.length; at++) {
            if (order(keys[at - 1], keys[at]) >= 0) {
                return sorted(keys, numbers);
            }
        }
        return new FixedCounts<>(keys, numbers);
    }

    private static <K> FixedCounts<K> sorted(Object[] keys, long[] numbers) {
        TreeMap<Object, Long> sorted = new TreeMap<>();
        for (int at = 0; at < keys.length; at++) {
            sorted.put(keys[at], numbers[at]);
        }
        return new FixedCounts<>(
                sorted.keySet().toArray(),
                sorted.values().stream().mapToLong(Long::longValue).toArray());
    }

    /**
     * The map from its keys to other numbers.
     *
     * @param others as many, or more that are left out
     */
    public FixedCounts<K> with(long[] others) {
        return new FixedCounts<>(keys, others);
    }

    private static int[] packed(long[] numbers, int count) {
        int[] halves = new int[count];
        for (int at = 0; at < count; at++) {
            halves[at] = (int) numbers[at];
            if (halves[at] != numbers[at]) {
                return halves(numbers, count);
            }
        }
        return halves;
    }

    private static int[] halves(long[] numbers, int count) {
        int[] halves = new int[2 * count];
        for (int at = 0; at < count; at++) {
            halves[2 * at] = (int) (numbers[at] >>> Integer.SIZE);
            halves[2 * at + 1] = (int) numbers[at];
        }
        return halves;
    }

    @Override
    public int size() {
        return keys.length;
    }

    @Override
    @SuppressWarnings("unchecked")
    public K key(int place) {
        return (K) keys[place];
    }

    @Override
    public Long value(int place) {
        return number(place);
    }

    /** The number at a place in the order of the keys. */
    public long number(int place) {
        return numbers.length == keys.length
                ? numbers[place]
                : (long) numbers[2 * place] << Integer.SIZE | Integer.toUnsignedLong(numbers[2 * place + 1]);
    }

    /** The number of a key; 0 if it has none. */
    public long count(K key) {
        int place = place(key);
        return place < 0 ? 0 : number(place);
    }

    @Override
    FixedCounts<K> part(int from, int to) {
        long[] some = new long[to - from];
        for (int at = from; at < to; at++) {
            some[at - from] = number(at);
        }
        return new FixedCounts<>(Arrays.copyOfRange(keys, from, to), some);
    }
}
