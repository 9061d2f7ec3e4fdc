package entente.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;

class KrippendorffTest {
    /** 0 stands for a missing value. */
    private static final int[][] OBSERVERS = {
        {1, 2, 3, 3, 2, 1, 4, 1, 2, 0, 0, 0},
        {1, 2, 3, 3, 2, 2, 4, 1, 2, 5, 0, 3},
        {0, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, 0},
        {1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, 0}
    };

    private static List<List<Integer>> units(int[][] observers) {
        List<List<Integer>> units = new ArrayList<>();
        for (int unit = 0; unit < observers[0].length; unit++) {
            List<Integer> values = new ArrayList<>();
            for (int[] observer : observers) {
                if (observer[unit] != 0) {
                    values.add(observer[unit]);
                }
            }
            units.add(values);
        }
        return units;
    }

    /** The example of K. Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), section E: ordinal, 0.815. */
    @Test
    void thePublishedExampleWithMissingValuesComesOutAsPublished() {
        assertEquals(0.815, Krippendorff.alpha(units(OBSERVERS)).orElseThrow(), 0.0005);
    }

    @Test
    void theOrderOfUnitsAndOfObserversDoesNotMatter() {
        List<List<Integer>> units = units(OBSERVERS);
        units.forEach(Collections::reverse);
        Collections.shuffle(units, new Random(3));
        assertEquals(0.815, Krippendorff.alpha(units).orElseThrow(), 0.0005);
    }

    @Test
    void perfectAgreementIsOneAndOppositionIsBelowZero() {
        assertEquals(
                1,
                Krippendorff.alpha(List.of(List.of(1, 1), List.of(0, 0), List.of(-1, -1)))
                        .orElseThrow(),
                1e-9);
        assertTrue(Krippendorff.alpha(List.of(List.of(1, -1), List.of(-1, 1))).orElseThrow() < 0);
    }

    @Test
    void withoutTwoScoresOrWithoutVariationNothingIsSaid() {
        assertEquals(OptionalDouble.empty(), Krippendorff.alpha(List.of(List.of(1), List.of(0), List.of())));
        assertEquals(OptionalDouble.empty(), Krippendorff.alpha(List.of(List.of(1, 1), List.of(1, 1))));
    }

    /** Scores drawn by chance agree as far as chance does: printed seed, many units, close to 0. */
    @Test
    void chanceIsNearZero() {
        long seed = 11;
        Random random = new Random(seed);
        List<List<Integer>> units = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            units.add(List.of(random.nextInt(3) - 1, random.nextInt(3) - 1));
        }
        assertEquals(0, Krippendorff.alpha(units).orElseThrow(), 0.03, "seed " + seed);
    }
}
