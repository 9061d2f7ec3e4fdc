package entente.backtest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.surge.ReweightedEars;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BackTestTest {
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final long SEED = 41;

    @Test
    void events_that_raise_counts_are_caught_above_chance() {
        Random random = new Random(SEED);
        double[] counts = new double[366];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = random.nextInt(4);
        }
        List<BackTest.Event> events =
                List.of(event(60, "a"), event(120, "b"), event(200, "c"), event(300, "d"), event(5, "e"));
        counts[60] = 30;
        counts[121] = 25;
        counts[202] = 40;
        counts[250] = 40;
        BackTest.Outcome outcome = BackTest.run(FIRST, counts, ReweightedEars.standard(), 5, events, 2);
        assertEquals(338, outcome.judged());
        assertEquals(4, outcome.events().size(), "the fifth lies before the first day that can be judged");
        assertEquals(0.75, outcome.sensitivity());
        assertEquals(List.of(FIRST.plusDays(250)), outcome.falseAlarms());
        assertEquals(1.0, outcome.delay());
        assertTrue(outcome.chance() < 0.05, "chance " + outcome.chance());
        assertEquals(30.0 / 338, outcome.falsePerMonth(), 1e-12);
    }

    @Test
    void chance_is_that_of_drawing_days() {
        assertEquals(0.3, BackTest.byChance(10, 3, 1), 1e-12);
        assertEquals(1 - 7.0 / 10 * 6 / 9, BackTest.byChance(10, 3, 2), 1e-12);
        assertEquals(1, BackTest.byChance(10, 3, 8), 1e-12);
        Random random = new Random(SEED);
        int hits = 0;
        for (int i = 0; i < 20_000; i++) {
            boolean hit = random.ints(0, 40).distinct().limit(5).anyMatch(day -> day < 3);
            hits += hit ? 1 : 0;
        }
        assertEquals(BackTest.byChance(40, 3, 5), hits / 20_000.0, 0.01, "seed " + SEED);
    }

    private static BackTest.Event event(int day, String what) {
        return new BackTest.Event(FIRST.plusDays(day), what);
    }
}
