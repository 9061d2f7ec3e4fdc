package entente.partnership;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.act.ActRef;
import entente.act.FactorAct.FactorChanged;
import entente.act.FactorAct.FactorClosed;
import entente.act.FactorAct.FactorOfferDropped;
import entente.act.FactorAct.FactorOffered;
import entente.act.FactorAct.FactorReviewed;
import entente.act.FactorAct.FactorTakenOver;
import entente.act.Release;
import entente.member.MemberId;
import entente.partnership.Refusal.Rule;
import entente.text.PartialDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** An open question passes from the party that answers for it to another that takes it over. */
class FactorPassingTest extends OpenQuestions {
    private static final PartialDate NEXT = new PartialDate("2026-10");

    /** Who may do what about an offer, for each party in each role. */
    @Test
    void anotherPartyAnswersForItOnceItWasAskedAndTookItOver() {
        for (MemberId keeper : PARTIES) {
            for (MemberId asked : PARTIES) {
                ActRef ref = must(keeper, opened(World.deskOf(keeper)));
                if (asked.equals(keeper)) {
                    refused(Rule.ITSELF, keeper, new FactorOffered(ref, asked, "Why."));
                    continue;
                }
                refused(Rule.NOT_THE_AUTHOR, asked, new FactorOffered(ref, asked, "Why."));
                ActRef offer = must(keeper, new FactorOffered(ref, asked, "Why."));
                assertEquals(keeper, factor(ref).keeper(), "an offer alone moves nothing");
                assertEquals(List.of(factor(ref)), room.state().factors().offeredTo(asked));
                assertOnlyWhoIsAskedTakesItOver(keeper, asked, offer);
                must(asked, new FactorTakenOver(offer, World.deskOf(asked), NEXT));
                assertTakenOver(keeper, asked, ref);
                refused(Rule.NOT_THE_AUTHOR, keeper, new FactorReviewed(ref, WORDS, NEXT));
                refused(Rule.WITHDRAWN_ALREADY, asked, new FactorTakenOver(offer, World.deskOf(asked), NEXT));
                must(asked, new FactorReviewed(ref, WORDS, NEXT));
                must(keeper, read(ref, "2026-05", 0));
                assertEquals(5, room.state().history(ref).size(), "opened, offered, taken over, reviewed, read");
            }
        }
    }

    private void assertOnlyWhoIsAskedTakesItOver(MemberId keeper, MemberId asked, ActRef offer) {
        for (MemberId party : PARTIES) {
            if (!party.equals(asked)) {
                refused(Rule.NOT_ASKED, party, new FactorTakenOver(offer, World.deskOf(party), NEXT));
            }
            if (!party.equals(asked) && !party.equals(keeper)) {
                refused(Rule.NOT_ASKED, party, new FactorOfferDropped(offer, "Why."));
            }
        }
        refused(Rule.NOT_ITS_POST, asked, new FactorTakenOver(offer, World.deskOf(keeper), NEXT));
        PartialDate past = new PartialDate("2026-06-01");
        refused(Rule.NOT_A_DATE_ORDER, asked, new FactorTakenOver(offer, World.deskOf(asked), past));
    }

    private void assertTakenOver(MemberId keeper, MemberId asked, ActRef ref) {
        assertEquals(asked, factor(ref).keeper());
        assertEquals(keeper, factor(ref).author());
        assertEquals(World.deskOf(asked), factor(ref).scope().owner());
        assertEquals(List.of(commitment), factor(ref).scope().commitments());
        assertEquals(NEXT, factor(ref).review());
        assertTrue(room.state().factors().offeredTo(asked).isEmpty());
    }

    @Test
    void anOfferEndsWhenItIsDroppedReplacedOrTheQuestionIsAnswered() {
        ActRef ref = must(AA, opened(World.deskOf(AA)));
        ActRef taken = must(AA, new FactorOffered(ref, BB, "Why."));
        must(AA, new FactorOfferDropped(taken, "Not now."));
        refused(Rule.WITHDRAWN_ALREADY, BB, new FactorTakenOver(taken, World.deskOf(BB), NEXT));
        ActRef declined = must(AA, new FactorOffered(ref, BB, "Why."));
        must(BB, new FactorOfferDropped(declined, "Not ours."));
        refused(Rule.WITHDRAWN_ALREADY, BB, new FactorTakenOver(declined, World.deskOf(BB), NEXT));
        ActRef first = must(AA, new FactorOffered(ref, BB, "Why."));
        ActRef second = must(AA, new FactorOffered(ref, OFFICE, "Why."));
        refused(Rule.WITHDRAWN_ALREADY, BB, new FactorTakenOver(first, World.deskOf(BB), NEXT));
        must(AA, new FactorReviewed(ref, WORDS, new PartialDate("2026-09")));
        must(AA, new FactorChanged(ref, scope(World.deskOf(AA)), "Why."));
        assertEquals(second, Objects.requireNonNull(factor(ref).offer()).ref(), "its owner tends it meanwhile");
        must(AA, new FactorClosed(ref, new PartialDate("2026-06"), WORDS));
        refused(Rule.WITHDRAWN_ALREADY, OFFICE, new FactorTakenOver(second, World.deskOf(OFFICE), NEXT));
        refused(Rule.CLOSED, AA, new FactorOffered(ref, BB, "Why."));
        refused(Rule.UNKNOWN_ACT, BB, new FactorTakenOver(commitment, World.deskOf(BB), NEXT));
    }

    @Test
    void onlyAPartyThatMayReadTheQuestionIsAsked() {
        Release both = new Release.NamedMembers(List.of(AA, OFFICE));
        ActRef ref = room.must(AA, World.deskOf(AA), both, opened(World.deskOf(AA)));
        assertEquals(
                Optional.of(Rule.NOT_READABLE_BY_ALL),
                room.attempt(AA, World.deskOf(AA), both, new FactorOffered(ref, BB, "Why.")));
        assertEquals(
                Optional.of(Rule.NOT_A_PARTY),
                room.attempt(AA, World.deskOf(AA), both, new FactorOffered(ref, new MemberId("ZZ"), "Why.")));
        ActRef offer = room.must(AA, World.deskOf(AA), both, new FactorOffered(ref, OFFICE, "Why."));
        room.must(
                OFFICE,
                World.deskOf(OFFICE),
                both,
                new FactorTakenOver(offer, World.deskOf(OFFICE), new PartialDate("2026-10")));
        assertEquals(OFFICE, factor(ref).keeper());
    }
}
