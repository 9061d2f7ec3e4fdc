package entente.commitment;

import static entente.commitment.Round.State.AFTER_AS_OF;
import static entente.commitment.Round.State.EXPECTED_NOT_EVIDENCED;
import static entente.commitment.Round.State.HELD;
import static entente.commitment.Round.State.NOT_YET_DUE;
import static entente.commitment.Round.State.REPORTED_ONLY;
import static entente.commitment.Round.State.WAIVED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.act.Terms.Cadence;
import entente.member.MemberId;
import entente.text.PartialDate;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RoundsTest {
    private static final LocalDate MADE = LocalDate.of(2023, 8, 18);

    private static List<Round> rounds(
            Cadence cadence,
            LocalDate made,
            List<PartialDate> held,
            List<PartialDate> reported,
            LocalDate asOf,
            LocalDate today) {
        return Rounds.of(cadence, made, new Rounds.Shown(held, reported, Set.of()), asOf, today, today);
    }

    @Test
    void aYearlyDutyThatLapsedShowsTheYearWithoutEvidence() {
        List<Round> rounds = rounds(
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
                rounds(yearly, MADE, List.of(), List.of(), null, lastDay)
                        .getFirst()
                        .state());
        assertEquals(
                EXPECTED_NOT_EVIDENCED,
                rounds(yearly, MADE, List.of(), List.of(), null, lastDay.plusDays(1))
                        .getFirst()
                        .state());
    }

    /** Each day of the grace, its last too, stands for the round before, and the day after it for the next. */
    @Test
    void theLastDayOfGraceStillStandsForTheRoundBefore() {
        Cadence yearly = new Cadence("annually", "P1Y", new PartialDate("2023"), 30, null);
        LocalDate last = LocalDate.of(2023, 12, 31);
        for (int days = 1; days <= 33; days++) {
            List<Round> rounds = rounds(
                    yearly,
                    MADE,
                    List.of(PartialDate.of(last.plusDays(days))),
                    List.of(),
                    null,
                    LocalDate.of(2024, 6, 1));
            assertEquals(
                    days <= 30 ? List.of(HELD, NOT_YET_DUE) : List.of(EXPECTED_NOT_EVIDENCED, HELD),
                    rounds.stream().map(Round::state).toList(),
                    days + " days after");
        }
    }

    @Test
    void whatEndedAfterTheFactsWereGatheredIsNotSaidToBeUnevidenced() {
        List<Round> rounds = rounds(
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
        List<Round> rounds = rounds(
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
            List<Round> rounds = rounds(cadence, MADE, List.of(), List.of(), null, today);
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
                rounds(new Cadence("weekly", "P7D", null), MADE, List.of(), List.of(), null, LocalDate.of(2030, 1, 1)));
    }

    @Test
    void aRoundInGraceIsNotLateAndWhatIsHeldInGraceStandsForIt() {
        Cadence cadence = new Cadence("yearly", "P1Y", new PartialDate("2024"), 30, null);
        LocalDate today = LocalDate.of(2025, 1, 30);
        Round first = rounds(cadence, MADE, List.of(), List.of(), null, today).getFirst();
        assertEquals(NOT_YET_DUE, first.state());
        assertTrue(first.inGrace(today));
        assertEquals(List.of(EXPECTED_NOT_EVIDENCED, NOT_YET_DUE), states(cadence, List.of(), today.plusDays(1)));
        List<PartialDate> late = List.of(new PartialDate("2025-01-20"));
        assertEquals(List.of(HELD, NOT_YET_DUE), states(cadence, late, today.plusDays(1)));
        List<PartialDate> both = List.of(new PartialDate("2024-06-01"), new PartialDate("2025-01-20"));
        assertEquals(List.of(HELD, HELD), states(cadence, both, today.plusDays(1)));
        List<PartialDate> tooLate = List.of(new PartialDate("2025-01-31"));
        assertEquals(List.of(EXPECTED_NOT_EVIDENCED, HELD), states(cadence, tooLate, today.plusDays(1)));
    }

    private static List<Round.State> states(Cadence cadence, List<PartialDate> held, LocalDate today) {
        return rounds(cadence, MADE, held, List.of(), null, today).stream()
                .map(Round::state)
                .toList();
    }

    @Test
    void hostsTakeTheirTurns() {
        List<MemberId> hosts = List.of(new MemberId("AA"), new MemberId("BB"), new MemberId("CC"));
        Cadence cadence = new Cadence("yearly", "P1Y", new PartialDate("2020"), null, hosts);
        assertEquals(
                List.of("AA", "BB", "CC", "AA", "BB"),
                rounds(cadence, MADE, List.of(), List.of(), null, LocalDate.of(2024, 5, 1)).stream()
                        .map(round -> round.host().value())
                        .toList());
    }

    @Test
    void whatAllAgreedNotToHoldIsWaivedUnlessItWasHeldAllTheSame() {
        Cadence cadence = new Cadence("yearly", "P1Y", new PartialDate("2024"));
        Set<LocalDate> waived = Set.of(LocalDate.of(2024, 12, 31), LocalDate.of(2025, 12, 31));
        Rounds.Shown shown = new Rounds.Shown(List.of(new PartialDate("2025-03")), List.of(), waived);
        LocalDate today = LocalDate.of(2026, 6, 1);
        assertEquals(
                List.of(WAIVED, HELD, NOT_YET_DUE, NOT_YET_DUE),
                Rounds.of(cadence, MADE, shown, null, today, LocalDate.of(2027, 2, 1)).stream()
                        .map(Round::state)
                        .toList());
        assertTrue(Rounds.ends(cadence, MADE, LocalDate.of(2031, 12, 31)));
        assertTrue(!Rounds.ends(cadence, MADE, LocalDate.of(2031, 12, 30)));
    }

    /** A leap day, a month's end: whatever the cadence, a day of evidence makes exactly one round held. */
    @Test
    void oneDayOfEvidenceStandsForOneRound() {
        long seed = 29;
        Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            LocalDate first = LocalDate.of(2000, 2, 20).plusDays(random.nextInt(400));
            int grace = 1 + random.nextInt(20);
            Cadence cadence =
                    new Cadence("often", "P" + (1 + random.nextInt(24)) + "M", PartialDate.of(first), grace, null);
            LocalDate today = first.plusYears(5);
            LocalDate day = first.plusDays(random.nextInt(1_600));
            List<Round> rounds = rounds(cadence, MADE, List.of(PartialDate.of(day)), List.of(), null, today);
            List<Round> held =
                    rounds.stream().filter(round -> round.state() == HELD).toList();
            assertEquals(1, held.size(), "seed " + seed);
            assertTrue(
                    !day.isBefore(held.getFirst().from())
                            && !day.isAfter(held.getFirst().until()),
                    "seed " + seed);
        }
    }
}
