package entente.partnership;

import static entente.partnership.Capitals.AA;
import static entente.partnership.Capitals.BB;
import static entente.partnership.Capitals.CC;
import static entente.partnership.Capitals.OFFICE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.act.ActRef;
import entente.act.Change;
import entente.act.NegotiationAct.ClauseSettled;
import entente.act.NegotiationAct.TextProposed;
import entente.member.MemberId;
import entente.negotiation.Conflict;
import entente.negotiation.Proposal;
import entente.text.Localized;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What was proposed about words that have changed since is still taken in where nobody else changed the same words. */
class RebaseTest {
    private final Chamber chamber = new Chamber();

    private ActRef propose(MemberId member, String language, String words) {
        Change change = chamber.replacing(member, "p0", Localized.of(language, words));
        return chamber.say(
                member, new TextProposed(chamber.opened, chamber.head(member).ref(), change, null));
    }

    private Proposal open(ActRef ref) {
        return chamber.instrument(OFFICE).openProposals().stream()
                .filter(one -> one.ref().equals(ref))
                .findFirst()
                .orElseThrow();
    }

    private void takeIn(ActRef ref) {
        chamber.say(
                OFFICE,
                new ClauseSettled(
                        chamber.opened,
                        chamber.instrument(OFFICE).headRef(),
                        open(ref).change(),
                        List.of(ref),
                        List.of(),
                        null));
    }

    private String words(String language) {
        return chamber.head(OFFICE)
                .draft()
                .find("p0")
                .flatMap(clause -> clause.text(language))
                .orElse("");
    }

    @Test
    void proposalsAtOtherPlacesAndInOtherLanguagesAreAllTakenIn() {
        chamber.tabled(1);
        ActRef begin = propose(AA, "en", "We intend to meet 0 times.");
        ActRef end = propose(BB, "en", "We will meet 0 times a year.");
        ActRef other = propose(CC, "ja", "我々は0回会合する意図を有する。");
        assertEquals(List.of(), Conflict.among(chamber.instrument(OFFICE)));
        takeIn(begin);
        takeIn(end);
        assertEquals("We intend to meet 0 times a year.", words("en"));
        takeIn(other);
        assertEquals("我々は0回会合する意図を有する。", words("ja"));
        assertTrue(chamber.table(OFFICE).row("p0").orElseThrow().stale().isEmpty(), "the language has followed");
        assertEquals(List.of(), chamber.instrument(OFFICE).openProposals());
    }

    @Test
    void aProposalAboutTheSameWordsStaysAsItWasMade() {
        chamber.tabled(1);
        ActRef first = propose(AA, "en", "We intend to meet 0 times.");
        ActRef second = propose(BB, "en", "We shall meet 0 times.");
        Change made = open(second).change();
        takeIn(first);
        assertEquals(made, open(second).change());
        assertEquals(
                made, chamber.instrument(OFFICE).proposal(second).orElseThrow().change());
    }

    @Test
    void aProposalThatOverlapsWhatChangedStaysAsItWasMadeWhereverItBegins() {
        for (String words : List.of("We will confer.", "We confer 0 times.", "We will.")) {
            RebaseTest fresh = new RebaseTest();
            fresh.chamber.tabled(1);
            ActRef first = fresh.propose(AA, "en", "We intend to gather 0 times.");
            ActRef second = fresh.propose(BB, "en", words);
            Change made = fresh.open(second).change();
            fresh.takeIn(first);
            assertEquals(made, fresh.open(second).change(), words);
        }
    }

    @Test
    void whatTheRecordSaysOfAProposalStaysTheWordsThatWereProposed() {
        chamber.tabled(1);
        ActRef begin = propose(AA, "en", "We intend to meet 0 times.");
        ActRef end = propose(BB, "en", "We will meet 0 times a year.");
        Change made = open(end).change();
        takeIn(begin);
        assertEquals(
                made, chamber.instrument(OFFICE).proposal(end).orElseThrow().change());
        assertTrue(!made.equals(open(end).change()));
    }
}
