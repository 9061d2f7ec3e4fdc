package entente.commitment;

import static entente.commitment.Round.State.AFTER_AS_OF;
import static entente.commitment.Round.State.EXPECTED_NOT_EVIDENCED;
import static entente.commitment.Round.State.HELD;
import static entente.commitment.Round.State.NOT_YET_DUE;
import static entente.commitment.Round.State.REPORTED_ONLY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.act.Terms.Cadence;
import entente.text.PartialDate;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RoundsTest {
    private static final LocalDate MADE = LocalDate.of(2023, 8, 18);

    @Test
    void aYearlyDutyThatLapsedShowsTheYearWithoutEvidence() {
        List<Round> rounds = Rounds.of(
                new Cadence("annually", "P1Y", new PartialDate("2023-12-31")),
                MADE,
                List.of(new PartialDate("2023-08-18"), new PartialDate("2024-11")),
                List.of(new PartialDate("2025-05-01")),
                null,
                LocalDate.of(2027, 2, 1));
        assertEquals(
                List.of(HELD, HELD, REPORTED_ONLY, EXPECTED_NOT_EVIDENCED, NOT_YET_DUE),
                rounds.stream().map(Round::state).toList());
        assertEquals(LocalDate.of(2027, 12, 31), rounds.getLast().due());
    }

    @Test
    void aRoundIsNotLateOnItsLastDay() {
        Cadence yearly = new Cadence("annually", "P1Y", new PartialDate("2023"));
        LocalDate lastDay = LocalDate.of(2023, 12, 31);
        assertEquals(
                NOT_YET_DUE,
                Rounds.of(yearly, MADE, List.of(), List.of(), null, lastDay)
                        .getFirst()
                        .state());
        assertEquals(
                EXPECTED_NOT_EVIDENCED,
                Rounds.of(yearly, MADE, List.of(), List.of(), null, lastDay.plusDays(1))
                        .getFirst()
                        .state());
    }

    @Test
    void whatEndedAfterTheFactsWereGatheredIsNotSaidToBeUnevidenced() {
        List<Round> rounds = Rounds.of(
                new Cadence("annually", "P1Y", new PartialDate("2024")),
                MADE,
                List.of(new PartialDate("2026-11")),
                List.of(),
                LocalDate.of(2025, 12, 30),
                LocalDate.of(2028, 1, 15));
        assertEquals(
                List.of(EXPECTED_NOT_EVIDENCED, AFTER_AS_OF, HELD, AFTER_AS_OF, NOT_YET_DUE),
                rounds.stream().map(Round::state).toList());
    }

    @Test
    void monthEndsStayMonthEnds() {
        List<Round> rounds = Rounds.of(
                new Cadence("monthly", "P1M", new PartialDate("2024-01-31")),
                MADE,
                List.of(),
                List.of(),
                null,
                LocalDate.of(2024, 4, 1));
        assertEquals(
                List.of("2024-01-31", "2024-02-29", "2024-03-31", "2024-04-30"),
                rounds.stream().map(r -> r.due().toString()).toList());
    }

    @Test
    void roundsFollowEachOtherWithoutGapOrOverlap() {
        long seed = 7;
        Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            LocalDate first = LocalDate.of(2000, 1, 1).plusDays(random.nextInt(9_000));
            Cadence cadence = new Cadence("often", "P" + (1 + random.nextInt(30)) + "M", PartialDate.of(first));
            LocalDate today = first.plusDays(random.nextInt(5_000));
            List<Round> rounds = Rounds.of(cadence, MADE, List.of(), List.of(), null, today);
            for (int r = 1; r < rounds.size(); r++) {
                assertEquals(rounds.get(r - 1).due().plusDays(1), rounds.get(r).from(), "seed " + seed);
            }
            assertTrue(!rounds.getLast().due().isBefore(today), "seed " + seed);
            assertTrue(rounds.stream().allMatch(r -> !r.from().isAfter(r.due())), "seed " + seed);
        }
    }

    @Test
    void aPeriodOfDaysIsNotUnderstood() {
        assertEquals(
                List.of(),
                Rounds.of(
                        new Cadence("weekly", "P7D", null),
                        MADE,
                        List.of(),
                        List.of(),
                        null,
                        LocalDate.of(2030, 1, 1)));
    }
}
