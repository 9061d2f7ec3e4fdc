package entente.partnership;

import static entente.partnership.Refusal.Rule.BAD_ASSERTION;
import static entente.partnership.Refusal.Rule.DONE_ALREADY;
import static entente.partnership.Refusal.Rule.EMPTY;
import static entente.partnership.Refusal.Rule.ITSELF;
import static entente.partnership.Refusal.Rule.KEY_KNOWN_ALREADY;
import static entente.partnership.Refusal.Rule.NOT_A_KEY;
import static entente.partnership.Refusal.Rule.NOT_BOUND;
import static entente.partnership.Refusal.Rule.NOT_FROZEN;
import static entente.partnership.Refusal.Rule.NOT_ITS_POST;
import static entente.partnership.Refusal.Rule.NOT_SIGNED;
import static entente.partnership.Refusal.Rule.NOT_THE_AUTHOR;
import static entente.partnership.Refusal.Rule.NOT_THE_CHAIR;
import static entente.partnership.Refusal.Rule.ORGAN_IS_NO_PARTY;
import static entente.partnership.Refusal.Rule.OUT_OF_RANGE;
import static entente.partnership.Refusal.Rule.TOO_LONG;
import static entente.partnership.Refusal.Rule.UNKNOWN_ACT;
import static entente.partnership.Refusal.Rule.UNKNOWN_CLAUSE;
import static entente.partnership.Refusal.Rule.UNKNOWN_KEY;
import static entente.partnership.Refusal.Rule.UNKNOWN_LANGUAGE;
import static entente.partnership.Refusal.Rule.WRONG_HASH;
import static entente.partnership.Rules.first;
import static entente.partnership.Rules.unless;

import entente.act.ActRef;
import entente.act.AdoptionAct;
import entente.act.AdoptionAct.AttachmentKind;
import entente.act.AdoptionAct.CorrigendumAnswered;
import entente.act.AdoptionAct.CorrigendumProposed;
import entente.act.AdoptionAct.DenunciationNotified;
import entente.act.AdoptionAct.InstrumentNumbered;
import entente.act.AdoptionAct.InstrumentPublished;
import entente.act.AdoptionAct.InstrumentSigned;
import entente.act.AdoptionAct.SignatureAsserted;
import entente.act.AdoptionAct.SignatureConfirmed;
import entente.act.AdoptionAct.SignatureKind;
import entente.act.AdoptionAct.SignedBy;
import entente.act.AdoptionAct.SigningKeyIntroduced;
import entente.act.AdoptionAct.SigningKeyRetired;
import entente.act.AdoptionAct.StatementAttached;
import entente.act.Body;
import entente.draft.Clause;
import entente.negotiation.Assertions;
import entente.negotiation.Corrigendum;
import entente.negotiation.Finalisation;
import entente.negotiation.Instrument;
import entente.negotiation.Signature;
import entente.negotiation.SigningKey;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Frozen texts: who signs, with which passkey, and what is done once every member has. Whether every member has is
 * asked by the author's own server ({@link Readiness}): not all readers of these acts may read the signatures.
 */
final class AdoptionRules {
    private static final Pattern NONCE = Pattern.compile("[0-9a-f]{32}");
    private static final Pattern BASE64URL = Pattern.compile("[A-Za-z0-9_-]{1,4000}");
    private static final Pattern DOMAIN = Pattern.compile("[a-z0-9.-]{1,253}");
    private static final int ORIGIN_CHARACTERS_MAX = 300;

    private AdoptionRules() {}

    static @Nullable Refusal check(Partnership state, Body body, AdoptionAct act) {
        return switch (act) {
            case SigningKeyIntroduced introduced -> introduced(state, body, introduced);
            case SigningKeyRetired retired -> retired(state, body, retired);
            case InstrumentSigned signed ->
                frozen(state, body, signed.finalised(), (of, text) -> signed(state, body, of, text, signed));
            case SignatureAsserted asserted ->
                first(everyPartyReads(state, body, asserted.signature()), asserted(state, body, asserted));
            case SignatureConfirmed confirmed ->
                first(everyPartyReads(state, body, confirmed.signature()), confirmed(state, body, confirmed));
            case StatementAttached attached ->
                frozen(state, body, attached.finalised(), (of, text) -> attached(body, of, text, attached));
            case CorrigendumProposed proposed -> proposed(state, body, proposed);
            case CorrigendumAnswered answered ->
                first(everyPartyReads(state, body, answered.corrigendum()), answered(state, body, answered));
            case InstrumentNumbered numbered -> numbered(state, body, numbered);
            case InstrumentPublished published -> published(state, body, published);
            case DenunciationNotified notified -> notified(state, body, notified);
        };
    }

    private static @Nullable Refusal proposed(Partnership state, Body body, CorrigendumProposed proposed) {
        return frozen(
                state,
                body,
                proposed.finalised(),
                (of, _) -> first(
                        unless(of.binds(body.author()) || of.chair().equals(body.author()), NOT_BOUND, "author"),
                        mending(of, proposed)));
    }

    private static @Nullable Refusal numbered(Partnership state, Body body, InstrumentNumbered numbered) {
        return frozen(
                state,
                body,
                numbered.finalised(),
                (of, text) -> first(
                        unless(of.chair().equals(body.author()), NOT_THE_CHAIR, "author"),
                        unless(text.numbered() == null, DONE_ALREADY, "number"),
                        Wording.line(numbered.number(), 40, "number"),
                        unless(unused(state, of, numbered.number()), ITSELF, "number")));
    }

    private static @Nullable Refusal published(Partnership state, Body body, InstrumentPublished published) {
        boolean known = published.statements().stream()
                .allMatch(ref -> state.statements().find(ref).isPresent());
        return frozen(
                state,
                body,
                published.finalised(),
                (of, text) -> first(
                        unless(of.chair().equals(body.author()), NOT_THE_CHAIR, "author"),
                        unless(text.published() == null, DONE_ALREADY, "finalised"),
                        unless(!published.statements().isEmpty(), EMPTY, "statements"),
                        unless(known, UNKNOWN_ACT, "statements")));
    }

    private static @Nullable Refusal notified(Partnership state, Body body, DenunciationNotified notified) {
        return frozen(
                state,
                body,
                notified.finalised(),
                (of, text) -> first(
                        unless(of.binds(body.author()), NOT_BOUND, "author"),
                        unless(
                                text.denounced().stream()
                                        .noneMatch(one -> one.member().equals(body.author())),
                                DONE_ALREADY,
                                "finalised"),
                        Wording.localized(notified.reason(), CommitmentRules.WORDS_MAX, "reason")));
    }

    /** An act about a signature or a corrigendum is read by everybody who takes part in its instrument. */
    private static @Nullable Refusal everyPartyReads(Partnership state, Body body, ActRef about) {
        return state.instruments()
                .about(about)
                .map(of -> NegotiationRules.everyPartyReads(of.members(), of.chair(), body))
                .orElse(null);
    }

    private static @Nullable Refusal frozen(
            Partnership state,
            Body body,
            ActRef finalised,
            BiFunction<Instrument, Finalisation, @Nullable Refusal> rest) {
        Optional<Instrument> of = state.instruments().about(finalised);
        Optional<Finalisation> text = of.flatMap(instrument -> instrument.finalisation(finalised));
        if (of.isEmpty() || text.isEmpty()) {
            return new Refusal(UNKNOWN_ACT, "finalised");
        }
        Refusal refusal =
                NegotiationRules.everyPartyReads(of.get().members(), of.get().chair(), body);
        return refusal == null ? rest.apply(of.get(), text.get()) : refusal;
    }

    private static @Nullable Refusal introduced(Partnership state, Body body, SigningKeyIntroduced introduced) {
        boolean known = state.instruments().keys(body.author()).stream()
                .anyMatch(key -> key.introduced().act().credential().equals(introduced.credential()));
        return first(
                unless(
                        state.party(body.author())
                                .filter(party -> !party.organ())
                                .isPresent(),
                        ORGAN_IS_NO_PARTY,
                        "author"),
                unless(
                        state.offices()
                                .find(introduced.post())
                                .filter(post -> post.created().member().equals(body.author()))
                                .isPresent(),
                        NOT_ITS_POST,
                        "post"),
                unless(BASE64URL.matcher(introduced.credential()).matches(), NOT_A_KEY, "credential"),
                unless(
                        BASE64URL.matcher(introduced.publicKey()).matches()
                                && Assertions.usable(introduced.publicKey()),
                        NOT_A_KEY,
                        "publicKey"),
                unless(DOMAIN.matcher(introduced.relyingParty()).matches(), OUT_OF_RANGE, "relyingParty"),
                Wording.line(introduced.origin(), ORIGIN_CHARACTERS_MAX, "origin"),
                unless(!known, KEY_KNOWN_ALREADY, "credential"));
    }

    private static @Nullable Refusal retired(Partnership state, Body body, SigningKeyRetired retired) {
        Optional<SigningKey> key = state.instruments().key(retired.key());
        return first(
                unless(key.filter(one -> one.member().equals(body.author())).isPresent(), UNKNOWN_KEY, "key"),
                unless(key.filter(SigningKey::signs).isPresent(), DONE_ALREADY, "key"),
                Wording.line(retired.reason(), 1_000, "reason"));
    }

    private static @Nullable Refusal signed(
            Partnership state, Body body, Instrument of, Finalisation text, InstrumentSigned signed) {
        boolean late =
                text.reopened() != null && new Sight(body).saw(text.reopened().mark());
        return first(
                unless(of.binds(body.author()), NOT_BOUND, "author"),
                unless(!late, NOT_FROZEN, "finalised"),
                unless(signed.hash().equals(text.hash()), WRONG_HASH, "hash"),
                unless(body.person() != null, EMPTY, "person"),
                unless(NONCE.matcher(signed.nonce()).matches(), OUT_OF_RANGE, "nonce"),
                unless(
                        text.signatures().stream()
                                .filter(one -> one.member().equals(body.author()))
                                .noneMatch(one -> one.complete(_ -> true)),
                        DONE_ALREADY,
                        "finalised"),
                key(state, body, signed));
    }

    private static @Nullable Refusal key(Partnership state, Body body, InstrumentSigned signed) {
        if (signed.by() == SignedBy.MEMBER_KEY) {
            return unless(signed.key() == null, UNKNOWN_KEY, "key");
        }
        return unless(
                signed.key() != null
                        && state.instruments()
                                .key(signed.key())
                                .filter(key -> key.signs()
                                        && key.member().equals(body.author())
                                        && key.introduced().act().post().equals(body.post()))
                                .isPresent(),
                UNKNOWN_KEY,
                "key");
    }

    private static @Nullable Refusal asserted(Partnership state, Body body, SignatureAsserted asserted) {
        Optional<Signature> signature = state.instruments().signature(asserted.signature());
        if (signature.isEmpty()) {
            return new Refusal(UNKNOWN_ACT, "signature");
        }
        ActRef key = signature.get().signed().act().key();
        boolean proved = key != null
                && state.instruments()
                        .key(key)
                        .filter(one ->
                                Assertions.proves(asserted, one.introduced().act()))
                        .isPresent();
        return first(
                unless(signature.get().member().equals(body.author()), NOT_THE_AUTHOR, "signature"),
                unless(signature.get().asserted() == null, DONE_ALREADY, "signature"),
                unless(key != null, UNKNOWN_KEY, "signature"),
                unless(
                        asserted.clientData().length() <= 8_000
                                && asserted.authenticatorData().length() <= 4_000
                                && asserted.assertion().length() <= 4_000,
                        TOO_LONG,
                        "assertion"),
                unless(proved, BAD_ASSERTION, "assertion"));
    }

    private static @Nullable Refusal confirmed(Partnership state, Body body, SignatureConfirmed confirmed) {
        Optional<Signature> signature = state.instruments().signature(confirmed.signature());
        return first(
                unless(signature.isPresent(), UNKNOWN_ACT, "signature"),
                unless(
                        signature
                                .filter(one -> one.member().equals(body.author()))
                                .isPresent(),
                        NOT_THE_AUTHOR,
                        "signature"),
                unless(
                        signature
                                .filter(one -> one.signed().act().kind() == SignatureKind.AD_REFERENDUM)
                                .isPresent(),
                        NOT_SIGNED,
                        "signature"),
                unless(signature.filter(one -> one.confirmed() == null).isPresent(), DONE_ALREADY, "signature"));
    }

    private static @Nullable Refusal attached(Body body, Instrument of, Finalisation text, StatementAttached attached) {
        boolean known = text.attached().stream().anyMatch(one -> one.ref().equals(attached.answered()));
        return first(
                unless(of.binds(body.author()), NOT_BOUND, "author"),
                unless(attached.about() == null || Clause.isId(attached.about()), UNKNOWN_CLAUSE, "about"),
                unless(attached.answered() == null || known, UNKNOWN_ACT, "answered"),
                unless(attached.kind() != AttachmentKind.OBJECTION || attached.answered() != null, EMPTY, "answered"),
                Wording.localized(attached.words(), CommitmentRules.WORDS_MAX, "words"));
    }

    private static @Nullable Refusal mending(Instrument of, CorrigendumProposed proposed) {
        return first(
                unless(Clause.isId(proposed.clause()), UNKNOWN_CLAUSE, "clause"),
                unless(of.opened().languages().all().contains(proposed.language()), UNKNOWN_LANGUAGE, "language"),
                Wording.line(proposed.was(), CommitmentRules.WORDS_MAX, "was"),
                Wording.line(proposed.becomes(), CommitmentRules.WORDS_MAX, "becomes"),
                unless(!proposed.was().equals(proposed.becomes()), ITSELF, "becomes"),
                Wording.localized(proposed.reason(), CommitmentRules.WORDS_MAX, "reason"));
    }

    private static @Nullable Refusal answered(Partnership state, Body body, CorrigendumAnswered answered) {
        Optional<Instrument> of = state.instruments().about(answered.corrigendum());
        Optional<Corrigendum> corrigendum = state.instruments().corrigendum(answered.corrigendum());
        return first(
                unless(of.isPresent() && corrigendum.isPresent(), UNKNOWN_ACT, "corrigendum"),
                unless(of.filter(one -> one.binds(body.author())).isPresent(), NOT_BOUND, "author"),
                unless(
                        corrigendum
                                .filter(one -> !one.proposed().member().equals(body.author()))
                                .isPresent(),
                        ITSELF,
                        "corrigendum"),
                unless(
                        corrigendum
                                .filter(one -> !one.answers().containsKey(body.author()))
                                .isPresent(),
                        DONE_ALREADY,
                        "corrigendum"));
    }

    private static boolean unused(Partnership state, Instrument of, String number) {
        return state.instruments().all().stream()
                .filter(other -> other.chair().equals(of.chair()))
                .flatMap(other -> other.finalisations().stream())
                .noneMatch(text -> text.numbered() != null
                        && text.numbered().act().number().equals(number));
    }
}
