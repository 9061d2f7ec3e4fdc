package entente.body;

import org.jspecify.annotations.Nullable;

/**
 * Whole numbers that come again and again, each kept once, as {@link Known} does; which one is kept is told without a
 * look at it, since most of them lie far apart in memory.
 */
final class KnownWholes {
    private static final int BITS = 12;

    private final long[] numbers = new long[1 << BITS];
    private final @Nullable Long[] kept = new @Nullable Long[1 << BITS];

    Long of(long number) {
        int at = (int) ((number * 0x9E37_79B9_7F4A_7C15L) >>> (Long.SIZE - BITS));
        Long known = numbers[at] == number ? kept[at] : null;
        if (known == null) {
            known = number;
            numbers[at] = number;
            kept[at] = known;
        }
        return known;
    }
}
