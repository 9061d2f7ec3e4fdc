package entente.bench;

import java.util.Arrays;

/** Durations of one thing done many times, in nanoseconds. Safe for many threads. */
final class Timings {
    private long[] values = new long[256];
    private int count;

    /** Adds one duration. */
    synchronized void add(long nanoseconds) {
        if (count == values.length) {
            values = Arrays.copyOf(values, count * 2);
        }
        values[count++] = nanoseconds;
    }

    /** Adds all of these to others. */
    synchronized void into(Timings others) {
        for (int i = 0; i < count; i++) {
            others.add(values[i]);
        }
    }

    /** How many there are. */
    synchronized int count() {
        return count;
    }

    /**
     * The smallest value that at least this share of all is no larger than (nearest rank), or 0 of none.
     *
     * @param share from 0 to 1: 0.5 is the median
     */
    synchronized long percentile(double share) {
        if (count == 0) {
            return 0;
        }
        long[] sorted = Arrays.copyOf(values, count);
        Arrays.sort(sorted);
        return sorted[Math.clamp((long) Math.ceil(share * count) - 1, 0, count - 1)];
    }

    /** The value in the middle. */
    long median() {
        return percentile(0.5);
    }

    /** The largest. */
    long max() {
        return percentile(1);
    }
}
