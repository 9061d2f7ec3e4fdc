package entente.surge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SilenceTest {
    private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");

    @Test
    void a_pace_that_stops_is_told_and_an_irregular_one_is_given_room() {
        List<Instant> weekly = every(7, 7, 7, 7, 7);
        Instant last = weekly.getLast();
        assertTrue(Cadence.silence(weekly, last.plus(Duration.ofDays(8)), 1.25).isEmpty());
        Cadence.Silence silence =
                Cadence.silence(weekly, last.plus(Duration.ofDays(22)), 1.25).orElseThrow();
        assertEquals(Duration.ofDays(7), silence.pace());
        assertEquals(last.plus(Duration.ofDays(7)), silence.due());
        assertEquals(3, silence.missed());
        List<Instant> irregular = every(3, 20, 5, 7, 9);
        assertTrue(Cadence.silence(irregular, irregular.getLast().plus(Duration.ofDays(22)), 1.25)
                .isEmpty());
        assertTrue(Cadence.silence(every(7, 7), START.plus(Duration.ofDays(90)), 1.25)
                .isEmpty());
    }

    @Test
    void a_new_source_fakes_no_surge_and_a_real_one_is_still_seen() {
        Random random = new Random(3);
        double[] old = new double[60];
        double[] fresh = new double[60];
        for (int i = 0; i < 60; i++) {
            old[i] = 3 + random.nextInt(4);
            fresh[i] = i >= 50 ? 30 : 0;
        }
        Map<String, double[]> counts = Map.of("old", old, "fresh", fresh);
        Detector detector = ReweightedEars.of(28, 0.001);
        double[] naive = new double[60];
        for (int i = 0; i < 60; i++) {
            naive[i] = old[i] + fresh[i];
        }
        assertTrue(detector.at(naive, 50).alarm());
        assertFalse(SourcePanel.at(counts, Map.of("fresh", 50), 50, detector).alarm());
        old[50] = 60;
        assertTrue(SourcePanel.at(counts, Map.of("fresh", 50), 50, detector).alarm());
    }

    @Test
    void a_weekly_rhythm_is_no_surge_on_its_busy_day() {
        double[] counts = new double[29 * 7];
        Random random = new Random(5);
        for (int i = 0; i < counts.length; i++) {
            counts[i] = (i % 7 == 1 ? 40 : 4) + random.nextInt(3);
        }
        int busy = 28 * 7 + 1;
        assertTrue(ReweightedEars.of(7, 0.001).at(counts, busy).alarm());
        assertFalse(ReweightedEars.sameWeekday(28, 0.001).at(counts, busy).alarm());
    }

    private static List<Instant> every(int... days) {
        List<Instant> times = new ArrayList<>(List.of(START));
        for (int day : days) {
            times.add(times.getLast().plus(Duration.ofDays(day)));
        }
        return times;
    }
}
