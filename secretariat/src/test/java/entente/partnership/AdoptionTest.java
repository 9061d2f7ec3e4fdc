package entente.partnership;

import static entente.partnership.Capitals.AA;
import static entente.partnership.Capitals.ALL;
import static entente.partnership.Capitals.BB;
import static entente.partnership.Capitals.CC;
import static entente.partnership.Capitals.EXPIRY;
import static entente.partnership.Capitals.MEMBERS;
import static entente.partnership.Capitals.OFFICE;
import static entente.partnership.Capitals.WORDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.act.Act;
import entente.act.ActRef;
import entente.act.AdoptionAct.CorrigendumAnswered;
import entente.act.AdoptionAct.CorrigendumProposed;
import entente.act.AdoptionAct.DenunciationNotified;
import entente.act.AdoptionAct.InstrumentNumbered;
import entente.act.AdoptionAct.SignatureConfirmed;
import entente.act.AdoptionAct.SignatureKind;
import entente.act.NegotiationAct.ClauseSettled;
import entente.act.NegotiationAct.InstrumentOpened;
import entente.act.NegotiationAct.Stance;
import entente.act.NegotiationAct.TextKind;
import entente.act.NegotiationAct.TextReopened;
import entente.act.Release;
import entente.member.MemberId;
import entente.member.PostKind;
import entente.negotiation.Finalisation;
import entente.partnership.Refusal.Rule;
import entente.silence.Procedure.Stage;
import entente.text.PartialDate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A frozen text between silence, reopening and signature, and what comes after its adoption. */
class AdoptionTest {
    private final Chamber chamber = new Chamber();

    private ActRef frozen() {
        chamber.tabled(2);
        return chamber.frozen();
    }

    private ActRef signed(MemberId member, ActRef text, SignatureKind kind) {
        String hash =
                chamber.instrument(member).finalisation(text).orElseThrow().hash();
        return chamber.say(member, Chamber.signed(text, hash, kind));
    }

    private ActRef adopted() {
        ActRef text = frozen();
        MEMBERS.forEach(member -> signed(member, text, SignatureKind.DEFINITIVE));
        return text;
    }

    private void silencePasses() {
        chamber.capitals.heal();
        chamber.capitals.now = EXPIRY.plus(Duration.ofHours(1));
        chamber.capitals.heal();
    }

    private boolean isAdopted(MemberId server, ActRef text) {
        return chamber.state(server).adopted(text, _ -> true);
    }

    @Test
    void anAdviserSpeaksAndDoesNotSign() {
        chamber.tabled(2);
        Act stance = chamber.toAll(AA, Stance.SUPPORT);
        Act signature = Chamber.signed(chamber.opened, "0".repeat(64), SignatureKind.DEFINITIVE);
        assertTrue(Mandate.admits(PostKind.ADVISER, stance));
        assertFalse(Mandate.admits(PostKind.ADVISER, signature));
        assertTrue(Mandate.admits(PostKind.MINISTER, signature));
    }

    @Test
    void aReopeningTakesTheSilenceBackThatRuns() {
        ActRef text = frozen();
        chamber.say(OFFICE, chamber.capitals.opening(text, EXPIRY));
        chamber.capitals.heal();
        chamber.say(OFFICE, new TextReopened(chamber.opened, text, "A comma."));
        silencePasses();
        ALL.forEach(server -> assertFalse(isAdopted(server, text)));
        ALL.forEach(server -> assertEquals(Stage.WITHDRAWN, chamber.capitals.stage(server)));
        assertEquals(
                Optional.of(Rule.NOT_FROZEN),
                chamber.refusal(OFFICE, chamber.capitals.opening(text, EXPIRY.plusSeconds(9999))));
    }

    @Test
    void aReopeningAfterTheChairsOwnLogHasClosedTheSilenceIsLate() {
        ActRef text = frozen();
        chamber.say(OFFICE, chamber.capitals.opening(text, EXPIRY));
        silencePasses();
        TextReopened reopened = new TextReopened(chamber.opened, text, "A comma.");
        assertEquals(Optional.of(Rule.DONE_ALREADY), chamber.refusal(OFFICE, reopened));
        chamber.capitals.force(OFFICE, World.deskOf(OFFICE), reopened);
        ALL.forEach(chamber.capitals::fetchAll);
        ALL.forEach(server -> assertTrue(isAdopted(server, text)));
    }

    @Test
    void onlyAFrozenTextIsPutUnderSilenceAndOnlyByItsChair() {
        ActRef text = frozen();
        ActRef signature = signed(AA, text, SignatureKind.DEFINITIVE);
        assertEquals(
                Optional.of(Rule.NOT_FROZEN), chamber.refusal(OFFICE, chamber.capitals.opening(signature, EXPIRY)));
        assertEquals(Optional.of(Rule.NOT_THE_CHAIR), chamber.refusal(BB, chamber.capitals.opening(text, EXPIRY)));
        assertEquals(Optional.empty(), chamber.refusal(OFFICE, chamber.capitals.opening(text, EXPIRY)));
    }

    @Test
    void theWordsOfAnAdoptedTextAreThoseThatWereFrozenWhateverIsEditedLater() {
        ActRef text = frozen();
        String hash = chamber.instrument(OFFICE).frozen().orElseThrow().hash();
        chamber.say(AA, Chamber.signed(text, hash, SignatureKind.DEFINITIVE));
        chamber.say(BB, Chamber.signed(text, hash, SignatureKind.DEFINITIVE));
        chamber.chair(new TextReopened(chamber.opened, text, "A comma."));
        chamber.capitals.must(CC, World.deskOf(CC), Chamber.signed(text, hash, SignatureKind.DEFINITIVE));
        ALL.forEach(chamber.capitals::fetchAll);
        var signed = chamber.head(OFFICE).draft();
        chamber.say(
                OFFICE,
                new ClauseSettled(
                        chamber.opened,
                        chamber.head(OFFICE).ref(),
                        chamber.replacing(OFFICE, "p0", Chamber.words("Unsigned.", "未署名。")),
                        List.of(),
                        List.of(),
                        null));
        assertTrue(isAdopted(OFFICE, text));
        Finalisation adopted = chamber.instrument(OFFICE).finalisation(text).orElseThrow();
        assertEquals(
                signed, chamber.instrument(OFFICE).text(adopted).orElseThrow().draft());
    }

    @Test
    void nothingIsNumberedCorrectedOrDenouncedBeforeItIsAdopted() {
        ActRef text = frozen();
        InstrumentNumbered numbered = new InstrumentNumbered(text, "T-1");
        CorrigendumProposed corrigendum = corrigendum(text);
        DenunciationNotified notice = new DenunciationNotified(text, new PartialDate("2027-01-01"), WORDS);
        assertEquals(Optional.of(Rule.NOT_ADOPTED), chamber.refusal(OFFICE, numbered));
        assertEquals(Optional.of(Rule.NOT_ADOPTED), chamber.refusal(AA, corrigendum));
        assertEquals(Optional.of(Rule.NOT_ADOPTED), chamber.refusal(AA, notice));
        MEMBERS.forEach(member -> signed(member, text, SignatureKind.DEFINITIVE));
        chamber.say(OFFICE, numbered);
        chamber.say(AA, corrigendum);
        chamber.say(AA, notice);
    }

    private static CorrigendumProposed corrigendum(ActRef text) {
        return new CorrigendumProposed(text, "p0", "en", "We will meet 0 times.", "We will meet once.", WORDS);
    }

    @Test
    void theNumberStandsForAReaderWhoMayNotReadTheSignatures() {
        ActRef text = adopted();
        ActRef numbered = chamber.say(OFFICE, new InstrumentNumbered(text, "T-1"));
        Union union = Reader.of(
                chamber.capitals.logs,
                known -> known.ref().equals(chamber.opened)
                        || known.ref().equals(text)
                        || known.ref().equals(numbered));
        assertTrue(union.snapshot().act(numbered).orElseThrow().effective());
        assertEquals(
                "T-1",
                union.snapshot()
                        .instruments()
                        .finalisation(text)
                        .orElseThrow()
                        .numbered()
                        .act()
                        .number());
    }

    @Test
    void whatIsSaidAboutASignatureOrACorrigendumIsReadByEverybodyWhoTakesPart() {
        ActRef text = frozen();
        ActRef adReferendum = signed(CC, text, SignatureKind.AD_REFERENDUM);
        Release two = new Release.NamedMembers(List.of(AA, CC));
        SignatureConfirmed confirmed = new SignatureConfirmed(adReferendum);
        assertEquals(
                Optional.of(Rule.NOT_READABLE_BY_ALL), chamber.capitals.attempt(CC, World.deskOf(CC), two, confirmed));
        chamber.say(CC, confirmed);
        signed(AA, text, SignatureKind.DEFINITIVE);
        signed(BB, text, SignatureKind.DEFINITIVE);
        ActRef corrigendum = chamber.say(AA, corrigendum(text));
        CorrigendumAnswered answered = new CorrigendumAnswered(corrigendum, true);
        assertEquals(
                Optional.of(Rule.NOT_READABLE_BY_ALL), chamber.capitals.attempt(CC, World.deskOf(CC), two, answered));
        chamber.say(CC, answered);
    }

    @Test
    void anInstrumentIsOpenedByItsChair() {
        InstrumentOpened opened =
                new InstrumentOpened("I-2", WORDS, TextKind.ZERO_DRAFT, List.of(AA, BB), Chamber.LANGUAGES, CC, null);
        assertEquals(Optional.of(Rule.NOT_THE_CHAIR), chamber.refusal(AA, opened));
        assertEquals(Optional.empty(), chamber.refusal(CC, opened));
    }
}
