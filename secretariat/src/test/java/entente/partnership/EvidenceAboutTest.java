package entente.partnership;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.act.Act;
import entente.act.ActRef;
import entente.act.CommitmentAct.CommitmentConfirmed;
import entente.act.EvidenceAct.AssessmentGiven;
import entente.act.EvidenceAct.AssessmentsReconciled;
import entente.act.EvidenceAct.ClaimContested;
import entente.act.EvidenceAct.ContestEnded;
import entente.act.EvidenceAct.EvidenceAdded;
import entente.act.EvidenceAct.EvidenceWithdrawn;
import entente.act.EvidenceAct.ProgressReported;
import entente.act.Release;
import entente.evidence.Dossier;
import entente.member.MemberId;
import entente.text.Localized;
import entente.text.Source;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which commitment an act of evidence is about, said by itself or by what it is about. */
class EvidenceAboutTest {
    private static final MemberId OFFICE = new MemberId("office");
    private static final MemberId BOUND = World.terms().members().getFirst();
    private static final MemberId SECOND = World.terms().members().get(1);
    private static final MemberId ZZ = new MemberId("ZZ");
    private static final Localized WORDS = Localized.of("en", "Words.");
    private static final Release ALL = new Release.AllMembers();

    private OneRoom room = new OneRoom();
    private ActRef commitment;
    private ActRef other;

    @BeforeEach
    void twoCommitments() {
        room = OneRoom.founded(List.of(BOUND, SECOND, ZZ), OFFICE);
        ActRef statement = must(OFFICE, World.statement());
        other = must(OFFICE, new CommitmentConfirmed(statement, "C-2", World.terms(), World.quoted()));
        commitment = must(OFFICE, new CommitmentConfirmed(statement, "C-1", World.terms(), World.quoted()));
        assertEquals(Optional.empty(), room.state().commitmentOf(commitment));
        assertEquals(Optional.empty(), room.state().commitmentOf(statement));
    }

    private ActRef must(MemberId author, Act act) {
        return room.must(author, World.deskOf(author), ALL, act);
    }

    private ActRef about(ActRef ref) {
        assertEquals(Optional.of(commitment), room.state().commitmentOf(ref));
        assertTrue(room.state().history(commitment).stream()
                .anyMatch(one -> one.entry().ref().equals(ref)));
        assertTrue(room.state().history(other).stream()
                .noneMatch(one -> one.entry().ref().equals(ref)));
        return ref;
    }

    private EvidenceAdded evidence() {
        return new EvidenceAdded(commitment, new Source("Gazette", null, null), WORDS, null, false, List.of(), null);
    }

    @Test
    void everyActOfEvidenceIsAboutOne() {
        about(must(BOUND, new ProgressReported(commitment, WORDS, null)));
        ActRef evidence = about(must(OFFICE, evidence()));
        ActRef score = about(must(SECOND, new AssessmentGiven(commitment, BOUND, 1, WORDS, List.of(evidence))));
        ActRef another = about(must(ZZ, new AssessmentGiven(commitment, BOUND, 0, WORDS, List.of())));
        about(must(SECOND, new AssessmentsReconciled(commitment, BOUND, List.of(score, another), 1, WORDS)));
        ActRef contest = about(must(BOUND, new ClaimContested(commitment, score, WORDS, null)));
        about(must(BOUND, new ContestEnded(contest, "Settled.")));
        about(must(OFFICE, new EvidenceWithdrawn(evidence, "Wrong.")));
        Dossier dossier = room.state().dossiers().of(commitment);
        assertEquals("Wrong.", dossier.evidence(evidence).orElseThrow().withdrawn());
        assertEquals("Settled.", dossier.contest(contest).orElseThrow().ended());
        assertEquals(Optional.empty(), dossier.evidence(contest));
        assertEquals(Optional.empty(), dossier.contest(evidence));
    }

    @Test
    void anActWithoutEffectIsAboutNone() {
        ActRef evidence = must(OFFICE, evidence());
        ActRef nothing = new ActRef("00".repeat(32));
        for (Act act : List.of(
                new EvidenceWithdrawn(evidence, "Another's."),
                new EvidenceWithdrawn(nothing, "Unknown."),
                new ContestEnded(evidence, "No contest."),
                new AssessmentGiven(commitment, ZZ, 1, WORDS, List.of(nothing)))) {
            ActRef ref = room.record(ZZ, World.deskOf(ZZ), ALL, act);
            assertTrue(!room.state().act(ref).orElseThrow().effective(), act.toString());
            assertEquals(Optional.empty(), room.state().commitmentOf(ref), act.toString());
        }
        assertEquals(Optional.empty(), room.state().commitmentOf(nothing));
        assertEquals(1, room.state().dossiers().of(commitment).evidence().size());
        assertTrue(room.state().dossiers().of(commitment).assessments().isEmpty());
    }
}
