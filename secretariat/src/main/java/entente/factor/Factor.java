package entente.factor;

import entente.act.ActRef;
import entente.act.FactorAct.FactorClosed;
import entente.act.FactorAct.FactorOpened;
import entente.act.FactorAct.FactorTakenOver;
import entente.act.FactorAct.Scope;
import entente.member.MemberId;
import entente.text.PartialDate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An open question as it stands.
 *
 * @param ref the act that opened it: its identity
 * @param author whose log that stands on
 * @param keeper the party that answers for it by now; its owner is a post of this party
 * @param at when it was opened
 * @param code what officers call it
 * @param scope what is asked by now
 * @param review by when it is to be looked at again
 * @param readings how it stood, by the day they speak of, earliest first; those taken back among them
 * @param reviews what its owner found, in the order of the record
 * @param offer that another party is asked to answer for it, or null
 * @param closed how it was answered, or null while it is open
 */
public record Factor(
        ActRef ref,
        MemberId author,
        MemberId keeper,
        Instant at,
        String code,
        Scope scope,
        PartialDate review,
        List<Reading> readings,
        List<Review> reviews,
        @Nullable Offer offer,
        @Nullable FactorClosed closed) {
    private static final Comparator<Reading> BY_DAY = Comparator.comparing(
                    (Reading one) -> one.read().on())
            .thenComparing(Reading::at)
            .thenComparing(Reading::ref);

    /** Copies the lists in. */
    public Factor {
        readings = List.copyOf(readings);
        reviews = List.copyOf(reviews);
    }

    static Factor opened(ActRef ref, MemberId author, Instant at, FactorOpened act) {
        return new Factor(
                ref, author, author, at, act.code(), act.scope(), act.review(), List.of(), List.of(), null, null);
    }

    /** Whether it has not been answered. */
    public boolean open() {
        return closed == null;
    }

    /** Whether it is open and the day has come by which it is to be looked at again. */
    public boolean reviewDue(LocalDate today) {
        return open() && !review.last().isAfter(today);
    }

    /** The readings that stand, by the day they speak of, earliest first. */
    public List<Reading> standing() {
        return readings.stream().filter(Reading::stands).toList();
    }

    /** How it stood last, as each party that read it says; the latest first. */
    public List<Reading> latest() {
        List<Reading> latest = new ArrayList<>();
        for (Reading one : standing().reversed()) {
            if (latest.stream().noneMatch(other -> other.author().equals(one.author()))) {
                latest.add(one);
            }
        }
        return latest;
    }

    /** The reading that speaks of the latest day. */
    public Optional<Reading> last() {
        return latest().stream().findFirst();
    }

    Factor changed(Scope to) {
        return new Factor(ref, author, keeper, at, code, to, review, readings, reviews, offer, closed);
    }

    Factor with(Reading reading) {
        List<Reading> all = new ArrayList<>(readings);
        all.add(reading);
        all.sort(BY_DAY);
        return new Factor(ref, author, keeper, at, code, scope, review, all, reviews, offer, closed);
    }

    Factor takenBack(ActRef reading, String reason) {
        List<Reading> all = new ArrayList<>(readings);
        all.replaceAll(one ->
                one.ref().equals(reading) ? new Reading(one.ref(), one.author(), one.at(), one.read(), reason) : one);
        return new Factor(ref, author, keeper, at, code, scope, review, all, reviews, offer, closed);
    }

    Factor reviewed(Review one) {
        List<Review> all = new ArrayList<>(reviews);
        all.add(one);
        return new Factor(ref, author, keeper, at, code, scope, one.reviewed().next(), readings, all, offer, closed);
    }

    Factor answered(FactorClosed answer) {
        return new Factor(ref, author, keeper, at, code, scope, review, readings, reviews, null, answer);
    }

    /** With an offer, or with none. */
    Factor offered(@Nullable Offer to) {
        return new Factor(ref, author, keeper, at, code, scope, review, readings, reviews, to, closed);
    }

    /** Kept by another party from now on; what is asked stays as it is. */
    Factor takenOver(MemberId by, FactorTakenOver act) {
        Scope theirs = new Scope(scope.question(), scope.why(), act.owner(), scope.indicators(), scope.commitments());
        return new Factor(ref, author, by, at, code, theirs, act.next(), readings, reviews, null, closed);
    }
}
