package entente.body;

import org.jspecify.annotations.Nullable;

/**
 * Values that come again and again, each kept once: of a million acts most name the same posts, people, languages and
 * commitments. Each has {@value #WAYS} places where it may lie; once they are taken it grows, and at its full
 * size the oldest of them goes. Not safe for several threads.
 */
final class Known<T> {
    private static final int SIZE_MIN = 16;
    /** With one place for each value every sixth of 25,000 commitments was made anew by each act about it. */
    private static final int WAYS = 4;

    private final int sizeMax;
    private @Nullable Object[] values = new @Nullable Object[SIZE_MIN];
    /** The hash of the value at each place, so that only a value that may be the one is looked at. */
    private int[] hashes = new int[SIZE_MIN];

    /** @param sizeMax how many at most; a power of two */
    Known(int sizeMax) {
        this.sizeMax = sizeMax;
    }

    /** The value kept before that equals this one, or this one. */
    @SuppressWarnings("unchecked")
    T of(T value) {
        int hash = value.hashCode();
        int first = first(hash);
        for (int at = first; at < first + WAYS; at++) {
            if (hashes[at] == hash && value.equals(values[at])) {
                return (T) java.util.Objects.requireNonNull(values[at]);
            }
        }
        while (values[first + WAYS - 1] != null && values.length < sizeMax) {
            grow();
            first = first(hash);
        }
        put(value, hash, first);
        return value;
    }

    private void put(Object value, int hash, int first) {
        System.arraycopy(values, first, values, first + 1, WAYS - 1);
        System.arraycopy(hashes, first, hashes, first + 1, WAYS - 1);
        values[first] = value;
        hashes[first] = hash;
    }

    // Fibonacci hashing: the upper bits of the product depend on all bits of the hash.
    private int first(int hash) {
        return (hash * 0x9E3779B9) >>> Integer.numberOfLeadingZeros(values.length - 1) & -WAYS;
    }

    private void grow() {
        @Nullable Object[] before = values;
        values = new @Nullable Object[2 * before.length];
        hashes = new int[values.length];
        // The oldest first, so that it lies last again.
        for (int at = before.length - 1; at >= 0; at--) {
            Object value = before[at];
            if (value != null) {
                put(value, value.hashCode(), first(value.hashCode()));
            }
        }
    }
}
