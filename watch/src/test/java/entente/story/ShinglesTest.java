package entente.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What two texts share, against sets that are simply intersected. */
class ShinglesTest {
    private static final long SEED = 20261127;
    private static final double RESEMBLANCE = 0.45;
    private static final double CONTAINMENT = 0.8;

    @Test
    void what_is_left_out_for_being_little_is_little_and_the_rest_is_counted() {
        SplittableRandom random = new SplittableRandom(SEED);
        int counted = 0;
        int little = 0;
        for (int round = 0; round < 4_000; round++) {
            // Some so small that one run decides, some so large that most places are marked.
            int bound = new int[] {8, 40, 400, 4_000}[random.nextInt(4)];
            Set<Long> one = set(random, 1 + random.nextInt(bound), Set.of(), 0);
            Set<Long> other = set(random, 1 + random.nextInt(bound), one, random.nextDouble());
            Set<Long> both = new HashSet<>(one);
            both.retainAll(other);
            double resemblance = (double) both.size() / (one.size() + other.size() - both.size());
            double containment = (double) both.size() / Math.min(one.size(), other.size());
            Shingles.Overlap overlap = shingles(one).overlap(shingles(other), RESEMBLANCE, CONTAINMENT);
            if (resemblance >= RESEMBLANCE || containment >= CONTAINMENT) {
                assertEquals(
                        new Shingles.Overlap(resemblance, containment), overlap, "round " + round + ", seed " + SEED);
                counted++;
            } else {
                assertTrue(
                        overlap.resemblance() < RESEMBLANCE && overlap.containment() < CONTAINMENT,
                        "round " + round + ", seed " + SEED);
                little++;
            }
        }
        assertTrue(counted > 500 && little > 500, counted + " and " + little);
    }

    private static Set<Long> set(SplittableRandom random, int size, Set<Long> from, double share) {
        Set<Long> set = new HashSet<>();
        for (long each : from) {
            if (set.size() < size && random.nextDouble() < share) {
                set.add(each);
            }
        }
        while (set.size() < size) {
            set.add(random.nextLong());
        }
        return set;
    }

    private static Shingles shingles(Set<Long> set) {
        return Shingles.restored(
                set.stream().mapToLong(Long::longValue).sorted().toArray());
    }
}
