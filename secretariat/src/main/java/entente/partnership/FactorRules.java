package entente.partnership;

import static entente.partnership.Refusal.Rule.CLOSED;
import static entente.partnership.Refusal.Rule.EMPTY;
import static entente.partnership.Refusal.Rule.ITSELF;
import static entente.partnership.Refusal.Rule.NOT_ASKED;
import static entente.partnership.Refusal.Rule.NOT_A_DATE_ORDER;
import static entente.partnership.Refusal.Rule.NOT_A_PARTY;
import static entente.partnership.Refusal.Rule.NOT_ITS_POST;
import static entente.partnership.Refusal.Rule.NOT_READABLE_BY_ALL;
import static entente.partnership.Refusal.Rule.NOT_THE_AUTHOR;
import static entente.partnership.Refusal.Rule.OUT_OF_RANGE;
import static entente.partnership.Refusal.Rule.SCORE_OUT_OF_RANGE;
import static entente.partnership.Refusal.Rule.TOO_MANY;
import static entente.partnership.Refusal.Rule.UNKNOWN_ACT;
import static entente.partnership.Refusal.Rule.WITHDRAWN_ALREADY;
import static entente.partnership.Rules.first;
import static entente.partnership.Rules.unless;

import entente.act.ActRef;
import entente.act.Body;
import entente.act.FactorAct;
import entente.act.FactorAct.FactorChanged;
import entente.act.FactorAct.FactorClosed;
import entente.act.FactorAct.FactorOfferDropped;
import entente.act.FactorAct.FactorOffered;
import entente.act.FactorAct.FactorOpened;
import entente.act.FactorAct.FactorRead;
import entente.act.FactorAct.FactorReviewed;
import entente.act.FactorAct.FactorTakenOver;
import entente.act.FactorAct.ReadingTakenBack;
import entente.act.FactorAct.Scope;
import entente.factor.Factor;
import entente.factor.Offer;
import entente.factor.Reading;
import entente.member.PostId;
import entente.text.PartialDate;
import entente.text.Source;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Factors: any party opens one on a post of its own, and it alone changes, reviews and closes it, until another that it
 * asked takes it over; whoever reads it may add a reading, also after it was closed, since a close elsewhere may not
 * have been seen.
 */
final class FactorRules {
    /** The most commitments that hang on one factor. */
    static final int COMMITMENTS_MAX = 100;

    /** The most indicators of one factor. */
    static final int INDICATORS_MAX = 20;

    /** The most readings that one party records of one factor. */
    static final int READINGS_MAX = 1_000;

    /** The most sources of one reading. */
    static final int SOURCES_MAX = 10;

    private static final Pattern INDICATOR = Pattern.compile("[a-z0-9-]{1,80}");

    private FactorRules() {}

    static @Nullable Refusal check(Partnership state, Body body, FactorAct act) {
        return switch (act) {
            case FactorOpened opened ->
                first(Wording.line(opened.code(), 40, "code"), scope(state, body, opened.scope()));
            case FactorChanged changed ->
                own(
                        state,
                        body,
                        changed.factor(),
                        factor -> first(
                                scope(state, body, changed.scope()), Wording.line(changed.reason(), 1_000, "reason")));
            case FactorRead read -> reading(state, body, read);
            case ReadingTakenBack back -> takenBack(state, body, back);
            case FactorReviewed reviewed ->
                own(
                        state,
                        body,
                        reviewed.factor(),
                        factor -> first(
                                after(body, reviewed.next(), "next"),
                                Wording.localized(reviewed.note(), CommitmentRules.WORDS_MAX, "note")));
            case FactorClosed closed ->
                own(
                        state,
                        body,
                        closed.factor(),
                        factor -> first(
                                past(body, closed.on(), "on"),
                                Wording.localized(closed.answer(), CommitmentRules.WORDS_MAX, "answer")));
            case FactorOffered offered -> own(state, body, offered.factor(), factor -> offer(state, factor, offered));
            case FactorOfferDropped dropped -> dropped(state, body, dropped);
            case FactorTakenOver over -> takenOver(state, body, over);
        };
    }

    /** Who made the offer takes it back, or who was asked declines. */
    private static @Nullable Refusal dropped(Partnership state, Body body, FactorOfferDropped dropped) {
        return offered(
                state,
                dropped.offer(),
                offer -> first(
                        unless(
                                offer.to().equals(body.author()) || offer.by().equals(body.author()),
                                NOT_ASKED,
                                "offer"),
                        Wording.line(dropped.reason(), 1_000, "reason")));
    }

    private static @Nullable Refusal takenOver(Partnership state, Body body, FactorTakenOver over) {
        return offered(
                state,
                over.offer(),
                offer -> first(
                        unless(offer.to().equals(body.author()), NOT_ASKED, "offer"),
                        ownPost(state, body, over.owner()),
                        after(body, over.next(), "next")));
    }

    /** A party that may read the question and does not answer for it yet. */
    private static @Nullable Refusal offer(Partnership state, Factor factor, FactorOffered offered) {
        boolean reads = state.releaseOf(factor.ref())
                .filter(release -> release.admits(offered.to(), factor.author()))
                .isPresent();
        return first(
                unless(state.parties().contains(offered.to()), NOT_A_PARTY, "to"),
                unless(!offered.to().equals(factor.keeper()), ITSELF, "to"),
                unless(reads, NOT_READABLE_BY_ALL, "to"),
                Wording.line(offered.reason(), 1_000, "reason"));
    }

    /** What is done about an offer that stands. */
    private static @Nullable Refusal offered(Partnership state, ActRef ref, Function<Offer, @Nullable Refusal> rest) {
        Optional<Factor> factor = state.factors().factorOf(ref).flatMap(state.factors()::find);
        if (factor.isEmpty()) {
            return new Refusal(UNKNOWN_ACT, "offer");
        }
        Offer stands = factor.get().offer();
        return stands == null || !stands.ref().equals(ref)
                ? new Refusal(WITHDRAWN_ALREADY, "offer")
                : rest.apply(stands);
    }

    private static @Nullable Refusal ownPost(Partnership state, Body body, PostId owner) {
        boolean own = state.offices()
                .find(owner)
                .map(found -> found.created().member().equals(body.author()))
                .orElse(false);
        return unless(own, NOT_ITS_POST, "owner");
    }

    private static @Nullable Refusal scope(Partnership state, Body body, Scope scope) {
        boolean known = scope.commitments().stream()
                .allMatch(ref -> state.register().find(ref).isPresent());
        boolean named = scope.indicators().stream()
                .allMatch(one -> INDICATOR.matcher(one).matches());
        return first(
                Wording.localized(scope.question(), 500, "question"),
                Wording.localized(scope.why(), CommitmentRules.WORDS_MAX, "why"),
                ownPost(state, body, scope.owner()),
                unless(scope.indicators().size() <= INDICATORS_MAX, TOO_MANY, "indicators"),
                unless(named, OUT_OF_RANGE, "indicators"),
                unless(scope.commitments().size() <= COMMITMENTS_MAX, TOO_MANY, "commitments"),
                unless(known, UNKNOWN_ACT, "commitments"));
    }

    private static @Nullable Refusal reading(Partnership state, Body body, FactorRead read) {
        Optional<Factor> factor = state.factors().find(read.factor());
        if (factor.isEmpty()) {
            return new Refusal(UNKNOWN_ACT, "factor");
        }
        long before = factor.get().readings().stream()
                .filter(one -> one.author().equals(body.author()))
                .count();
        return first(
                unless(before < READINGS_MAX, TOO_MANY, "readings"),
                unless(
                        read.leaning() >= Reading.LEAST && read.leaning() <= Reading.MOST,
                        SCORE_OUT_OF_RANGE,
                        "leaning"),
                past(body, read.on(), "on"),
                Wording.localized(read.words(), CommitmentRules.WORDS_MAX, "words"),
                sources(read.sources()));
    }

    private static @Nullable Refusal sources(List<Source> sources) {
        if (sources.isEmpty()) {
            return new Refusal(EMPTY, "sources");
        }
        for (int i = 0; i < sources.size(); i++) {
            Refusal refusal = Wording.source(sources.get(i), "sources[" + i + "]");
            if (refusal != null) {
                return refusal;
            }
        }
        return unless(sources.size() <= SOURCES_MAX, TOO_MANY, "sources");
    }

    private static @Nullable Refusal takenBack(Partnership state, Body body, ReadingTakenBack back) {
        Optional<Reading> reading = state.factors().reading(back.reading());
        if (reading.isEmpty()) {
            return new Refusal(UNKNOWN_ACT, "reading");
        }
        return first(
                unless(reading.get().author().equals(body.author()), NOT_THE_AUTHOR, "reading"),
                unless(reading.get().stands(), WITHDRAWN_ALREADY, "reading"),
                Wording.line(back.reason(), 1_000, "reason"));
    }

    /** What only the party that answers for a factor does, while it is open. */
    private static @Nullable Refusal own(
            Partnership state, Body body, ActRef ref, Function<Factor, @Nullable Refusal> rest) {
        Optional<Factor> factor = state.factors().find(ref);
        if (factor.isEmpty()) {
            return new Refusal(UNKNOWN_ACT, "factor");
        }
        Refusal refusal = first(
                unless(factor.get().keeper().equals(body.author()), NOT_THE_AUTHOR, "factor"),
                unless(factor.get().open(), CLOSED, "factor"));
        return refusal == null ? rest.apply(factor.get()) : refusal;
    }

    private static @Nullable Refusal after(Body body, PartialDate day, String place) {
        return unless(day.last().isAfter(day(body)), NOT_A_DATE_ORDER, place);
    }

    /** The day has begun somewhere when the act was done. */
    private static @Nullable Refusal past(Body body, PartialDate day, String place) {
        return unless(!day.first().isAfter(day(body).plusDays(1)), NOT_A_DATE_ORDER, place);
    }

    private static LocalDate day(Body body) {
        return LocalDate.ofInstant(body.at(), ZoneOffset.UTC);
    }
}
