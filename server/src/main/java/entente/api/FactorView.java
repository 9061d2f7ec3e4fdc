package entente.api;

import entente.act.ActRef;
import entente.act.FactorAct.FactorClosed;
import entente.act.FactorAct.FactorRead;
import entente.act.FactorAct.Scope;
import entente.factor.Factor;
import entente.factor.Offer;
import entente.member.MemberId;
import entente.text.Localized;
import entente.text.PartialDate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An open question on whose answer commitments hang.
 *
 * @param id the act that opened it
 * @param author who opened it
 * @param keeper the party whose post answers for it
 * @param review by when it is to be looked at again
 * @param due whether that day has come
 * @param readings how it stood, by the day they speak of; the earliest first
 * @param reviews what its owner found
 * @param offer which party is asked to answer for it from now on, if one is
 * @param closed how it was answered, if it was
 */
record FactorView(
        ActRef id,
        String code,
        MemberId author,
        MemberId keeper,
        Instant at,
        Scope scope,
        PartialDate review,
        boolean due,
        List<ReadingView> readings,
        List<ReviewNote> reviews,
        @Nullable OfferView offer,
        @Nullable FactorClosed closed) {

    /** The factors. */
    record Factors(PartialDate on, List<FactorView> factors) {}

    /**
     * A reading.
     *
     * @param takenBack why it counts no more, if so
     */
    record ReadingView(
            ActRef id,
            MemberId author,
            Instant at,
            FactorRead read,
            @Nullable String takenBack) {}

    /** That a party is asked to answer for it. */
    record OfferView(ActRef id, MemberId to, Instant at, String reason) {
        static @Nullable OfferView of(@Nullable Offer one) {
            return one == null
                    ? null
                    : new OfferView(one.ref(), one.to(), one.at(), one.offered().reason());
        }
    }

    /** A look that its owner took at it. */
    record ReviewNote(ActRef id, Instant at, Localized note, PartialDate next) {}

    static FactorView of(Factor one, LocalDate today) {
        return new FactorView(
                one.ref(),
                one.code(),
                one.author(),
                one.keeper(),
                one.at(),
                one.scope(),
                one.review(),
                one.reviewDue(today),
                one.readings().stream()
                        .map(each ->
                                new ReadingView(each.ref(), each.author(), each.at(), each.read(), each.takenBack()))
                        .toList(),
                one.reviews().stream()
                        .map(each -> new ReviewNote(
                                each.ref(),
                                each.at(),
                                each.reviewed().note(),
                                each.reviewed().next()))
                        .toList(),
                OfferView.of(one.offer()),
                one.closed());
    }
}
