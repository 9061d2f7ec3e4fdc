package entente.partnership;

import static entente.partnership.Capitals.AA;
import static entente.partnership.Capitals.BB;
import static entente.partnership.Capitals.CC;
import static entente.partnership.Capitals.OFFICE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.act.ActRef;
import entente.act.Change;
import entente.act.NegotiationAct.ClauseLocked;
import entente.act.NegotiationAct.ClauseSettled;
import entente.act.NegotiationAct.Stance;
import entente.act.NegotiationAct.TextProposed;
import entente.draft.Draft;
import entente.draft.Place;
import entente.member.MemberId;
import entente.negotiation.Proposal;
import entente.negotiation.TakingIn;
import entente.negotiation.TakingIn.Why;
import entente.partnership.Refusal.Rule;
import entente.text.Localized;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The chair takes in what many clauses wait for by one act. */
class TakingInTest {
    private final Chamber chamber = new Chamber();

    private ActRef propose(MemberId member, Change change) {
        return chamber.say(
                member, new TextProposed(chamber.opened, chamber.head(member).ref(), change, null));
    }

    private Change words(MemberId member, String clause, String language, String words) {
        return chamber.replacing(member, clause, Localized.of(language, words), language.equals("en") ? "ja" : "en");
    }

    private TakingIn taking(ActRef... refs) {
        return TakingIn.of(chamber.instrument(OFFICE), List.of(refs));
    }

    private ActRef settled(TakingIn.Possible possible) {
        return chamber.say(
                OFFICE,
                new ClauseSettled(
                        chamber.opened,
                        chamber.instrument(OFFICE).headRef(),
                        possible.change(),
                        possible.takenIn(),
                        List.of(),
                        null));
    }

    private String english(String clause) {
        Draft draft = chamber.head(CC).draft();
        return draft.find(clause).flatMap(one -> one.text("en")).orElse("");
    }

    @Test
    void proposalsAboutManyClausesAreTakenInByOneAct() {
        chamber.tabled(5);
        MemberId[] all = {AA, BB, CC};
        for (MemberId member : all) {
            chamber.say(member, chamber.toAll(member, Stance.SUPPORT));
        }
        ActRef begin = propose(AA, words(AA, "p0", "en", "We intend to meet 0 times."));
        ActRef end = propose(BB, words(BB, "p0", "en", "We will meet 0 times a year."));
        ActRef other = propose(CC, words(CC, "p1", "ja", "我々は1回会合する意図を有する。"));
        ActRef gone = propose(AA, new Change.Delete("p2", chamber.hash(AA, "p2")));
        ActRef moved = propose(BB, new Change.Move("p4", chamber.hash(BB, "p4"), new Place(null, "p0")));
        ActRef fresh = propose(CC, new Change.Insert(new Place(null, "p1"), Chamber.clause("new", "New.", "新。")));
        ActRef title = propose(AA, new Change.Retitle(Localized.of("en", "Principles")));
        assertEquals(7, TakingIn.free(chamber.instrument(OFFICE)).size());
        int before = chamber.instrument(OFFICE).versions().size();
        settled(assertInstanceOf(TakingIn.Possible.class, taking(begin, end, other, gone, moved, fresh, title)));
        assertEquals(before + 1, chamber.instrument(CC).versions().size(), "one version");
        assertEquals("We intend to meet 0 times a year.", english("p0"));
        assertEquals(
                List.of("p0", "p4", "p1", "new", "p3"),
                chamber.head(CC).draft().all().stream().map(one -> one.id()).toList());
        assertEquals("Principles", chamber.head(CC).draft().title().get("en"));
        assertEquals(List.of(), chamber.instrument(CC).openProposals());
        assertTrue(chamber.instrument(CC).proposals().stream().allMatch(one -> one.fate() == Proposal.Fate.TAKEN_IN));
        assertEquals(3, chamber.table(CC).row("p3").orElseThrow().stances().size(), "what was not touched keeps them");
        for (String clause : List.of("p0", "p1", "p4", "new")) {
            assertEquals(
                    0, chamber.table(CC).row(clause).orElseThrow().stances().size(), clause);
        }
        assertEquals(
                java.util.Set.of(), chamber.table(CC).row("p0").orElseThrow().stale(), "said to be unaffected");
    }

    @Test
    void aLanguageThatOneOfThemLeavesBehindIsBehind() {
        chamber.tabled(2);
        ActRef said = propose(AA, words(AA, "p0", "en", "We intend to meet 0 times."));
        Change silent = chamber.replacing(BB, "p0", Localized.of("en", "We will meet 0 times a year."));
        ActRef unsaid = propose(BB, silent);
        ActRef elsewhere = propose(CC, words(CC, "p1", "en", "We meet."));
        settled(assertInstanceOf(TakingIn.Possible.class, taking(said, unsaid, elsewhere)));
        assertEquals(
                java.util.Set.of("ja"),
                chamber.table(CC).row("p0").orElseThrow().stale());
        assertEquals(
                java.util.Set.of(), chamber.table(CC).row("p1").orElseThrow().stale());
    }

    @Test
    void oneThatCannotBeTakenInIsNamedAndNoneIs() {
        chamber.tabled(4);
        ActRef free = propose(AA, words(AA, "p0", "en", "We meet."));
        ActRef one = propose(AA, words(AA, "p1", "en", "We shall meet 1 times."));
        ActRef other = propose(BB, words(BB, "p1", "en", "We may meet 1 times."));
        ActRef outer = propose(AA, words(AA, "p2", "en", "We will meet 2 times a year."));
        ActRef inner = chamber.say(
                BB,
                new TextProposed(
                        chamber.opened,
                        chamber.head(BB).ref(),
                        words(BB, "p2", "en", "We will meet 2 times every year."),
                        null,
                        outer));
        assertEquals(
                List.of(free, outer),
                TakingIn.free(chamber.instrument(OFFICE)).stream()
                        .map(Proposal::ref)
                        .toList());
        TakingIn.Refused refused = assertInstanceOf(TakingIn.Refused.class, taking(free, one, inner, chamber.opened));
        assertEquals(
                List.of(
                        new TakingIn.Trouble(one, "p1", Why.CONFLICT),
                        new TakingIn.Trouble(inner, "p2", Why.NESTED),
                        new TakingIn.Trouble(chamber.opened, "", Why.NOT_OPEN)),
                refused.troubles());
        settled(assertInstanceOf(TakingIn.Possible.class, taking(free)));
        assertEquals(
                List.of(
                        new TakingIn.Trouble(free, "p0", Why.NOT_OPEN),
                        new TakingIn.Trouble(other, "p1", Why.CONFLICT)),
                assertInstanceOf(TakingIn.Refused.class, taking(free, other)).troubles());
    }

    @Test
    void whatHasChangedSinceIsNamed() {
        chamber.tabled(2);
        ActRef late = propose(AA, words(AA, "p0", "en", "We shall meet 0 times."));
        ActRef free = propose(AA, words(AA, "p1", "en", "We shall meet 1 times."));
        chamber.say(
                OFFICE,
                new ClauseSettled(
                        chamber.opened,
                        chamber.instrument(OFFICE).headRef(),
                        words(OFFICE, "p0", "en", "We may meet 0 times."),
                        List.of(),
                        List.of(),
                        null));
        assertEquals(
                List.of(new TakingIn.Trouble(late, "p0", Why.OUTDATED)),
                assertInstanceOf(TakingIn.Refused.class, taking(late, free)).troubles());
    }

    @Test
    void aChangeOfSeveralIsRefusedWholeAndNotProposed() {
        chamber.tabled(3);
        Change good = new Change.Delete("p0", chamber.hash(AA, "p0"));
        Change stale = new Change.Delete("p1", "0".repeat(64));
        Change together = new Change.Together(List.of(good, stale));
        ActRef head = chamber.instrument(OFFICE).headRef();
        assertEquals(
                Optional.of(Rule.MOVED_ON),
                chamber.refusal(OFFICE, new ClauseSettled(chamber.opened, head, together, List.of(), List.of(), null)));
        assertEquals(3, chamber.head(OFFICE).draft().all().size());
        Change fine = new Change.Together(List.of(good, new Change.Delete("p2", chamber.hash(AA, "p2"))));
        assertEquals(
                Optional.of(Rule.NOT_POSSIBLE),
                chamber.refusal(AA, new TextProposed(chamber.opened, head, fine, null)));
        for (MemberId member : Capitals.MEMBERS) {
            chamber.say(member, chamber.toAll(member, Stance.SUPPORT));
        }
        chamber.say(OFFICE, new ClauseLocked(chamber.opened, head, "p2"));
        assertEquals(
                Optional.of(Rule.CLAUSE_LOCKED),
                chamber.refusal(OFFICE, new ClauseSettled(chamber.opened, head, fine, List.of(), List.of(), null)));
    }
}
