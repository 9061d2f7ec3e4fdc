package entente.partnership;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.act.Act;
import entente.act.ActRef;
import entente.act.CommitmentAct.CommitmentConfirmed;
import entente.act.CommitmentAct.MilestoneClosed;
import entente.act.CommitmentAct.MilestoneEnd;
import entente.act.CommitmentAct.MilestoneSet;
import entente.act.CommitmentAct.Status;
import entente.act.CommitmentAct.StatusStated;
import entente.act.EvidenceAct.AssessmentGiven;
import entente.act.EvidenceAct.ClaimContested;
import entente.act.EvidenceAct.ContestEnded;
import entente.act.EvidenceAct.EvidenceAdded;
import entente.act.EvidenceAct.Period;
import entente.act.EvidenceAct.ProgressReported;
import entente.act.Release;
import entente.board.Board;
import entente.board.Cell;
import entente.commitment.Milestone;
import entente.evidence.Contest;
import entente.evidence.Evidence;
import entente.member.MemberId;
import entente.partnership.Refusal.Rule;
import entente.text.Localized;
import entente.text.PartialDate;
import entente.text.Source;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Points on the way, evidence that expires, periods of scores, and what members hold against each other's claims. */
class MilestonesTest {
    private static final MemberId AA = new MemberId("AA");
    private static final MemberId BB = new MemberId("BB");
    private static final MemberId ZZ = new MemberId("ZZ");
    private static final MemberId OFFICE = new MemberId("office");
    private static final List<MemberId> ALL_PARTIES = List.of(AA, BB, ZZ, OFFICE);
    private static final Localized WORDS = Localized.of("en", "Words.");
    private static final Release ALL = new Release.AllMembers();
    private static final LocalDate LAST = LocalDate.of(2026, 7, 1);

    private OneRoom room = new OneRoom();
    private ActRef commitment;
    private ActRef other;

    @BeforeEach
    void aCommitmentOfTwo() {
        room = OneRoom.founded(List.of(AA, BB, ZZ), OFFICE);
        ActRef statement = must(OFFICE, World.statement());
        commitment = must(OFFICE, new CommitmentConfirmed(statement, "C-1", World.terms(), World.quoted()));
        other = must(OFFICE, new CommitmentConfirmed(statement, "C-2", World.terms(), World.quoted()));
    }

    private Milestone milestone(ActRef ref) {
        return room.state().register().milestone(ref).orElseThrow();
    }

    private static EvidenceAdded evidence(ActRef about, PartialDate occurred, PartialDate expires, PartialDate review) {
        Source source = new Source("Gazette", null, null);
        return new EvidenceAdded(about, source, WORDS, occurred, false, List.of(), null, expires, review);
    }

    @Test
    void aMilestoneIsSetByWhoIsBoundOrAnOrganAndClosedOnceByItsAuthor() {
        MilestoneSet set = new MilestoneSet(commitment, WORDS, PartialDate.of(LAST));
        for (MemberId author : ALL_PARTIES) {
            boolean may = World.terms().members().contains(author) || author.equals(OFFICE);
            if (!may) {
                refused(Rule.NOT_BOUND, author, set);
                continue;
            }
            ActRef ref = must(author, set);
            assertFalse(milestone(ref).overdue(LAST));
            assertTrue(milestone(ref).overdue(LAST.plusDays(1)));
            ActRef shows = must(OFFICE, evidence(commitment, null, null, null));
            ActRef elsewhere = must(OFFICE, evidence(other, null, null, null));
            for (MilestoneEnd end : MilestoneEnd.values()) {
                for (MemberId closer : ALL_PARTIES) {
                    if (!closer.equals(author)) {
                        refused(Rule.NOT_THE_AUTHOR, closer, closed(ref, end, List.of(shows)));
                    }
                }
                refused(Rule.UNKNOWN_ACT, author, closed(ref, end, List.of(elsewhere)));
            }
            refused(Rule.UNKNOWN_ACT, author, closed(commitment, MilestoneEnd.REACHED, List.of()));
            ActRef done = must(author, closed(ref, MilestoneEnd.REACHED, List.of(shows)));
            assertTrue(!milestone(ref).open() && !milestone(ref).overdue(LAST.plusYears(9)));
            refused(Rule.DONE_ALREADY, author, closed(ref, MilestoneEnd.MISSED, List.of()));
            assertEquals(
                    done, room.state().history(commitment).getLast().entry().ref());
        }
        assertEquals(
                0,
                room.state().register().find(other).orElseThrow().milestones().size());
    }

    private static MilestoneClosed closed(ActRef ref, MilestoneEnd end, List<ActRef> restsOn) {
        return new MilestoneClosed(ref, end, PartialDate.of(LAST), restsOn, WORDS);
    }

    @Test
    void onePartySetsAHundredMilestonesAndNoMore() {
        MilestoneSet set = new MilestoneSet(commitment, WORDS, PartialDate.of(LAST));
        for (int i = 0; i < 100; i++) {
            must(OFFICE, set);
        }
        refused(Rule.TOO_MANY, OFFICE, set);
        must(World.terms().members().getFirst(), set);
    }

    @Test
    void evidenceShowsUntilItsLastDayAndIsDueForReviewFromItsDay() {
        List<PartialDate> dates = new ArrayList<>(List.of(new PartialDate("2026-06"), PartialDate.of(LAST)));
        dates.add(null);
        for (PartialDate occurred : dates) {
            for (PartialDate expires : dates) {
                EvidenceAdded act = evidence(commitment, occurred, expires, PartialDate.of(LAST));
                boolean backwards =
                        occurred != null && expires != null && expires.last().isBefore(occurred.first());
                if (backwards) {
                    refused(Rule.NOT_A_DATE_ORDER, OFFICE, act);
                    continue;
                }
                ActRef ref = must(OFFICE, act);
                Evidence added =
                        room.state().dossiers().of(commitment).evidence(ref).orElseThrow();
                for (LocalDate day = LAST.minusDays(40); day.isBefore(LAST.plusDays(3)); day = day.plusDays(1)) {
                    boolean expired = expires != null && day.isAfter(expires.last());
                    assertEquals(expired, added.expired(day), expires + " on " + day);
                    assertEquals(!expired, added.shows(day));
                    assertEquals(!day.isBefore(LAST), added.reviewDue(day));
                }
            }
        }
    }

    @Test
    void evidencePastItsLastDayCountsNeitherOnTheBoardNorForARound() {
        PartialDate last = PartialDate.of(LAST);
        Source source = new Source("Gazette", null, null);
        must(OFFICE, new EvidenceAdded(commitment, source, WORDS, last, true, List.of(), null, last, null));
        MemberId bound = World.terms().members().getFirst();
        assertEquals(1, cell(bound, LAST).evidence().size());
        assertEquals(0, cell(bound, LAST.plusDays(1)).evidence().size());
        assertEquals(List.of(last), room.state().dossiers().of(commitment).held(LAST));
        assertEquals(List.of(), room.state().dossiers().of(commitment).held(LAST.plusDays(1)));
    }

    @Test
    void aPeriodDoesNotEndBeforeItBegins() {
        Period backwards = new Period(new PartialDate("2026-02"), new PartialDate("2026-01-31"));
        Period year = new Period(new PartialDate("2025"), new PartialDate("2025"));
        refused(Rule.NOT_A_DATE_ORDER, OFFICE, score(AA, WORDS, backwards));
        ActRef given = must(OFFICE, score(AA, WORDS, year));
        assertEquals(
                year,
                room.state().dossiers().of(commitment).assessments().stream()
                        .filter(one -> one.ref().equals(given))
                        .findFirst()
                        .orElseThrow()
                        .given()
                        .period());
    }

    private AssessmentGiven score(MemberId member, Localized method, Period period) {
        return new AssessmentGiven(commitment, member, 1, WORDS, List.of(), method, period);
    }

    @Test
    void whatIsContestedStaysAsItWasBesideWhatIsHeldAgainstIt() {
        MemberId bound = World.terms().members().getFirst();
        MemberId second = World.terms().members().get(1);
        List<ActRef> claims = List.of(
                must(bound, new ProgressReported(commitment, WORDS, null)),
                must(OFFICE, evidence(commitment, null, null, null)),
                must(OFFICE, score(bound, null, null)),
                must(OFFICE, new StatusStated(commitment, Status.MET, WORDS, null)));
        Cell before = cell(bound);
        for (ActRef claim : claims) {
            ClaimContested contest = new ClaimContested(commitment, claim, WORDS, null);
            refused(Rule.ORGAN_IS_NO_PARTY, OFFICE, contest);
            refused(Rule.UNKNOWN_ACT, second, new ClaimContested(other, claim, WORDS, null));
            ActRef ref = must(second, contest);
            refused(Rule.DONE_ALREADY, second, contest);
            refused(Rule.NOT_THE_AUTHOR, bound, new ContestEnded(ref, "Settled."));
            assertEquals(
                    List.of(second),
                    room.state().dossiers().of(commitment).against(claim).stream()
                            .map(Contest::author)
                            .toList());
            assertEquals(before, cell(bound), "no score and no figure changes");
            must(second, new ContestEnded(ref, "Settled."));
            refused(Rule.DONE_ALREADY, second, new ContestEnded(ref, "Settled."));
            assertTrue(room.state().dossiers().of(commitment).against(claim).isEmpty());
            must(second, contest);
        }
        refused(Rule.ITSELF, bound, new ClaimContested(commitment, claims.getFirst(), WORDS, null));
        refused(Rule.UNKNOWN_ACT, second, new ClaimContested(commitment, commitment, WORDS, null));
    }

    private Cell cell(MemberId member) {
        return cell(member, LAST);
    }

    private Cell cell(MemberId member, LocalDate day) {
        return Board.row(room.state(), room.state().register().find(commitment).orElseThrow(), day).cells().stream()
                .filter(cell -> cell.member().equals(member))
                .findFirst()
                .orElseThrow();
    }

    private ActRef must(MemberId author, Act act) {
        return room.must(author, World.deskOf(author), ALL, act);
    }

    private void refused(Rule rule, MemberId author, Act act) {
        assertEquals(Optional.of(rule), room.attempt(author, World.deskOf(author), ALL, act));
    }
}
