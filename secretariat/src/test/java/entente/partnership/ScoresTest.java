package entente.partnership;

import static org.junit.jupiter.api.Assertions.assertEquals;

import entente.act.Act;
import entente.act.ActRef;
import entente.act.CommitmentAct.CommitmentConfirmed;
import entente.act.EvidenceAct.AssessmentGiven;
import entente.act.EvidenceAct.AssessmentsReconciled;
import entente.act.Release;
import entente.board.Board;
import entente.board.Cell;
import entente.member.MemberId;
import entente.partnership.Refusal.Rule;
import entente.text.Localized;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Scores by several, and what they agree on. */
class ScoresTest {
    private static final MemberId AA = new MemberId("AA");
    private static final MemberId BB = new MemberId("BB");
    private static final MemberId CC = new MemberId("CC");
    private static final MemberId OFFICE = new MemberId("office");
    private static final Localized WORDS = Localized.of("en", "Words.");
    private static final Release ALL = new Release.AllMembers();

    private OneRoom room = new OneRoom();
    private ActRef commitment;

    @BeforeEach
    void aCommitmentOfThree() {
        room = OneRoom.founded(List.of(AA, BB, CC), OFFICE);
        ActRef statement = room.must(OFFICE, World.deskOf(OFFICE), ALL, World.statement());
        commitment = room.must(
                AA, World.deskOf(AA), ALL, new CommitmentConfirmed(statement, "C-1", World.terms(), World.quoted()));
    }

    @Test
    void whatTwoScoredApartIsReconciledAndHoldsUntilOneScoresAnew() {
        ActRef one = room.must(AA, World.deskOf(AA), ALL, new AssessmentGiven(commitment, BB, 1, WORDS, List.of()));
        ActRef again = room.must(AA, World.deskOf(AA), ALL, new AssessmentGiven(commitment, BB, 0, WORDS, List.of()));
        assertEquals(Cell.Verdict.ONE_ASSESSOR, cell(BB).verdict());
        assertRefused(Rule.ONE_ASSESSOR, AA, reconciled(BB, List.of(one, again), 0));
        ActRef other =
                room.must(OFFICE, World.deskOf(OFFICE), ALL, new AssessmentGiven(commitment, BB, -1, WORDS, List.of()));
        assertEquals(Cell.Verdict.DIFFERS, cell(BB).verdict());
        assertEquals(Optional.empty(), cell(BB).score());
        assertRefused(Rule.OWN_MEMBER, BB, reconciled(BB, List.of(again, other), 1));
        assertRefused(Rule.UNKNOWN_ACT, AA, reconciled(CC, List.of(again, other), 1));
        assertRefused(Rule.SCORE_OUT_OF_RANGE, AA, reconciled(BB, List.of(again, other), 2));
        room.must(CC, World.deskOf(CC), ALL, reconciled(BB, List.of(again, other), 0));
        assertEquals(Cell.Verdict.RECONCILED, cell(BB).verdict());
        assertEquals(Optional.of(0), cell(BB).score());
        room.must(AA, World.deskOf(AA), ALL, new AssessmentGiven(commitment, BB, -1, WORDS, List.of()));
        assertEquals(Cell.Verdict.AGREED, cell(BB).verdict());
        assertEquals(Optional.of(-1), cell(BB).score());
        assertEquals(Cell.Verdict.NOT_ASSESSED, cell(AA).verdict());
    }

    private AssessmentsReconciled reconciled(MemberId member, List<ActRef> assessments, int score) {
        return new AssessmentsReconciled(commitment, member, assessments, score, WORDS);
    }

    private Cell cell(MemberId member) {
        return Board.row(room.state(), room.state().register().find(commitment).orElseThrow(), LocalDate.of(2026, 3, 1))
                .cells()
                .stream()
                .filter(one -> one.member().equals(member))
                .findFirst()
                .orElseThrow();
    }

    private void assertRefused(Rule rule, MemberId author, Act act) {
        assertEquals(Optional.of(rule), room.attempt(author, World.deskOf(author), ALL, act));
    }
}
