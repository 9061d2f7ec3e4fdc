package entente.partnership;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.act.Act;
import entente.act.ActRef;
import entente.act.FactorAct.FactorChanged;
import entente.act.FactorAct.FactorClosed;
import entente.act.FactorAct.FactorOpened;
import entente.act.FactorAct.FactorRead;
import entente.act.FactorAct.FactorReviewed;
import entente.act.FactorAct.ReadingTakenBack;
import entente.act.FactorAct.Scope;
import entente.act.Release;
import entente.factor.Factor;
import entente.factor.Reading;
import entente.member.MemberId;
import entente.member.PostId;
import entente.partnership.Refusal.Rule;
import entente.text.PartialDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Open questions: who opens, reads, reviews and closes them, and how they stand. */
class FactorsTest extends OpenQuestions {

    @Test
    void anyPartyOpensOneOnAPostOfItsOwnAndAloneTendsIt() {
        for (MemberId author : PARTIES) {
            for (MemberId other : PARTIES) {
                FactorOpened act = opened(World.deskOf(other));
                if (!other.equals(author)) {
                    refused(Rule.NOT_ITS_POST, author, act);
                    continue;
                }
                ActRef ref = must(author, act);
                PartialDate next = new PartialDate("2026-09");
                for (MemberId party : PARTIES) {
                    List<Act> tending = List.of(
                            new FactorChanged(ref, scope(World.deskOf(party)), "Why."),
                            new FactorReviewed(ref, WORDS, next),
                            new FactorClosed(ref, new PartialDate("2026-06"), WORDS));
                    for (Act one : tending) {
                        assertEquals(
                                party.equals(author) ? Optional.empty() : Optional.of(Rule.NOT_THE_AUTHOR),
                                room.attempt(party, World.deskOf(party), ALL, one));
                    }
                    must(party, read(ref, "2026-05", 0));
                }
            }
        }
    }

    @Test
    void readingsStandByTheDayTheySpeakOfWhateverTheOrderTheyCameIn() {
        List<String> days = List.of("2026-01-05", "2026-01", "2026-03-01", "2025", "2026-02-10");
        for (int turn = 0; turn < days.size(); turn++) {
            List<String> order = new ArrayList<>(days);
            Collections.rotate(order, turn);
            ActRef ref = must(OFFICE, opened(World.deskOf(OFFICE)));
            order.forEach(day -> must(day.length() > 7 ? AA : BB, read(ref, day, day.length() > 7 ? 1 : -2)));
            Factor factor = factor(ref);
            assertEquals(
                    List.of("2025", "2026-01", "2026-01-05", "2026-02-10", "2026-03-01"),
                    factor.standing().stream()
                            .map(one -> one.read().on().value())
                            .toList());
            assertEquals(
                    List.of("AA 2026-03-01", "BB 2026-01"),
                    factor.latest().stream()
                            .map(one -> one.author() + " " + one.read().on())
                            .toList());
        }
    }

    @Test
    void aReadingIsTakenBackOnceByWhoRecordedItAndCountsNoMore() {
        ActRef ref = must(OFFICE, opened(World.deskOf(OFFICE)));
        ActRef reading = must(AA, read(ref, "2026-05-01", 1));
        refused(Rule.NOT_THE_AUTHOR, BB, new ReadingTakenBack(reading, "Wrong."));
        refused(Rule.UNKNOWN_ACT, AA, new ReadingTakenBack(ref, "Wrong."));
        must(AA, new ReadingTakenBack(reading, "Wrong."));
        refused(Rule.WITHDRAWN_ALREADY, AA, new ReadingTakenBack(reading, "Wrong."));
        assertTrue(factor(ref).standing().isEmpty());
        assertEquals("Wrong.", factor(ref).readings().getFirst().takenBack());
        assertEquals(3, room.state().history(ref).size(), "its own act, the reading, and what took it back");
    }

    @Test
    void itIsDueFromTheLastDayOfItsReviewUntilItWasLookedAtOrClosed() {
        ActRef ref = must(OFFICE, opened(World.deskOf(OFFICE)));
        LocalDate last = LocalDate.of(2026, 7, 31);
        for (LocalDate day = last.minusDays(40); day.isBefore(last.plusDays(40)); day = day.plusDays(1)) {
            assertEquals(!day.isBefore(last), factor(ref).reviewDue(day));
            assertEquals(
                    day.isBefore(last) ? 0 : 1, room.state().factors().due(day).size());
        }
        refused(Rule.NOT_A_DATE_ORDER, OFFICE, new FactorReviewed(ref, WORDS, new PartialDate("2026-06-01")));
        must(OFFICE, new FactorReviewed(ref, WORDS, new PartialDate("2027-01-01")));
        assertFalse(factor(ref).reviewDue(last));
        must(OFFICE, new FactorClosed(ref, new PartialDate("2026-06-01"), WORDS));
        assertFalse(factor(ref).reviewDue(LocalDate.of(2030, 1, 1)));
        refused(Rule.CLOSED, OFFICE, new FactorReviewed(ref, WORDS, new PartialDate("2027-01-01")));
        must(BB, read(ref, "2026-05", 2));
        assertTrue(room.state().factors().of(commitment).isEmpty(), "no commitment hangs on what was answered");
    }

    @Test
    void whatIsOutOfRangeIsRefused() {
        ActRef ref = must(OFFICE, opened(World.deskOf(OFFICE)));
        for (int leaning = -4; leaning <= 4; leaning++) {
            boolean within = leaning >= Reading.LEAST && leaning <= Reading.MOST;
            assertEquals(
                    within ? Optional.empty() : Optional.of(Rule.SCORE_OUT_OF_RANGE),
                    attempt(AA, read(ref, "2026-05", leaning)));
        }
        refused(Rule.NOT_A_DATE_ORDER, AA, read(ref, "2026-06-03", 0));
        must(AA, read(ref, "2026-06-02", 0));
        refused(Rule.EMPTY, AA, new FactorRead(ref, new PartialDate("2026-05"), 0, WORDS, List.of(), null));
        refused(Rule.UNKNOWN_ACT, AA, read(commitment, "2026-05", 0));
        refused(Rule.NOT_A_DATE_ORDER, OFFICE, new FactorClosed(ref, new PartialDate("2026-06-03"), WORDS));
        refused(Rule.TOO_MANY, AA, resting(ref, 11));
        must(AA, resting(ref, 10));
        PostId desk = World.deskOf(AA);
        refused(Rule.OUT_OF_RANGE, AA, with(desk, List.of("No identifier"), List.of()));
        refused(Rule.TOO_MANY, AA, with(desk, Collections.nCopies(21, "a"), List.of()));
        refused(Rule.TOO_MANY, AA, with(desk, List.of(), Collections.nCopies(101, commitment)));
    }

    @Test
    void eachPartyRecordsAThousandReadingsAndNoMore() {
        ActRef ref = must(OFFICE, opened(World.deskOf(OFFICE)));
        for (int number = 0; number < FactorRules.READINGS_MAX; number++) {
            must(AA, read(ref, "2026-05", 0));
        }
        refused(Rule.TOO_MANY, AA, read(ref, "2026-05", 0));
        must(BB, read(ref, "2026-05", 0));
    }

    private static FactorRead resting(ActRef factor, int sources) {
        return new FactorRead(factor, new PartialDate("2026-05"), 0, WORDS, Collections.nCopies(sources, SOURCE), null);
    }

    @Test
    void whoMayNotReadTheQuestionLearnsNothingOfItsReadings() {
        Release own = new Release.NamedMembers(List.of(AA));
        ActRef ref = room.must(AA, World.deskOf(AA), own, opened(World.deskOf(AA)));
        FactorRead reading = read(ref, "2026-05", 0);
        assertEquals(
                Optional.of(Rule.NOT_READABLE_BY_ALL),
                room.attempt(AA, World.deskOf(AA), ALL, reading),
                "a reading is read by nobody who may not read its question");
        room.must(AA, World.deskOf(AA), own, reading);
    }

    private static FactorOpened with(PostId owner, List<String> indicators, List<ActRef> commitments) {
        return new FactorOpened("F-1", new Scope(WORDS, WORDS, owner, indicators, commitments), REVIEW);
    }
}
