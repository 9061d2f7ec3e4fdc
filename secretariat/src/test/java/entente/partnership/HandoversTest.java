package entente.partnership;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import entente.act.Act;
import entente.act.ActRef;
import entente.act.DocumentRef;
import entente.act.HandoverAct.HandoverAccepted;
import entente.act.HandoverAct.HandoverPrepared;
import entente.act.HandoverAct.Occasion;
import entente.act.Release;
import entente.member.MemberId;
import entente.member.PostId;
import entente.partnership.Refusal.Rule;
import entente.text.Localized;
import entente.text.PartialDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Hand-overs need both sides, and pass on what is the outgoing side's to pass on. */
class HandoversTest {
    private static final MemberId AA = new MemberId("AA");
    private static final MemberId BB = new MemberId("BB");
    private static final MemberId OFFICE = new MemberId("office");
    private static final Localized WORDS = Localized.of("en", "Words.");

    private OneRoom room = new OneRoom();

    @BeforeEach
    void aPartnership() {
        room = OneRoom.founded(List.of(AA, BB), OFFICE);
    }

    private static HandoverPrepared prepared(Occasion occasion, PostId post, MemberId from, MemberId to) {
        DocumentRef document = new DocumentRef("0".repeat(64), 10, "application/zip", "handover.zip");
        return new HandoverPrepared(occasion, WORDS, post, from, to, new PartialDate("2026-11-20"), document, document);
    }

    @Test
    void theChairPassesBetweenTwoMembersAndTheIncomingOneAcceptsOnce() {
        refused(Rule.NOT_THE_AUTHOR, BB, prepared(Occasion.CHAIR, null, AA, BB));
        refused(Rule.ITSELF, AA, prepared(Occasion.CHAIR, null, AA, AA));
        refused(Rule.NOT_A_PARTY, AA, prepared(Occasion.CHAIR, null, AA, new MemberId("ZZ")));
        refused(Rule.NOT_ITS_POST, AA, prepared(Occasion.CHAIR, World.deskOf(AA), AA, BB));
        ActRef handover = must(AA, prepared(Occasion.CHAIR, null, AA, BB));
        refused(Rule.NOT_THE_AUTHOR, AA, new HandoverAccepted(handover, WORDS));
        must(BB, new HandoverAccepted(handover, WORDS));
        refused(Rule.DONE_ALREADY, BB, new HandoverAccepted(handover, WORDS));
        assertNotNull(room.state().handovers().find(handover).orElseThrow().accepted());
        must(OFFICE, prepared(Occasion.CHAIR, null, AA, BB));
    }

    @Test
    void aPostPassesWithinItsMemberAndAGovernmentIsAHeads() {
        refused(Rule.ITSELF, AA, prepared(Occasion.POST, World.deskOf(AA), AA, BB));
        refused(Rule.NOT_ITS_POST, AA, prepared(Occasion.POST, World.deskOf(BB), AA, AA));
        refused(Rule.NOT_ITS_POST, AA, prepared(Occasion.POST, null, AA, AA));
        refused(Rule.NO_GOVERNMENT, AA, prepared(Occasion.GOVERNMENT, World.deskOf(AA), AA, AA));
        ActRef handover = must(AA, prepared(Occasion.POST, World.deskOf(AA), AA, AA));
        refused(Rule.NOT_THE_AUTHOR, BB, new HandoverAccepted(handover, WORDS));
        must(AA, new HandoverAccepted(handover, WORDS));
    }

    @Test
    void bothSidesReadIt() {
        HandoverPrepared prepared = prepared(Occasion.CHAIR, null, AA, BB);
        Release own = new Release.NamedMembers(List.of(OFFICE, AA));
        assertEquals(Optional.of(Rule.NOT_READABLE_BY_ALL), room.attempt(OFFICE, World.deskOf(OFFICE), own, prepared));
        ActRef handover = must(OFFICE, prepared);
        assertEquals(
                Optional.of(Rule.NOT_READABLE_BY_ALL),
                room.attempt(
                        BB,
                        World.deskOf(BB),
                        new Release.NamedMembers(List.of(BB)),
                        new HandoverAccepted(handover, WORDS)));
    }

    private ActRef must(MemberId author, Act act) {
        return room.must(author, World.deskOf(author), new Release.AllMembers(), act);
    }

    private void refused(Rule rule, MemberId author, Act act) {
        assertEquals(Optional.of(rule), room.attempt(author, World.deskOf(author), new Release.AllMembers(), act));
    }
}
