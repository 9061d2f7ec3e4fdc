package entente.partnership;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.act.Act;
import entente.act.ActRef;
import entente.act.Basis;
import entente.act.CommitmentAct.CommitmentConfirmed;
import entente.act.CommitmentAct.CommitmentLinked;
import entente.act.CommitmentAct.LeadAssigned;
import entente.act.CommitmentAct.Link;
import entente.act.CommitmentAct.Status;
import entente.act.CommitmentAct.StatusStated;
import entente.act.ContinuityAct.EndExpected;
import entente.act.ContinuityAct.EndGround;
import entente.act.ContinuityAct.PostCreated;
import entente.act.ContinuityAct.Stand;
import entente.act.ContinuityAct.StandStated;
import entente.act.ContinuityAct.StandTakenBack;
import entente.act.ContinuityAct.TermEnded;
import entente.act.ContinuityAct.TermRecorded;
import entente.act.InstrumentAct.StatementEntered;
import entente.act.InstrumentAct.StatementKind;
import entente.act.Release;
import entente.commitment.Commitment;
import entente.exposure.Exposure;
import entente.exposure.GovernmentStand;
import entente.exposure.Governments;
import entente.exposure.Ground;
import entente.exposure.Standpoint;
import entente.member.MemberId;
import entente.member.PostId;
import entente.member.PostKind;
import entente.partnership.Refusal.Rule;
import entente.text.Localized;
import entente.text.PartialDate;
import entente.text.Source;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two members, three governments in one of them, and what each says of what the first promised. */
class ContinuityTest {
    private static final MemberId AA = new MemberId("AA");
    private static final MemberId BB = new MemberId("BB");
    private static final MemberId OFFICE = new MemberId("office");
    private static final Localized WORDS = Localized.of("en", "Words.");
    private static final Source GAZETTE = new Source("Gazette", null, null);
    private static final Release ALL = new Release.AllMembers();
    private static final PostId HEAD = new PostId("aa-head");
    private static final PostId MINISTER = new PostId("aa-minister");

    private OneRoom room = new OneRoom();
    private ActRef commitment;
    private ActRef first;
    private ActRef interim;
    private ActRef second;

    @BeforeEach
    void aPromiseAndTwoChangesOfGovernment() {
        room = OneRoom.founded(List.of(AA, BB), OFFICE);
        office(new PostCreated(HEAD, AA, WORDS, PostKind.HEAD_OF_STATE_OR_GOVERNMENT));
        office(new PostCreated(MINISTER, AA, WORDS, PostKind.MINISTER));
        commitment = commitment("C-1", "2020-06-01", List.of(AA, BB));
        first = office(term("Ada", "2018-01-01", "2021-01-01", false));
        interim = office(term("Bo", "2021-01-01", "2021-03-01", true));
        second = office(term("Cy", "2021-03-01", null, false));
    }

    @Test
    void theOneInOfficeMadeItAndTheNextHasNotSpoken() {
        assertEquals(List.of(Standpoint.MADE_IT, Standpoint.INTERIM, Standpoint.NOT_SPOKEN), standpoints("2022-01-01"));
        assertEquals(List.of(Standpoint.MADE_IT), standpoints("2020-12-31"));
        assertTrue(stands(BB, "2022-01-01").isEmpty(), "its head is not on the record");
    }

    @Test
    void whoJoinsALaterStatementThatTakesItUpStandsByIt() {
        ActRef middle = commitment("C-2", "2021-02-01", List.of(AA, BB));
        ActRef late = commitment("C-3", "2023-01-01", List.of(AA, BB));
        office(new CommitmentLinked(middle, Link.RESTATES, commitment));
        office(new CommitmentLinked(late, Link.EXTENDS, middle));
        assertEquals(
                List.of(Standpoint.MADE_IT, Standpoint.REAFFIRMED, Standpoint.REAFFIRMED), standpoints("2024-01-01"));
        GovernmentStand last = stands(AA, "2024-01-01").getLast();
        assertEquals(late, last.sayings().getFirst().act());
        assertEquals("We will", last.sayings().getFirst().sentence().get("en"));
        assertEquals(Standpoint.NOT_SPOKEN, standpoints("2022-12-31").getLast(), "not said yet");
    }

    @Test
    void aLinkThatChangesItIsNoReaffirmationHoweverItIsRestated() {
        ActRef narrower = commitment("C-2", "2022-01-01", List.of(AA, BB));
        ActRef again = commitment("C-3", "2023-01-01", List.of(AA, BB));
        office(new CommitmentLinked(narrower, Link.NARROWS, commitment));
        office(new CommitmentLinked(again, Link.RESTATES, narrower));
        office(new CommitmentLinked(commitment, Link.RESTATES, again));
        assertEquals(Standpoint.MODIFIED, standpoints("2024-01-01").getLast());
    }

    @Test
    void whoDidNotJoinTheLaterStatementHasNotSpoken() {
        ActRef without = commitment("C-2", "2022-01-01", List.of(BB));
        office(new CommitmentLinked(without, Link.RESTATES, commitment));
        assertEquals(Standpoint.NOT_SPOKEN, standpoints("2024-01-01").getLast());
    }

    @Test
    void theLatestThatWasSaidCountsAndWhatWasTakenBackDoesNot() {
        office(stated(second, Stand.REAFFIRMED, "2021-05-01"));
        ActRef review = office(stated(second, Stand.UNDER_REVIEW, "2023-05-01"));
        assertEquals(Standpoint.UNDER_REVIEW, standpoints("2024-01-01").getLast());
        office(stated(second, Stand.REAFFIRMED, "2022-05-01"));
        assertEquals(Standpoint.UNDER_REVIEW, standpoints("2024-01-01").getLast(), "said earlier, recorded later");
        assertRefused(Rule.NOT_THE_AUTHOR, BB, new StandTakenBack(review, "Misread."));
        office(new StandTakenBack(review, "Misread."));
        assertEquals(Standpoint.REAFFIRMED, standpoints("2024-01-01").getLast());
        assertRefused(Rule.WITHDRAWN_ALREADY, OFFICE, new StandTakenBack(review, "Misread."));
        assertTrue(room.state().history(commitment).size() >= 5, "also the taking back stands in its history");
    }

    @Test
    void aStandIsAGovernmentsOwnInItsTime() {
        ActRef minister = office(new TermRecorded(MINISTER, WORDS, new PartialDate("2021"), null, false, null));
        assertRefused(Rule.NO_GOVERNMENT, OFFICE, stated(minister, Stand.REAFFIRMED, "2022-01-01"));
        assertRefused(Rule.NOT_A_DATE_ORDER, OFFICE, stated(second, Stand.REAFFIRMED, "2021-02-28"));
        assertRefused(Rule.NOT_A_DATE_ORDER, OFFICE, stated(first, Stand.REAFFIRMED, "2021-01-02"));
        assertRefused(Rule.NOT_ITS_POST, BB, stated(second, Stand.WITHDRAWN, "2022-01-01"));
        assertRefused(Rule.UNKNOWN_ACT, OFFICE, stated(commitment, Stand.REAFFIRMED, "2022-01-01"));
        ActRef others = commitment("C-2", "2020-06-01", List.of(BB));
        assertRefused(Rule.NOT_BOUND, OFFICE, stated(others, second, GAZETTE));
        assertRefused(Rule.EMPTY, OFFICE, stated(commitment, second, null));
        assertEquals(
                Optional.empty(),
                room.attempt(AA, World.deskOf(AA), ALL, stated(commitment, second, null)),
                "a member speaks for itself");
    }

    @Test
    void anExpectedEndIsReplacedByAnotherAndByTheEnd() {
        assertEquals(Set.of(Ground.NOT_SPOKEN), grounds("2022-01-01"));
        office(new EndExpected(second, new PartialDate("2024-03-01"), EndGround.FIXED_TERM, GAZETTE));
        assertEquals(Set.of(Ground.NOT_SPOKEN), grounds("2023-02-28"));
        assertEquals(Set.of(Ground.NOT_SPOKEN, Ground.ENDING), grounds("2023-03-01"));
        office(new EndExpected(second, new PartialDate("2025-03-01"), EndGround.ELECTION, GAZETTE));
        assertEquals(Set.of(Ground.NOT_SPOKEN), grounds("2023-03-01"));
        assertRefused(
                Rule.NOT_A_DATE_ORDER,
                OFFICE,
                new EndExpected(second, new PartialDate("2020"), EndGround.ANNOUNCED, null));
        office(new TermEnded(second, new PartialDate("2023-06-01"), null));
        assertRefused(
                Rule.DONE_ALREADY, OFFICE, new EndExpected(second, new PartialDate("2026"), EndGround.ANNOUNCED, null));
        assertEquals(Set.of(Ground.VACANT), grounds("2023-06-01"));
    }

    @Test
    void anActingHeadIsAGroundAndOwesNoWord() {
        assertEquals(Set.of(Ground.ACTING, Ground.ENDING), grounds("2021-02-01"));
        office(stated(interim, Stand.REAFFIRMED, "2021-02-02"));
        assertEquals(Standpoint.REAFFIRMED, standpoints("2021-02-03").getLast());
    }

    @Test
    void theLeadsPostCountsWhereThereIsOne() {
        room.must(AA, World.deskOf(AA), ALL, new LeadAssigned(commitment, MINISTER));
        office(stated(second, Stand.REAFFIRMED, "2021-05-01"));
        assertEquals(Set.of(), grounds("2022-01-01"), "nobody was ever recorded in it: nothing is known");
        office(new TermRecorded(
                MINISTER, WORDS, new PartialDate("2020-01-01"), new PartialDate("2021-12-31"), false, null));
        assertEquals(Set.of(Ground.VACANT), grounds("2022-01-01"));
        Exposure exposure = exposure("2022-01-01");
        assertTrue(exposure.exposed() && exposure.rests().getFirst().led());
        assertFalse(exposure("2021-06-01").has(Ground.VACANT));
    }

    @Test
    void aSecondTermOfTheSameHeadIsTheSameGovernment() {
        office(stated(second, Stand.REAFFIRMED, "2021-05-01"));
        office(new TermEnded(second, new PartialDate("2024-03-01"), null));
        office(term("Cy", "2024-03-01", null, false));
        assertEquals(3, stands(AA, "2025-01-01").size());
        assertEquals(Standpoint.REAFFIRMED, standpoints("2025-01-01").getLast());
        assertEquals(Set.of(), grounds("2025-01-01"));
    }

    private ActRef office(Act act) {
        return room.must(OFFICE, World.deskOf(OFFICE), ALL, act);
    }

    private static TermRecorded term(String name, String from, String to, boolean acting) {
        return new TermRecorded(
                HEAD,
                Localized.of("en", name),
                new PartialDate(from),
                to == null ? null : new PartialDate(to),
                acting,
                GAZETTE);
    }

    /** What has lapsed still waits to be carried out; what is met rests on nobody any more. */
    @Test
    void onlyWhatIsStillToBeCarriedOutIsExposed() {
        LocalDate day = LocalDate.parse("2022-01-01");
        office(new StatusStated(commitment, Status.LAPSED, WORDS, null));
        assertEquals(1, Exposure.of(Governments.of(room.state()), day).size());
        office(new StatusStated(commitment, Status.MET, WORDS, null));
        assertEquals(List.of(), Exposure.of(Governments.of(room.state()), day));
    }

    private StandStated stated(ActRef term, Stand stand, String on) {
        return new StandStated(commitment, term, stand, new PartialDate(on), WORDS, null, GAZETTE);
    }

    private static StandStated stated(ActRef about, ActRef term, Source source) {
        return new StandStated(about, term, Stand.REAFFIRMED, new PartialDate("2022-01-01"), WORDS, null, source);
    }

    private ActRef commitment(String code, String date, List<MemberId> members) {
        StatementEntered model = World.statement();
        ActRef statement = office(new StatementEntered(
                code,
                WORDS,
                StatementKind.OTHER,
                new PartialDate(date),
                null,
                members,
                "en",
                null,
                model.text(),
                null));
        entente.act.Terms terms = World.terms();
        return office(new CommitmentConfirmed(
                statement,
                code,
                new entente.act.Terms(
                        terms.summary(), members, terms.kind(), terms.force(), terms.area(), null, null, null, true),
                new Basis.Quoted(List.of(World.passage()))));
    }

    private Commitment found() {
        return room.state().register().find(commitment).orElseThrow();
    }

    private List<GovernmentStand> stands(MemberId member, String day) {
        return Governments.of(room.state()).stands(found(), member, LocalDate.parse(day));
    }

    private List<Standpoint> standpoints(String day) {
        return stands(AA, day).stream().map(GovernmentStand::standpoint).toList();
    }

    private Exposure exposure(String day) {
        return Exposure.of(Governments.of(room.state()), found(), LocalDate.parse(day));
    }

    private Set<Ground> grounds(String day) {
        return exposure(day).rests().getFirst().grounds();
    }

    private void assertRefused(Rule rule, MemberId author, Act act) {
        assertEquals(Optional.of(rule), room.attempt(author, World.deskOf(author), ALL, act));
    }
}
