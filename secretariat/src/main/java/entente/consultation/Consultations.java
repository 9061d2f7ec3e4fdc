package entente.consultation;

import entente.act.ActRef;
import entente.act.ConsultationAct;
import entente.act.ConsultationAct.ConsultationAcknowledged;
import entente.act.ConsultationAct.ConsultationClosed;
import entente.act.ConsultationAct.ConsultationOpened;
import entente.act.ConsultationAct.GroundAdded;
import entente.act.ConsultationAct.MemberOptedOut;
import entente.act.ConsultationAct.MemberTold;
import entente.act.ConsultationAct.OptionProposed;
import entente.act.ConsultationAct.PositionStated;
import entente.act.ConsultationAct.ResponseLinked;
import entente.member.MemberId;
import entente.trie.OrderedTrieMap;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** All consultations. Grows by effective acts only; not safe for several threads. */
public final class Consultations {
    private final OrderedTrieMap<ActRef, Consultation> consultations;

    /** None yet. */
    public Consultations() {
        this(new OrderedTrieMap<>());
    }

    private Consultations(OrderedTrieMap<ActRef, Consultation> consultations) {
        this.consultations = consultations;
    }

    /** One like this, which later acts on this do not change. */
    public Consultations copy() {
        return new Consultations(consultations.copy());
    }

    /** The consultation with this identity. */
    public Optional<Consultation> find(ActRef ref) {
        return Optional.ofNullable(consultations.get(ref));
    }

    /** Every consultation, in the order of the record. */
    public List<Consultation> all() {
        return consultations.values();
    }

    /**
     * What the server of a log must record: that a consultation has reached it.
     *
     * @param log whose
     * @param act what is to be recorded on it
     */
    public record Due(MemberId log, ConsultationAcknowledged act) {}

    /** What the servers of these logs must record by now. */
    public List<Due> due(Set<MemberId> logs) {
        return consultations.values().stream()
                .filter(Consultation::open)
                .flatMap(one -> one.parts().values().stream()
                        .filter(part -> logs.contains(part.member()) && part.reached() == null)
                        .map(part -> new Due(part.member(), new ConsultationAcknowledged(one.ref()))))
                .toList();
    }

    /**
     * Takes in an act that the partnership's rules found effective.
     *
     * @param ref the act's name
     * @param log on whose log
     * @param at when
     * @param byHand whether an officer did it, not the server
     */
    public void apply(ActRef ref, MemberId log, Instant at, boolean byHand, ConsultationAct act) {
        switch (act) {
            case ConsultationOpened opened -> consultations.put(ref, Consultation.opened(ref, log, at, opened));
            case ConsultationAcknowledged acknowledged ->
                part(acknowledged.consultation(), log, part -> part.acknowledging(at, byHand));
            case MemberTold told ->
                part(told.consultation(), told.member(), part -> part.telling(new Said<>(ref, log, at, told)));
            case PositionStated stated ->
                part(stated.consultation(), log, part -> part.stating(new Said<>(ref, log, at, stated)));
            case MemberOptedOut out ->
                part(out.consultation(), log, part -> part.leaving(new Said<>(ref, log, at, out)));
            case OptionProposed option ->
                consultations.change(option.consultation(), one -> one.option(new Said<>(ref, log, at, option)));
            case GroundAdded ground ->
                consultations.change(ground.consultation(), one -> one.ground(new Said<>(ref, log, at, ground)));
            case ResponseLinked response ->
                consultations.change(response.consultation(), one -> one.response(new Said<>(ref, log, at, response)));
            case ConsultationClosed closed ->
                consultations.change(closed.consultation(), one -> one.closing(new Said<>(ref, log, at, closed)));
        }
    }

    private void part(ActRef ref, MemberId member, UnaryOperator<Part> how) {
        consultations.change(
                ref,
                one -> one.part(member).map(part -> one.with(how.apply(part))).orElse(one));
    }
}
