package entente.partnership;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.act.Act;
import entente.act.ActRef;
import entente.act.Basis;
import entente.act.CommitmentAct.CommitmentConfirmed;
import entente.act.CommitmentAct.CommitmentCorrected;
import entente.act.CommitmentAct.CommitmentsReplaced;
import entente.act.CommitmentAct.LeadAssigned;
import entente.act.CommitmentAct.Replacement;
import entente.act.CommitmentAct.RoundMoved;
import entente.act.CommitmentAct.RoundWaived;
import entente.act.ContinuityAct.PostCreated;
import entente.act.ContinuityAct.TermRecorded;
import entente.act.EvidenceAct.AssessmentGiven;
import entente.act.EvidenceAct.EvidenceAdded;
import entente.act.EvidenceAct.EvidenceWithdrawn;
import entente.act.EvidenceAct.ProgressReported;
import entente.act.InstrumentAct.VersionStanding;
import entente.act.InstrumentAct.VersionTied;
import entente.act.PartnershipAct.BodyReleased;
import entente.act.PartnershipAct.PartnershipFounded;
import entente.act.Release;
import entente.act.Terms;
import entente.member.MemberId;
import entente.member.Party;
import entente.member.PostId;
import entente.member.PostKind;
import entente.partnership.Refusal.Rule;
import entente.text.Localized;
import entente.text.PartialDate;
import entente.text.Source;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RulesTest {
    private static final MemberId AA = new MemberId("AA");
    private static final MemberId BB = new MemberId("BB");
    private static final MemberId CC = new MemberId("CC");
    private static final MemberId OFFICE = new MemberId("office");
    private static final Localized WORDS = Localized.of("en", "Words.");
    private static final Release ALL = new Release.AllMembers();

    private OneRoom room = new OneRoom();
    private ActRef statement;
    private ActRef commitment;

    @BeforeEach
    void aFoundedPartnershipWithOneCommitment() {
        room = OneRoom.founded(List.of(AA, BB, CC), OFFICE);
        statement = room.must(OFFICE, World.deskOf(OFFICE), ALL, World.statement());
        commitment = room.must(
                AA, World.deskOf(AA), ALL, new CommitmentConfirmed(statement, "C-1", World.terms(), World.quoted()));
    }

    @Test
    void nobodyAssessesTheirOwnMember() {
        assertRefused(Rule.OWN_MEMBER, AA, new AssessmentGiven(commitment, AA, 1, WORDS, List.of()));
        assertAdmitted(AA, new AssessmentGiven(commitment, BB, 1, WORDS, List.of()));
        assertAdmitted(OFFICE, new AssessmentGiven(commitment, AA, -1, WORDS, List.of()));
    }

    @Test
    void twoTextsOfDifferentLanguagesAreTiedOnceAsOneStatement() {
        ActRef japanese = room.must(OFFICE, World.deskOf(OFFICE), ALL, World.statement("ja"));
        ActRef korean = room.must(OFFICE, World.deskOf(OFFICE), ALL, World.statement("ko-KR"));
        ActRef british = room.must(OFFICE, World.deskOf(OFFICE), ALL, World.statement("en-GB"));
        assertRefused(Rule.SAME_LANGUAGE, OFFICE, tied(statement, british));
        assertRefused(Rule.ITSELF, OFFICE, tied(japanese, japanese));
        assertRefused(Rule.UNKNOWN_ACT, OFFICE, tied(statement, commitment));
        room.must(OFFICE, World.deskOf(OFFICE), ALL, tied(statement, japanese));
        assertRefused(Rule.TIED_ALREADY, OFFICE, tied(japanese, statement));
        room.must(OFFICE, World.deskOf(OFFICE), ALL, tied(korean, japanese));
        assertRefused(Rule.TIED_ALREADY, OFFICE, tied(statement, korean));
        assertEquals(
                List.of(japanese, korean),
                room.state().statements().versions(statement).stream()
                        .map(version -> version.statement().ref())
                        .toList());
        assertEquals(List.of(), room.state().statements().versions(british));
    }

    private static VersionTied tied(ActRef one, ActRef other) {
        return new VersionTied(one, other, VersionStanding.EQUALLY_AUTHENTIC);
    }

    @Test
    void aScoreIsMinusOneZeroOrOne() {
        assertRefused(Rule.SCORE_OUT_OF_RANGE, AA, new AssessmentGiven(commitment, BB, 2, WORDS, List.of()));
        assertRefused(Rule.SCORE_OUT_OF_RANGE, AA, new AssessmentGiven(commitment, BB, -2, WORDS, List.of()));
    }

    @Test
    void onlyABoundMemberReportsAndOnlyAboutItself() {
        assertAdmitted(BB, new ProgressReported(commitment, WORDS, null));
        assertRefused(Rule.ORGAN_IS_NO_PARTY, OFFICE, new ProgressReported(commitment, WORDS, null));
    }

    @Test
    void nobodyActsInAnotherMembersPost() {
        assertEquals(
                Optional.of(Rule.NOT_ITS_POST),
                room.attempt(AA, World.deskOf(BB), ALL, new ProgressReported(commitment, WORDS, null)));
        assertEquals(
                Optional.of(Rule.UNKNOWN_POST),
                room.attempt(AA, new PostId("no-such-post"), ALL, new ProgressReported(commitment, WORDS, null)));
        assertEquals(
                Optional.of(Rule.NO_MANDATE),
                room.attempt(AA, null, ALL, new ProgressReported(commitment, WORDS, null)));
    }

    @Test
    void aMinisterReportsButDoesNotKeepTheRegister() {
        PostId minister = new PostId("aa-minister");
        room.must(AA, World.deskOf(AA), ALL, new PostCreated(minister, AA, WORDS, PostKind.MINISTER));
        assertEquals(Optional.empty(), room.attempt(AA, minister, ALL, new ProgressReported(commitment, WORDS, null)));
        assertEquals(
                Optional.of(Rule.NO_MANDATE),
                room.attempt(
                        AA, minister, ALL, new CommitmentConfirmed(statement, "C-2", World.terms(), World.quoted())));
    }

    @Test
    void aLeadIsAPostOfTheAuthor() {
        assertRefused(Rule.NOT_ITS_POST, AA, new LeadAssigned(commitment, World.deskOf(BB)));
        assertAdmitted(AA, new LeadAssigned(commitment, World.deskOf(AA)));
    }

    @Test
    void eachBoundMemberAgreesForItselfThatARoundIsNotHeld() {
        PartialDate due = new PartialDate("2026-05-01");
        assertRefused(Rule.OUT_OF_RANGE, AA, new RoundWaived(commitment, new PartialDate("2026-05-02"), WORDS));
        assertRefused(Rule.ORGAN_IS_NO_PARTY, OFFICE, new RoundWaived(commitment, due, WORDS));
        room.must(AA, World.deskOf(AA), ALL, new RoundWaived(commitment, due, WORDS));
        assertRefused(Rule.DONE_ALREADY, AA, new RoundWaived(commitment, due, WORDS));
        assertAdmitted(BB, new RoundWaived(commitment, due, WORDS));
        assertTrue(room.state().register().find(commitment).orElseThrow().waivedBy(AA, due.first()));
    }

    @Test
    void aRoundIsMovedToADayBetweenItsNeighboursAndBackAgain() {
        PartialDate due = new PartialDate("2026-05-01");
        assertRefused(Rule.OUT_OF_RANGE, AA, moved("2026-05-02", "2026-06-01"));
        assertRefused(Rule.OUT_OF_RANGE, AA, moved("2026-05-01", "2025-05-01"));
        assertRefused(Rule.OUT_OF_RANGE, AA, moved("2026-05-01", "2027-05-01"));
        assertRefused(Rule.OUT_OF_RANGE, AA, moved("2026-05-01", "2026-06"));
        assertRefused(Rule.DONE_ALREADY, AA, moved("2026-05-01", "2026-05-01"));
        assertRefused(Rule.ORGAN_IS_NO_PARTY, OFFICE, moved("2026-05-01", "2026-06-01"));
        room.must(AA, World.deskOf(AA), ALL, moved("2026-05-01", "2027-04-30"));
        assertRefused(Rule.DONE_ALREADY, AA, moved("2026-05-01", "2027-04-30"));
        room.must(AA, World.deskOf(AA), ALL, moved("2026-05-01", "2025-05-02"));
        var found = room.state().register().find(commitment).orElseThrow();
        assertEquals(Optional.of(java.time.LocalDate.of(2025, 5, 2)), found.movedBy(AA, due.first()));
        assertEquals(Optional.empty(), found.movedBy(BB, due.first()));
        room.must(AA, World.deskOf(AA), ALL, moved("2026-05-01", "2026-05-01"));
        found = room.state().register().find(commitment).orElseThrow();
        assertEquals(Optional.empty(), found.movedBy(AA, due.first()));
    }

    private RoundMoved moved(String due, String to) {
        return new RoundMoved(commitment, new PartialDate(due), new PartialDate(to), WORDS);
    }

    @Test
    void aCadenceHasAtMostAYearOfGraceAndSomeHostIfAny() {
        assertRefused(Rule.OUT_OF_RANGE, AA, corrected(new Terms.Cadence("yearly", "P1Y", null, 367, null)));
        assertRefused(Rule.OUT_OF_RANGE, AA, corrected(new Terms.Cadence("yearly", "P1Y", null, 0, null)));
        assertRefused(Rule.EMPTY, AA, corrected(new Terms.Cadence("yearly", "P1Y", null, null, List.of())));
        assertAdmitted(AA, corrected(new Terms.Cadence("yearly", "P1Y", null, 366, List.of(BB, AA))));
        room.must(AA, World.deskOf(AA), ALL, corrected(null));
        assertRefused(Rule.NOT_A_PERIOD, AA, new RoundWaived(commitment, new PartialDate("2026-05-01"), WORDS));
    }

    private CommitmentCorrected corrected(Terms.Cadence cadence) {
        Terms terms = World.terms();
        return new CommitmentCorrected(
                commitment,
                new Terms(
                        terms.summary(),
                        terms.members(),
                        terms.kind(),
                        terms.force(),
                        terms.area(),
                        null,
                        cadence,
                        null,
                        true),
                World.quoted(),
                "Read again.");
    }

    @Test
    void onlyWhoAddedEvidenceTakesItBackAndOnlyOnce() {
        ActRef evidence = room.must(
                AA,
                World.deskOf(AA),
                ALL,
                new EvidenceAdded(
                        commitment,
                        new Source("Gazette", null, null),
                        WORDS,
                        new PartialDate("2026-02"),
                        true,
                        List.of(),
                        null));
        assertRefused(Rule.NOT_THE_AUTHOR, BB, new EvidenceWithdrawn(evidence, "Wrong."));
        room.must(AA, World.deskOf(AA), ALL, new EvidenceWithdrawn(evidence, "Wrong."));
        assertRefused(Rule.WITHDRAWN_ALREADY, AA, new EvidenceWithdrawn(evidence, "Wrong."));
        assertTrue(room.state()
                .dossiers()
                .of(commitment)
                .held(LocalDate.of(2026, 3, 1))
                .isEmpty());
    }

    @Test
    void aReplacedCommitmentTakesNoMoreActs() {
        ActRef other = room.must(
                AA, World.deskOf(AA), ALL, new CommitmentConfirmed(statement, "C-2", World.terms(), World.quoted()));
        room.must(
                AA,
                World.deskOf(AA),
                ALL,
                new CommitmentsReplaced(List.of(commitment), List.of(other), Replacement.MERGED, "Same duty."));
        assertRefused(Rule.REPLACED_ALREADY, BB, new ProgressReported(commitment, WORDS, null));
        assertRefused(
                Rule.ITSELF, AA, new CommitmentsReplaced(List.of(other), List.of(other), Replacement.SPLIT, "Itself."));
    }

    @Test
    void anActCitesOnlyWhatAllItsReadersMayRead() {
        Release onlyBoth = new Release.NamedMembers(List.of(AA, BB));
        ActRef narrow = room.must(
                AA,
                World.deskOf(AA),
                onlyBoth,
                new CommitmentConfirmed(statement, "C-3", World.terms(), World.quoted()));
        assertEquals(
                Optional.of(Rule.NOT_READABLE_BY_ALL),
                room.attempt(AA, World.deskOf(AA), ALL, new ProgressReported(narrow, WORDS, null)));
        assertEquals(
                Optional.empty(),
                room.attempt(AA, World.deskOf(AA), onlyBoth, new ProgressReported(narrow, WORDS, null)));
        assertEquals(
                Optional.of(Rule.NOT_READABLE_BY_ALL),
                room.attempt(AA, World.deskOf(AA), new Release.Everyone(), new ProgressReported(narrow, WORDS, null)));
    }

    @Test
    void aReleaseOnlyWidensAndOnlyItsAuthorMakesIt() {
        Release everyone = new Release.Everyone();
        assertEquals(
                Optional.of(Rule.NOT_READABLE_BY_ALL),
                room.attempt(AA, World.deskOf(AA), everyone, new BodyReleased(commitment, everyone)),
                "the statement it cites is not public yet");
        assertEquals(
                Optional.of(Rule.NOT_THE_AUTHOR),
                room.attempt(BB, World.deskOf(BB), everyone, new BodyReleased(commitment, everyone)));
        room.must(OFFICE, World.deskOf(OFFICE), everyone, new BodyReleased(statement, everyone));
        room.must(AA, World.deskOf(AA), everyone, new BodyReleased(commitment, everyone));
        assertTrue(room.state().releaseOf(commitment).orElseThrow().isPublic());
        assertEquals(
                Optional.of(Rule.WITHDRAWN_ALREADY),
                room.attempt(AA, World.deskOf(AA), everyone, new BodyReleased(commitment, ALL)));
    }

    @Test
    void anOrganCompilesTermsOfAnyoneButAMemberOnlyItsOwn() {
        TermRecorded term = new TermRecorded(
                World.deskOf(BB), Localized.of("en", "Somebody"), new PartialDate("2025"), null, false, null);
        assertAdmitted(OFFICE, term);
        assertRefused(Rule.NOT_ITS_POST, AA, term);
        assertRefused(
                Rule.NOT_A_DATE_ORDER,
                OFFICE,
                new TermRecorded(
                        World.deskOf(BB), WORDS, new PartialDate("2025-05"), new PartialDate("2025-04"), false, null));
    }

    @Test
    void wordsHaveLimits() {
        assertRefused(Rule.EMPTY, AA, new ProgressReported(commitment, Localized.of("en", "  "), null));
        assertRefused(Rule.TOO_LONG, AA, new ProgressReported(commitment, Localized.of("en", "x".repeat(4_001)), null));
        assertRefused(
                Rule.EMPTY, AA, new CommitmentConfirmed(statement, "C-4", World.terms(), new Basis.Quoted(List.of())));
    }

    @Test
    void theSecondFoundingHasNoEffect() {
        assertEquals(
                Optional.of(Rule.FOUNDED_ALREADY),
                room.attempt(
                        AA,
                        null,
                        ALL,
                        new PartnershipFounded(
                                WORDS, List.of(new Party(AA, false, WORDS)), List.of("en"), null, null)));
    }

    private void assertAdmitted(MemberId author, Act act) {
        assertEquals(Optional.empty(), room.attempt(author, World.deskOf(author), ALL, act));
    }

    private void assertRefused(Rule rule, MemberId author, Act act) {
        assertEquals(Optional.of(rule), room.attempt(author, World.deskOf(author), ALL, act));
    }
}
