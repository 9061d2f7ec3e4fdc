package entente.body;

import org.jspecify.annotations.Nullable;

/**
 * Values that come again and again, each kept once: of a million acts most name the same posts, people, languages and
 * commitments. Where two fall together the newer one stays, so it never grows beyond its size. Not safe for several
 * threads.
 */
final class Known<T> {
    private static final int SIZE_MIN = 16;

    private final int sizeMax;
    private @Nullable Object[] values = new @Nullable Object[SIZE_MIN];
    private int put;

    /** @param sizeMax how many at most; a power of two */
    Known(int sizeMax) {
        this.sizeMax = sizeMax;
    }

    /** The value kept before that equals this one, or this one. */
    @SuppressWarnings("unchecked")
    T of(T value) {
        int at = at(value);
        Object kept = values[at];
        if (value.equals(kept)) {
            return (T) kept;
        }
        values[at] = value;
        put++;
        if (put > values.length && values.length < sizeMax) {
            grow();
        }
        return value;
    }

    // Fibonacci hashing: the upper bits of the product depend on all bits of the hash.
    private int at(Object value) {
        return (value.hashCode() * 0x9E3779B9) >>> Integer.numberOfLeadingZeros(values.length - 1);
    }

    private void grow() {
        @Nullable Object[] before = values;
        values = new @Nullable Object[2 * before.length];
        put = 0;
        for (Object value : before) {
            if (value != null) {
                values[at(value)] = value;
            }
        }
    }
}
