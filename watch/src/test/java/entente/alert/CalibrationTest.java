package entente.alert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CalibrationTest {
    private static final List<Verdict> VERDICTS = List.of(Verdict.values());
    private static final Instant AT = Instant.parse("2025-03-12T00:00:00Z");

    private static List<Judgement> said(Object... pairs) {
        List<Judgement> all = new ArrayList<>();
        for (int i = 0; i < pairs.length; i += 2) {
            all.add(new Judgement(
                    i, "s" + i, "tests", (Verdict) pairs[i], (Integer) pairs[i + 1], "", "an officer", AT));
        }
        return all;
    }

    @Test
    void four_wrong_of_five_at_the_threshold_ask_for_one_more() {
        List<Judgement> judgements =
                said(Verdict.WRONG, 1, Verdict.WRONG, 1, Verdict.RELEVANT, 1, Verdict.WRONG, 1, Verdict.WRONG, 1);
        assertEquals(1, Calibration.of(1, judgements.subList(0, 4)).least());
        Calibration moved = Calibration.of(1, judgements);
        assertEquals(2, moved.least());
        assertEquals(judgements, moved.moves().getFirst().because());
        assertEquals(1, moved.right());
        assertEquals(4, moved.wrong());
    }

    @Test
    void stories_above_the_threshold_and_duplicates_move_nothing() {
        List<Judgement> judgements = said(
                Verdict.WRONG,
                3,
                Verdict.WRONG,
                3,
                Verdict.WRONG,
                3,
                Verdict.WRONG,
                3,
                Verdict.WRONG,
                3,
                Verdict.DUPLICATE,
                1,
                Verdict.DUPLICATE,
                1,
                Verdict.DUPLICATE,
                1,
                Verdict.DUPLICATE,
                1,
                Verdict.DUPLICATE,
                1);
        Calibration calibration = Calibration.of(1, judgements);
        assertEquals(1, calibration.least());
        assertEquals(5, calibration.judged());
    }

    @Test
    void a_relevant_story_that_was_held_back_lowers_it_to_what_it_had() {
        Calibration calibration = Calibration.of(4, said(Verdict.KNOWN, 2, Verdict.RELEVANT, 2));
        assertEquals(2, calibration.least());
        assertEquals(1, calibration.moves().size());
        assertEquals(1, calibration.moves().getFirst().because().size());
    }

    @Test
    void what_verdicts_raised_they_lower_again_but_not_below_what_the_analyst_set() {
        List<Judgement> judgements = said(
                Verdict.WRONG,
                2,
                Verdict.WRONG,
                2,
                Verdict.WRONG,
                2,
                Verdict.WRONG,
                2,
                Verdict.WRONG,
                2,
                Verdict.KNOWN,
                3,
                Verdict.KNOWN,
                3,
                Verdict.KNOWN,
                3,
                Verdict.KNOWN,
                3,
                Verdict.KNOWN,
                3,
                Verdict.KNOWN,
                2,
                Verdict.KNOWN,
                2,
                Verdict.KNOWN,
                2,
                Verdict.KNOWN,
                2,
                Verdict.KNOWN,
                2);
        assertEquals(3, Calibration.of(2, judgements.subList(0, 5)).least());
        assertEquals(2, Calibration.of(2, judgements).least());
        assertEquals(2, Calibration.of(2, judgements).moves().size());
    }

    @Test
    void a_verdict_that_was_replaced_or_taken_back_counts_no_more() {
        List<Judgement> all = List.of(
                new Judgement(1, "a", "tests", Verdict.WRONG, 1, "", "x", AT),
                new Judgement(2, "b", "tests", Verdict.WRONG, 1, "", "x", AT),
                new Judgement(3, "a", "tests", Verdict.RELEVANT, 1, "", "y", AT),
                new Judgement(4, "b", "tests", Verdict.REOPENED, 1, "", "y", AT),
                new Judgement(5, "b", "other", Verdict.WRONG, 1, "", "y", AT));
        assertEquals(
                List.of(3L, 5L),
                Judgements.standing(all).stream().map(Judgement::number).toList());
    }

    @Test
    void the_interval_is_wilsons() {
        // R: prop.test(4, 23, correct = FALSE)$conf.int
        List<Judgement> judgements = new ArrayList<>();
        for (int i = 0; i < 23; i++) {
            judgements.addAll(said(i < 4 ? Verdict.KNOWN : Verdict.WRONG, 5));
        }
        Calibration.Interval interval = Calibration.of(1, judgements).precision();
        assertEquals(0.0698, interval.low(), 5e-4);
        assertEquals(0.3714, interval.high(), 5e-4);
        assertEquals(
                new Calibration.Interval(0, 1), Calibration.of(1, List.of()).precision());
    }

    @Test
    void whatever_is_said_the_threshold_stays_within_bounds_and_every_step_is_explained() {
        for (long seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            int start = 1 + random.nextInt(5);
            List<Judgement> all = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                Verdict verdict = VERDICTS.get(random.nextInt(VERDICTS.size()));
                all.addAll(said(verdict, 1 + random.nextInt(6)));
            }
            Calibration calibration = Calibration.of(start, all);
            int level = start;
            for (Calibration.Move move : calibration.moves()) {
                assertEquals(level, move.from(), "seed " + seed);
                assertTrue(!move.because().isEmpty(), "seed " + seed);
                level = move.to();
                assertTrue(level >= 1 && level <= Calibration.LEAST_MAX, "seed " + seed);
            }
            assertEquals(level, calibration.least(), "seed " + seed);
        }
    }
}
