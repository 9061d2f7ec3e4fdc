package entente.partnership;

import static entente.partnership.Citations.joined;
import static entente.partnership.Citations.one;

import entente.act.ActRef;
import entente.act.AdoptionAct;
import entente.act.NegotiationAct;
import entente.negotiation.Instruments;
import java.util.List;
import java.util.stream.Stream;

/** Which acts an act about an instrument speaks of. */
final class NegotiationCitations {
    private NegotiationCitations() {}

    static List<ActRef> of(NegotiationAct act) {
        return switch (act) {
            case NegotiationAct.InstrumentOpened opened -> one(opened.earlier());
            case NegotiationAct.TextTabled tabled -> distinct(act, tabled.text());
            case NegotiationAct.TextIssued issued -> distinct(act, issued.text());
            case NegotiationAct.TextProposed proposed -> joined(distinct(act, proposed.text()), one(proposed.about()));
            case NegotiationAct.ProposalWithdrawn withdrawn -> distinct(act, withdrawn.proposal());
            case NegotiationAct.ClauseSettled settled ->
                Stream.concat(
                                distinct(act, settled.text()).stream(),
                                joined(settled.takenIn(), settled.leftOut()).stream())
                        .distinct()
                        .toList();
            case NegotiationAct.StanceTaken taken -> distinct(act, taken.text());
            case NegotiationAct.ConcordanceStated stated -> distinct(act, stated.text());
            case NegotiationAct.PackageLinked linked -> distinct(act, linked.text());
            case NegotiationAct.PackageUntied untied -> distinct(act, untied.link());
            case NegotiationAct.ClauseLocked locked -> distinct(act, locked.text());
            case NegotiationAct.ClauseUnlocked unlocked -> List.of(unlocked.instrument());
            case NegotiationAct.TextFinalised finalised -> List.of(finalised.instrument());
            case NegotiationAct.TextReopened reopened -> distinct(act, reopened.finalised());
            case NegotiationAct.NegotiationClosed closed -> List.of(closed.instrument());
        };
    }

    private static List<ActRef> distinct(NegotiationAct act, ActRef other) {
        ActRef instrument = Instruments.of(act);
        return instrument.equals(other) ? List.of(instrument) : List.of(instrument, other);
    }

    static List<ActRef> of(AdoptionAct act) {
        return switch (act) {
            case AdoptionAct.SigningKeyIntroduced _ -> List.of();
            case AdoptionAct.SigningKeyRetired retired -> List.of(retired.key());
            case AdoptionAct.InstrumentSigned signed -> joined(List.of(signed.finalised()), one(signed.key()));
            case AdoptionAct.SignatureAsserted asserted -> List.of(asserted.signature());
            case AdoptionAct.SignatureConfirmed confirmed -> List.of(confirmed.signature());
            case AdoptionAct.StatementAttached attached ->
                joined(List.of(attached.finalised()), one(attached.answered()));
            case AdoptionAct.CorrigendumProposed proposed -> List.of(proposed.finalised());
            case AdoptionAct.CorrigendumAnswered answered -> List.of(answered.corrigendum());
            case AdoptionAct.InstrumentNumbered numbered -> List.of(numbered.finalised());
            case AdoptionAct.InstrumentPublished published ->
                joined(List.of(published.finalised()), published.statements());
            case AdoptionAct.DenunciationNotified notified -> List.of(notified.finalised());
        };
    }
}
