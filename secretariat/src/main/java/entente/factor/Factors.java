package entente.factor;

import entente.act.ActRef;
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
import entente.member.MemberId;
import entente.trie.OrderedTrieMap;
import entente.trie.TrieMap;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** All factors. Grows by effective acts only; not safe for several threads. */
public final class Factors {
    private final OrderedTrieMap<ActRef, Factor> factors;
    private final TrieMap<ActRef, ActRef> factorOf;

    /** None yet. */
    public Factors() {
        this(new OrderedTrieMap<>(), new TrieMap<>());
    }

    private Factors(OrderedTrieMap<ActRef, Factor> factors, TrieMap<ActRef, ActRef> factorOf) {
        this.factors = factors;
        this.factorOf = factorOf;
    }

    /** One like this, which later acts on this do not change. */
    public Factors copy() {
        return new Factors(factors.copy(), factorOf.copy());
    }

    /** The factor with this identity. */
    public Optional<Factor> find(ActRef ref) {
        return Optional.ofNullable(factors.get(ref));
    }

    /** Every factor, in the order of the record. */
    public List<Factor> all() {
        return factors.values();
    }

    /** The open ones whose day of review has come, the longest due first. */
    public List<Factor> due(LocalDate today) {
        return factors.values().stream()
                .filter(one -> one.reviewDue(today))
                .sorted(Comparator.comparing(one -> one.review().last()))
                .toList();
    }

    /** The open ones that a commitment hangs on. */
    public List<Factor> of(ActRef commitment) {
        return factors.values().stream()
                .filter(one -> one.open() && one.scope().commitments().contains(commitment))
                .toList();
    }

    /** The open ones that a party is asked to answer for. */
    public List<Factor> offeredTo(MemberId party) {
        return factors.values().stream()
                .filter(one -> one.offer() != null && one.offer().to().equals(party))
                .toList();
    }

    /** The factor that a reading or offer is of. */
    public Optional<ActRef> factorOf(ActRef ref) {
        return Optional.ofNullable(factorOf.get(ref));
    }

    /** The reading that an act recorded. */
    public Optional<Reading> reading(ActRef ref) {
        return factorOf(ref)
                .flatMap(this::find)
                .flatMap(factor -> factor.readings().stream()
                        .filter(one -> one.ref().equals(ref))
                        .findFirst());
    }

    /** Takes in an act that the partnership's rules found effective. */
    public void apply(ActRef ref, MemberId author, Instant at, FactorAct act) {
        switch (act) {
            case FactorOpened opened -> factors.put(ref, Factor.opened(ref, author, at, opened));
            case FactorChanged changed -> factors.change(changed.factor(), one -> one.changed(changed.scope()));
            case FactorRead read -> {
                factorOf.put(ref, read.factor());
                factors.change(read.factor(), one -> one.with(new Reading(ref, author, at, read, null)));
            }
            case ReadingTakenBack back ->
                factorOf(back.reading())
                        .ifPresent(
                                factor -> factors.change(factor, one -> one.takenBack(back.reading(), back.reason())));
            case FactorReviewed reviewed ->
                factors.change(reviewed.factor(), one -> one.reviewed(new Review(ref, at, reviewed)));
            case FactorClosed closed -> factors.change(closed.factor(), one -> one.answered(closed));
            case FactorOffered offered -> {
                factorOf.put(ref, offered.factor());
                factors.change(offered.factor(), one -> one.offered(new Offer(ref, author, at, offered)));
            }
            case FactorOfferDropped dropped ->
                factorOf(dropped.offer()).ifPresent(factor -> factors.change(factor, one -> one.offered(null)));
            case FactorTakenOver over ->
                factorOf(over.offer()).ifPresent(factor -> factors.change(factor, one -> one.takenOver(author, over)));
        }
    }
}
