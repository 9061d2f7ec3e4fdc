package entente.commitment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.act.Terms.Cadence;
import entente.member.MemberId;
import entente.text.PartialDate;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Rounds of random cadences with random moves: what holds for all of them. */
class MovedRoundsTest {
    private static final int ROUNDS = 3_000;
    private static final List<MemberId> HOSTS = List.of(new MemberId("AA"), new MemberId("BB"), new MemberId("CC"));

    private record Example(Cadence cadence, LocalDate made, LocalDate today, LocalDate horizon) {
        Example until(LocalDate later) {
            return new Example(cadence, made, today, later);
        }

        List<Round> rounds(Map<LocalDate, LocalDate> moves, List<PartialDate> held) {
            return Rounds.of(cadence, made, new Rounds.Shown(held, List.of(), Set.of(), moves), null, today, horizon);
        }
    }

    @Test
    void theRoundAfterOneThatWasMovedEarlierIsShownAndKeepsItsEvidence() {
        Cadence cadence = new Cadence("yearly", "P1Y", new PartialDate("2024-12-31"));
        LocalDate last = LocalDate.of(2025, 12, 31);
        List<Round> rounds = Rounds.of(
                cadence,
                LocalDate.of(2023, 8, 18),
                new Rounds.Shown(
                        List.of(new PartialDate("2025-09-10"), new PartialDate("2025-11-20")),
                        List.of(),
                        Set.of(),
                        Map.of(last, LocalDate.of(2025, 10, 1))),
                null,
                LocalDate.of(2025, 12, 1),
                LocalDate.of(2025, 12, 1));
        assertEquals(
                List.of("2024-12-31", "2025-10-01", "2026-12-31"),
                rounds.stream().map(round -> round.due().toString()).toList());
        assertEquals(Round.State.HELD, rounds.get(1).state());
        assertEquals(Round.State.HELD, rounds.get(2).state(), "what happened in November is the next round's");
    }

    @Test
    void aMoveToTheNextRoundsLastDayOrPastItHasNoEffect() {
        Cadence cadence = new Cadence("yearly", "P1Y", new PartialDate("2024-12-31"));
        LocalDate first = LocalDate.of(2024, 12, 31);
        for (LocalDate to : List.of(first.plusYears(1), LocalDate.of(2026, 3, 1))) {
            List<Round> rounds = Rounds.of(
                    cadence,
                    first.minusYears(1),
                    new Rounds.Shown(List.of(), List.of(), Set.of(), Map.of(first, to)),
                    null,
                    LocalDate.of(2026, 6, 1),
                    LocalDate.of(2026, 6, 1));
            assertEquals(
                    List.of("2024-12-31", "2025-12-31", "2026-12-31"),
                    rounds.stream().map(round -> round.due().toString()).toList());
        }
    }

    /** Made on any day from 2019 to 2026, leap days and month ends more often than chance has them. */
    private static Example example(Random random) {
        LocalDate made = LocalDate.of(2019, 1, 1).plusDays(random.nextInt(2_900));
        if (random.nextInt(3) == 0) {
            made = YearMonth.from(made).atEndOfMonth();
        } else if (random.nextInt(3) == 0) {
            made = LocalDate.of(2024, 2, 29);
        }
        String period = List.of("P1Y", "P6M", "P1M", "P3M", "P2Y", "P18M").get(random.nextInt(6));
        Integer grace = random.nextBoolean() ? null : 1 + random.nextInt(20);
        Cadence cadence = new Cadence("so often", period, PartialDate.of(made), grace, HOSTS);
        LocalDate today = made.plusDays(random.nextInt(1_500));
        return new Example(cadence, made, today, today.plusDays(random.nextInt(800)));
    }

    private static Map<LocalDate, LocalDate> moves(Random random, Example example, List<Round> plain) {
        Map<LocalDate, LocalDate> moves = new HashMap<>();
        for (Round round : plain) {
            LocalDate to = round.due().plusDays(random.nextInt(60) - 30L);
            if (random.nextInt(3) == 0
                    && !to.equals(round.due())
                    && Rounds.between(example.cadence(), example.made(), round.due(), to)) {
                moves.put(round.due(), to);
            }
        }
        return moves;
    }

    /** How many rounds there are up to the one that the horizon lies in; of two moves that cross the later is none. */
    private static int expected(List<Round> plain, Map<LocalDate, LocalDate> moves, LocalDate horizon) {
        LocalDate last = LocalDate.MIN;
        for (int i = 0; i < plain.size(); i++) {
            LocalDate due = plain.get(i).due();
            LocalDate to = moves.getOrDefault(due, due);
            last = to.isAfter(last) ? to : due;
            if (!last.isBefore(horizon)) {
                return i + 1;
            }
        }
        throw new AssertionError("the plain rounds end before the horizon");
    }

    @Test
    void aMoveChangesItsOwnRoundAndNoOther() {
        int moved = 0;
        for (int seed = 0; seed < ROUNDS; seed++) {
            Random random = new Random(seed);
            Example example = example(random);
            List<Round> plain = example.until(example.horizon().plusYears(5)).rounds(Map.of(), List.of());
            Map<LocalDate, LocalDate> moves = moves(random, example, plain);
            List<Round> rounds = example.rounds(moves, List.of());
            assertEquals(expected(plain, moves, example.horizon()), rounds.size(), "seed " + seed);
            for (int i = 0; i < rounds.size(); i++) {
                Round round = rounds.get(i);
                assertEquals(plain.get(i).due(), round.named(), "seed " + seed);
                assertEquals(HOSTS.get(i % 3), round.host(), "turns do not wait for moves, seed " + seed);
                assertTrue(round.movedFrom() == null || round.due().equals(moves.get(round.named())), "seed " + seed);
                assertFalse(round.due().isBefore(round.from()), "seed " + seed);
                assertTrue(
                        i == 0 || round.from().equals(rounds.get(i - 1).due().plusDays(1)),
                        "no gap and no overlap, seed " + seed);
                moved += round.movedFrom() == null ? 0 : 1;
            }
        }
        assertTrue(moved > ROUNDS / 4, "only " + moved + " moves were tried");
    }

    @Test
    void whatIsHeldOnTheNewLastDayIsThatRoundsAndIsNotLate() {
        for (int seed = 0; seed < ROUNDS; seed++) {
            Random random = new Random(seed);
            Example example = example(random);
            Map<LocalDate, LocalDate> moves = moves(random, example, example.rounds(Map.of(), List.of()));
            for (Round round : example.rounds(moves, List.of())) {
                if (round.movedFrom() != null) {
                    List<Round> held = example.rounds(moves, List.of(PartialDate.of(round.due())));
                    assertEquals(
                            1,
                            held.stream()
                                    .filter(one -> one.state() == Round.State.HELD)
                                    .count());
                    boolean its = held.stream()
                            .anyMatch(one -> one.state() == Round.State.HELD
                                    && (one.due().equals(round.due())
                                            // In the grace of an unheld round before, a day stands for that one.
                                            || !round.due().isAfter(one.until())));
                    assertTrue(its, "seed " + seed + " " + round);
                    boolean open = !round.until().isBefore(example.today());
                    assertEquals(open, round.state() == Round.State.NOT_YET_DUE, "seed " + seed + " " + round);
                }
            }
        }
    }

    @Test
    void twoMovesThatWouldCrossLeaveTheLaterWhereItWas() {
        Cadence cadence = new Cadence("yearly", "P1Y", new PartialDate("2024-12-31"));
        LocalDate first = LocalDate.of(2024, 12, 31);
        LocalDate second = LocalDate.of(2025, 12, 31);
        Map<LocalDate, LocalDate> crossing =
                Map.of(first, LocalDate.of(2025, 11, 1), second, LocalDate.of(2025, 10, 1));
        List<Round> rounds = Rounds.of(
                cadence,
                first.minusYears(1),
                new Rounds.Shown(List.of(), List.of(), Set.of(), crossing),
                null,
                LocalDate.of(2025, 1, 15),
                LocalDate.of(2025, 12, 31));
        assertEquals(LocalDate.of(2025, 11, 1), rounds.getFirst().due());
        assertEquals(Round.State.NOT_YET_DUE, rounds.getFirst().state(), "moved, it is not late in January");
        assertEquals(second, rounds.getLast().due());
    }

    @Test
    void aLeapDaysAnniversariesStayAtTheEndOfFebruary() {
        Cadence cadence = new Cadence("yearly", "P1Y", new PartialDate("2024-02-29"));
        List<LocalDate> dues = Rounds.of(
                        cadence,
                        LocalDate.of(2023, 2, 28),
                        new Rounds.Shown(List.of(), List.of(), Set.of()),
                        null,
                        LocalDate.of(2028, 3, 1),
                        LocalDate.of(2028, 3, 1))
                .stream()
                .map(Round::due)
                .toList();
        assertEquals(
                List.of("2024-02-29", "2025-02-28", "2026-02-28", "2027-02-28", "2028-02-29", "2029-02-28"),
                dues.stream().map(LocalDate::toString).toList());
    }
}
