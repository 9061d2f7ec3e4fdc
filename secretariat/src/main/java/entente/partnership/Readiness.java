package entente.partnership;

import static entente.partnership.Refusal.Rule.DONE_ALREADY;
import static entente.partnership.Refusal.Rule.MOVED_ON;
import static entente.partnership.Refusal.Rule.NOT_ADOPTED;
import static entente.partnership.Refusal.Rule.NOT_READY;
import static entente.partnership.Refusal.Rule.NOT_SIGNED;
import static entente.partnership.Refusal.Rule.WRONG_HASH;
import static entente.partnership.Rules.first;
import static entente.partnership.Rules.unless;

import entente.act.ActRef;
import entente.act.AdoptionAct.CorrigendumProposed;
import entente.act.AdoptionAct.DenunciationNotified;
import entente.act.AdoptionAct.InstrumentNumbered;
import entente.act.AdoptionAct.InstrumentPublished;
import entente.act.AdoptionAct.InstrumentSigned;
import entente.act.AdoptionAct.SignatureConfirmed;
import entente.act.Body;
import entente.act.NegotiationAct.ClauseLocked;
import entente.act.NegotiationAct.TextFinalised;
import entente.act.NegotiationAct.TextProposed;
import entente.act.NegotiationAct.TextReopened;
import entente.draft.CanonicalBytes;
import entente.negotiation.ClauseState;
import entente.negotiation.Finalisation;
import entente.negotiation.Instrument;
import entente.negotiation.Obstacle;
import entente.negotiation.Proposal;
import entente.negotiation.Table;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an author's own server asks before it records an act, and what no act on the record is void for: it rests
 * on what members said among themselves, which not every reader of the act may read. Nothing is adopted by an act
 * that a server recorded without asking, since that takes every member's signature.
 */
final class Readiness {
    private Readiness() {}

    static @Nullable Refusal check(Partnership state, Body body) {
        return switch (body.act()) {
            case TextFinalised finalised -> finalised(state, finalised);
            case ClauseLocked locked -> locked(state, locked);
            case InstrumentSigned signed -> signed(state, signed);
            case TextProposed proposed -> proposed(state, proposed);
            case TextReopened reopened -> unless(!adopted(state, reopened.finalised()), DONE_ALREADY, "finalised");
            case SignatureConfirmed confirmed ->
                unless(
                        state.instruments()
                                .signature(confirmed.signature())
                                .filter(one -> one.complete(_ -> true))
                                .isPresent(),
                        NOT_SIGNED,
                        "signature");
            case CorrigendumProposed proposed -> needsAdoption(state, proposed.finalised());
            case InstrumentNumbered numbered -> needsAdoption(state, numbered.finalised());
            case InstrumentPublished published -> needsAdoption(state, published.finalised());
            case DenunciationNotified notified -> needsAdoption(state, notified.finalised());
            default -> null;
        };
    }

    /** What is locked takes no proposals, and words that are no longer proposed cannot be changed. */
    private static @Nullable Refusal proposed(Partnership state, TextProposed proposed) {
        Instrument of = state.instruments().find(proposed.instrument()).orElseThrow();
        boolean settled = proposed.about() != null
                && of.proposal(proposed.about()).filter(Proposal::open).isEmpty();
        return first(TextRules.unlocked(of, proposed.change()), unless(!settled, MOVED_ON, "about"));
    }

    /** A text is frozen when every clause is agreed in every authentic language, and by the hash it has. */
    private static @Nullable Refusal finalised(Partnership state, TextFinalised finalised) {
        Instrument of = state.instruments().find(finalised.instrument()).orElseThrow();
        List<Obstacle> obstacles = Table.of(of).obstacles();
        if (!obstacles.isEmpty()) {
            Obstacle one = obstacles.getFirst();
            String where = (one.clause() + " " + one.detail()).strip();
            String what = one.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
            return new Refusal(NOT_READY, where.isEmpty() ? what : where + ": " + what);
        }
        return first(
                unless(hash(of).filter(finalised.hash()::equals).isPresent(), WRONG_HASH, "hash"),
                unless(
                        of.head()
                                .filter(head -> head.draft().title().equals(finalised.title()))
                                .isPresent(),
                        WRONG_HASH,
                        "title"));
    }

    private static @Nullable Refusal locked(Partnership state, ClauseLocked locked) {
        Instrument of = state.instruments().find(locked.instrument()).orElseThrow();
        return unless(
                Table.of(of)
                        .row(locked.clause())
                        .filter(row -> row.state() == ClauseState.AGREED)
                        .isPresent(),
                NOT_READY,
                locked.clause());
    }

    /** Nobody signs a text that is not the one that this server's record amounts to. */
    private static @Nullable Refusal signed(Partnership state, InstrumentSigned signed) {
        Instrument of = state.instruments().about(signed.finalised()).orElseThrow();
        Optional<Finalisation> frozen = of.frozen();
        boolean same = frozen.isPresent()
                && frozen.get().ref().equals(signed.finalised())
                && hash(of).filter(signed.hash()::equals).isPresent();
        return unless(same, WRONG_HASH, "hash");
    }

    private static @Nullable Refusal needsAdoption(Partnership state, ActRef finalised) {
        return unless(adopted(state, finalised), NOT_ADOPTED, "finalised");
    }

    private static boolean adopted(Partnership state, ActRef finalised) {
        return state.adopted(finalised, _ -> true);
    }

    private static Optional<String> hash(Instrument of) {
        return of.head().map(head -> CanonicalBytes.hash(head.draft(), of.authentic()));
    }
}
