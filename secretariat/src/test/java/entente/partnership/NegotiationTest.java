package entente.partnership;

import static entente.partnership.Capitals.AA;
import static entente.partnership.Capitals.ALL;
import static entente.partnership.Capitals.BB;
import static entente.partnership.Capitals.CC;
import static entente.partnership.Capitals.MEMBERS;
import static entente.partnership.Capitals.OFFICE;
import static entente.partnership.Capitals.WORDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.act.ActRef;
import entente.act.AdoptionAct.SignatureConfirmed;
import entente.act.AdoptionAct.SignatureKind;
import entente.act.Change;
import entente.act.NegotiationAct.ClauseLocked;
import entente.act.NegotiationAct.ClauseSettled;
import entente.act.NegotiationAct.Concordance;
import entente.act.NegotiationAct.ConcordanceStated;
import entente.act.NegotiationAct.PackageLinked;
import entente.act.NegotiationAct.Stance;
import entente.act.NegotiationAct.TextProposed;
import entente.act.NegotiationAct.TextReopened;
import entente.draft.Place;
import entente.member.MemberId;
import entente.negotiation.Bracketed;
import entente.negotiation.ClauseState;
import entente.negotiation.Conflict;
import entente.negotiation.Obstacle;
import entente.negotiation.Proposal;
import entente.partnership.Refusal.Rule;
import entente.text.Localized;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NegotiationTest {
    private final Chamber chamber = new Chamber();

    private ClauseState state(String clause) {
        return chamber.table(OFFICE).row(clause).orElseThrow().state();
    }

    private ActRef propose(MemberId member, Change change) {
        return chamber.say(
                member, new TextProposed(chamber.opened, chamber.head(member).ref(), change, WORDS));
    }

    private ActRef settle(Change change, List<ActRef> in, List<ActRef> out) {
        return chamber.say(
                OFFICE,
                new ClauseSettled(chamber.opened, chamber.instrument(OFFICE).headRef(), change, in, out, WORDS));
    }

    private Change english(MemberId member, String clause, String words, String... unaffected) {
        return chamber.replacing(member, clause, Localized.of("en", words), unaffected);
    }

    @Test
    void aClauseGoesFromOpenToAgreedToLockedAndAnEditReopensIt() {
        ActRef tabled = chamber.tabled(2);
        assertEquals(ClauseState.OPEN, state("p0"));
        chamber.say(AA, chamber.stance(AA, Stance.SUPPORT, "p0", "p1"));
        chamber.say(BB, chamber.stance(BB, Stance.CAN_LIVE_WITH, "p0"));
        chamber.say(CC, chamber.stance(CC, Stance.AD_REFERENDUM, "p0"));
        assertEquals(ClauseState.AD_REF, state("p0"));
        assertEquals(
                Optional.of(Rule.NOT_READY), chamber.refusal(OFFICE, new ClauseLocked(chamber.opened, tabled, "p0")));
        chamber.say(CC, chamber.stance(CC, Stance.SUPPORT, "p0"));
        assertEquals(ClauseState.AGREED, state("p0"));
        String agreed = chamber.hash(OFFICE, "p0");
        chamber.say(OFFICE, new ClauseLocked(chamber.opened, tabled, "p0"));
        assertEquals(ClauseState.LOCKED, state("p0"));
        assertEquals(
                Optional.of(Rule.CLAUSE_LOCKED),
                chamber.refusal(
                        OFFICE,
                        new ClauseSettled(
                                chamber.opened, tabled, english(OFFICE, "p0", "Other."), List.of(), List.of(), null)));
        settle(english(OFFICE, "p1", "We will meet often.", "ja"), List.of(), List.of());
        assertEquals(ClauseState.LOCKED, state("p0"), "an edit elsewhere leaves it");
        assertTrue(chamber.table(OFFICE).row("p1").orElseThrow().stances().isEmpty(), "no stance survives an edit");
        assertTrue(chamber.instrument(OFFICE).stances().stream()
                .anyMatch(said -> agreed.equals(said.act().clauses().get("p0"))));
    }

    @Test
    void aStanceToAnOlderVersionIsKeptAndDoesNotCount() {
        ActRef tabled = chamber.tabled(1);
        var old = chamber.stance(AA, Stance.SUPPORT, "p0");
        settle(chamber.replacing(OFFICE, "p0", Chamber.words("One.", "一。")), List.of(), List.of());
        settle(
                chamber.replacing(
                        OFFICE, "p0", Chamber.draft(1).find("p0").orElseThrow().text()),
                List.of(),
                List.of());
        assertEquals(old.clauses().get("p0"), chamber.hash(OFFICE, "p0"), "the words are the first again");
        assertEquals(tabled, old.text());
        chamber.say(AA, old);
        assertTrue(chamber.table(OFFICE).row("p0").orElseThrow().stances().isEmpty());
        assertEquals(1, chamber.instrument(OFFICE).stances().size());
    }

    @Test
    void anEditInOneLanguageLeavesTheOthersBehindUntilTheyFollowOrAreChecked() {
        ActRef tabled = chamber.tabled(1);
        settle(english(OFFICE, "p0", "We will meet once a year."), List.of(), List.of());
        assertEquals(
                java.util.Set.of("ja"),
                chamber.table(OFFICE).row("p0").orElseThrow().stale());
        MEMBERS.forEach(member -> chamber.say(member, chamber.toAll(member, Stance.SUPPORT)));
        assertEquals(
                List.of(Obstacle.Kind.LANGUAGE_STALE),
                chamber.table(OFFICE).obstacles().stream().map(Obstacle::kind).toList());
        assertEquals(Optional.of(Rule.NOT_READY), chamber.refusal(OFFICE, chamber.finalised(OFFICE)));
        ConcordanceStated checked = concordance(Concordance.CHECKED, null);
        assertEquals(Optional.of(Rule.EMPTY), chamber.refusal(BB, concordance(Concordance.DIVERGES, null)));
        chamber.say(BB, concordance(Concordance.DIVERGES, WORDS));
        chamber.say(AA, checked);
        assertEquals(
                List.of(Obstacle.Kind.LANGUAGES_DIVERGE),
                chamber.table(OFFICE).obstacles().stream().map(Obstacle::kind).toList());
        chamber.say(BB, concordance(Concordance.CHECKED, null));
        assertTrue(chamber.table(OFFICE).obstacles().isEmpty());
        assertFalse(tabled.equals(chamber.head(OFFICE).ref()));
        settle(chamber.replacing(OFFICE, "p0", Localized.of("ja", "我々は年に一度会合する。")), List.of(), List.of());
        assertEquals(
                java.util.Set.of(),
                chamber.table(OFFICE).row("p0").orElseThrow().stale(),
                "a language that catches up leaves none behind");
    }

    private ConcordanceStated concordance(Concordance found, Localized note) {
        return new ConcordanceStated(
                chamber.opened, chamber.head(OFFICE).ref(), "p0", chamber.hash(OFFICE, "p0"), "ja", "en", found, note);
    }

    @Test
    void proposalsStandInBracketsAndThoseThatTouchConflict() {
        chamber.tabled(2);
        ActRef early = propose(AA, english(AA, "p0", "We shall meet 0 times."));
        propose(BB, english(BB, "p0", "We will meet 0 times each year."));
        propose(CC, english(CC, "p0", "We may meet 0 times."));
        List<Conflict> conflicts = Conflict.among(chamber.instrument(OFFICE));
        assertEquals(1, conflicts.size(), conflicts.toString());
        assertEquals(AA, conflicts.getFirst().one().member());
        assertEquals(CC, conflicts.getFirst().other().member());
        var row = chamber.table(OFFICE).row("p0").orElseThrow();
        List<Bracketed> runs = Bracketed.of(
                row.clause().text("en").orElseThrow(), "en", row.version().hash(), row.proposals());
        assertEquals("We [will][AA: shall][CC: may] meet 0 times[BB:  each year].", printed(runs));
        settle(english(OFFICE, "p0", "We shall meet 0 times.", "ja"), List.of(early), List.of());
        Proposal taken = chamber.instrument(OFFICE).proposal(early).orElseThrow();
        assertEquals(Proposal.Fate.TAKEN_IN, taken.fate());
        assertEquals(2, chamber.instrument(OFFICE).openProposals().size());
    }

    @Test
    void aCitationIsBracketedWhole() {
        chamber.tabled(3);
        settle(english(OFFICE, "p0", "We meet as {#p1} says.", "ja"), List.of(), List.of());
        propose(AA, english(AA, "p0", "We meet as {#p2} says.", "ja"));
        var row = chamber.table(OFFICE).row("p0").orElseThrow();
        String words = row.clause().text("en").orElseThrow();
        assertEquals(
                "We meet as [{#p1}][AA: {#p2}] says.",
                printed(Bracketed.of(words, "en", row.version().hash(), row.proposals())));
    }

    private static String printed(List<Bracketed> runs) {
        StringBuilder out = new StringBuilder();
        for (Bracketed run : runs) {
            switch (run) {
                case Bracketed.Plain plain -> out.append(plain.words());
                case Bracketed.Disputed disputed -> {
                    if (!disputed.words().isEmpty()) {
                        out.append('[').append(disputed.words()).append(']');
                    }
                    disputed.alternatives()
                            .forEach(one -> out.append('[')
                                    .append(one.member())
                                    .append(": ")
                                    .append(NestingTest.printed(one.runs()))
                                    .append(']'));
                }
            }
        }
        return out.toString();
    }

    @Test
    void aPackageHoldsItsClausesUntilAllAreAgreed() {
        ActRef tabled = chamber.tabled(2);
        chamber.say(BB, new PackageLinked(chamber.opened, tabled, WORDS, List.of("p0", "p1")));
        MEMBERS.forEach(member -> chamber.say(member, chamber.stance(member, Stance.SUPPORT, "p0")));
        assertEquals(ClauseState.AD_REF, state("p0"));
        MEMBERS.forEach(member -> chamber.say(member, chamber.stance(member, Stance.SUPPORT, "p1")));
        assertEquals(ClauseState.AGREED, state("p0"));
    }

    @Test
    void onlyTheChairChangesTheTextAndOnlyAsItStands() {
        ActRef tabled = chamber.tabled(1);
        Change change = english(AA, "p0", "Other.");
        ClauseSettled settled = new ClauseSettled(chamber.opened, tabled, change, List.of(), List.of(), null);
        assertEquals(Optional.of(Rule.NOT_THE_CHAIR), chamber.refusal(AA, settled));
        assertEquals(
                Optional.of(Rule.NOT_BOUND),
                chamber.refusal(OFFICE, new TextProposed(chamber.opened, tabled, change, null)));
        chamber.say(OFFICE, settled);
        assertEquals(Optional.of(Rule.MOVED_ON), chamber.refusal(OFFICE, settled));
        assertEquals(
                Optional.of(Rule.NOT_POSSIBLE),
                chamber.refusal(
                        AA,
                        new TextProposed(
                                chamber.opened,
                                chamber.head(AA).ref(),
                                new Change.Insert(new Place("nowhere", null), Chamber.clause("x", "A", "B")),
                                null)));
        assertEquals(
                Optional.of(Rule.UNKNOWN_LANGUAGE),
                chamber.refusal(
                        AA,
                        new TextProposed(
                                chamber.opened,
                                chamber.head(AA).ref(),
                                chamber.replacing(AA, "p0", Localized.of("ko", "말")),
                                null)));
    }

    @Test
    void everyMemberSignsOneHashAndAdReferendumCountsOnceConfirmed() {
        chamber.tabled(2);
        ActRef frozen = chamber.frozen();
        String hash = chamber.finalised(OFFICE).hash();
        assertEquals(
                Optional.of(Rule.WRONG_HASH),
                chamber.refusal(AA, Chamber.signed(frozen, "0".repeat(64), SignatureKind.DEFINITIVE)));
        assertEquals(
                Optional.of(Rule.NOT_BOUND),
                chamber.refusal(OFFICE, Chamber.signed(frozen, hash, SignatureKind.DEFINITIVE)));
        chamber.say(AA, Chamber.signed(frozen, hash, SignatureKind.DEFINITIVE));
        chamber.say(BB, Chamber.signed(frozen, hash, SignatureKind.DEFINITIVE));
        ActRef adReferendum = chamber.say(CC, Chamber.signed(frozen, hash, SignatureKind.AD_REFERENDUM));
        assertFalse(chamber.state(AA).adopted(frozen, _ -> true));
        assertEquals(Optional.of(Rule.NOT_THE_AUTHOR), chamber.refusal(AA, new SignatureConfirmed(adReferendum)));
        chamber.say(CC, new SignatureConfirmed(adReferendum));
        ALL.forEach(server -> assertTrue(chamber.state(server).adopted(frozen, _ -> true)));
        assertFalse(chamber.state(AA).adopted(frozen, mark -> !mark.log().equals(CC)), "only what is held counts");
        assertEquals(Optional.of(Rule.FROZEN), chamber.refusal(AA, chamber.toAll(AA, Stance.OBJECT)));
    }

    @Test
    void aReopeningThatASignerHadNotSeenIsLate() {
        chamber.tabled(1);
        ActRef frozen = chamber.frozen();
        String hash = chamber.finalised(OFFICE).hash();
        chamber.say(AA, Chamber.signed(frozen, hash, SignatureKind.DEFINITIVE));
        chamber.say(BB, Chamber.signed(frozen, hash, SignatureKind.DEFINITIVE));
        chamber.chair(new TextReopened(chamber.opened, frozen, "A comma."));
        chamber.capitals.must(CC, World.deskOf(CC), Chamber.signed(frozen, hash, SignatureKind.DEFINITIVE));
        ALL.forEach(chamber.capitals::fetchAll);
        ALL.forEach(server -> assertTrue(chamber.state(server).adopted(frozen, _ -> true)));
    }

    @Test
    void aReopeningThatWasSeenEndsSigning() {
        chamber.tabled(1);
        ActRef frozen = chamber.frozen();
        String hash = chamber.finalised(OFFICE).hash();
        chamber.say(OFFICE, new TextReopened(chamber.opened, frozen, "A comma."));
        assertEquals(
                Optional.of(Rule.NOT_FROZEN),
                chamber.refusal(CC, Chamber.signed(frozen, hash, SignatureKind.DEFINITIVE)));
        MEMBERS.forEach(member -> chamber.capitals.force(
                member, World.deskOf(member), Chamber.signed(frozen, hash, SignatureKind.DEFINITIVE)));
        ALL.forEach(chamber.capitals::fetchAll);
        ALL.forEach(server -> assertFalse(chamber.state(server).adopted(frozen, _ -> true)));
    }
}
