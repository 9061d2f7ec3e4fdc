package entente.partnership;

import static entente.partnership.Refusal.Rule.DONE_ALREADY;
import static entente.partnership.Refusal.Rule.EMPTY;
import static entente.partnership.Refusal.Rule.ITSELF;
import static entente.partnership.Refusal.Rule.NOT_A_PARTY;
import static entente.partnership.Refusal.Rule.NOT_BOUND;
import static entente.partnership.Refusal.Rule.NOT_READABLE_BY_ALL;
import static entente.partnership.Refusal.Rule.NOT_RUNNING;
import static entente.partnership.Refusal.Rule.NOT_THE_AUTHOR;
import static entente.partnership.Refusal.Rule.ORGAN_IS_NO_PARTY;
import static entente.partnership.Refusal.Rule.OUT_OF_RANGE;
import static entente.partnership.Refusal.Rule.TOO_MANY;
import static entente.partnership.Refusal.Rule.UNKNOWN_ACT;
import static entente.partnership.Rules.first;
import static entente.partnership.Rules.unless;

import entente.act.ActRef;
import entente.act.Body;
import entente.act.ConsultationAct;
import entente.act.ConsultationAct.Clocks;
import entente.act.ConsultationAct.ConsultationAcknowledged;
import entente.act.ConsultationAct.ConsultationClosed;
import entente.act.ConsultationAct.ConsultationOpened;
import entente.act.ConsultationAct.Ground;
import entente.act.ConsultationAct.GroundAdded;
import entente.act.ConsultationAct.MemberOptedOut;
import entente.act.ConsultationAct.MemberTold;
import entente.act.ConsultationAct.OptionProposed;
import entente.act.ConsultationAct.PositionStated;
import entente.act.ConsultationAct.ResponseLinked;
import entente.act.InstrumentAct.StatementEntered;
import entente.act.SilenceAct.SilenceOpened;
import entente.consultation.Consultation;
import entente.consultation.Part;
import entente.member.MemberId;
import entente.member.Party;
import java.util.HashSet;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Consultations. Each rule looks at the opening and at the act's own log, never at what another log happens to hold: so
 * no later arrival changes an answer. A position that comes after the closing is late and stands.
 */
final class ConsultationRules {
    /** The longest clock, in seconds: a year and a day. */
    static final int CLOCK_MAX = 366 * 86_400;

    private static final int CLOCK_MIN = 60;
    private static final int GROUNDS_MAX = 50;

    private ConsultationRules() {}

    static @Nullable Refusal check(Partnership state, Body body, ConsultationAct act) {
        return switch (act) {
            case ConsultationOpened opened -> opened(state, body, opened);
            case ConsultationAcknowledged acknowledged ->
                asked(state, body, acknowledged.consultation(), part -> acknowledged(body, part));
            case MemberTold told -> byOpener(state, body, told.consultation(), one -> told(one, told));
            case PositionStated stated ->
                asked(
                        state,
                        body,
                        stated.consultation(),
                        _ -> Wording.localized(stated.words(), CommitmentRules.WORDS_MAX, "words"));
            case MemberOptedOut out ->
                asked(
                        state,
                        body,
                        out.consultation(),
                        part -> first(
                                unless(part.optedOut() == null, DONE_ALREADY, "consultation"),
                                Wording.localizedOrNull(out.words(), CommitmentRules.WORDS_MAX, "words")));
            case OptionProposed option ->
                first(
                        near(state, body, option.consultation()),
                        Wording.localized(option.words(), CommitmentRules.WORDS_MAX, "words"));
            case GroundAdded added -> first(near(state, body, added.consultation()), ground(added.ground()));
            case ResponseLinked linked ->
                first(
                        near(state, body, linked.consultation()),
                        unless(isResponse(state, linked.response()), UNKNOWN_ACT, "response"));
            case ConsultationClosed closed ->
                byOpener(
                        state,
                        body,
                        closed.consultation(),
                        _ -> Wording.localized(closed.note(), CommitmentRules.WORDS_MAX, "note"));
        };
    }

    private static @Nullable Refusal opened(Partnership state, Body body, ConsultationOpened opened) {
        for (MemberId member : opened.members()) {
            if (!state.parties().contains(member) || organ(state, member)) {
                return new Refusal(NOT_A_PARTY, member.value());
            }
            if (!body.release().admits(member, body.author())) {
                return new Refusal(NOT_READABLE_BY_ALL, member.value());
            }
        }
        for (Ground ground : opened.grounds()) {
            Refusal refusal = ground(ground);
            if (refusal != null) {
                return refusal;
            }
        }
        return first(
                unless(!organ(state, body.author()), ORGAN_IS_NO_PARTY, "author"),
                Wording.line(opened.code(), 40, "code"),
                Wording.localized(opened.matter(), 500, "matter"),
                Wording.localized(opened.reason(), CommitmentRules.WORDS_MAX, "reason"),
                unless(!opened.members().isEmpty(), EMPTY, "members"),
                unless(!opened.members().contains(body.author()), ITSELF, "members"),
                unless(
                        new HashSet<>(opened.members()).size()
                                == opened.members().size(),
                        ITSELF,
                        "members"),
                unless(opened.grounds().size() <= GROUNDS_MAX, TOO_MANY, "grounds"),
                unless(inRange(opened.clocks()), OUT_OF_RANGE, "clocks"));
    }

    private static boolean inRange(Clocks clocks) {
        return clocks.acknowledge() >= CLOCK_MIN
                && clocks.position() >= clocks.acknowledge()
                && clocks.response() >= clocks.position()
                && clocks.response() <= CLOCK_MAX;
    }

    private static @Nullable Refusal ground(Ground ground) {
        return first(
                Wording.source(ground.source(), "source"),
                Wording.localized(ground.words(), CommitmentRules.WORDS_MAX, "words"));
    }

    private static @Nullable Refusal acknowledged(Body body, Part part) {
        boolean done = body.post() == null ? part.reached() != null : part.acknowledged() != null;
        return unless(!done, DONE_ALREADY, "consultation");
    }

    private static @Nullable Refusal told(Consultation consultation, MemberTold told) {
        Optional<Part> part = consultation.part(told.member());
        return first(
                unless(part.isPresent() && !told.member().equals(consultation.opener()), NOT_BOUND, "member"),
                unless(part.isEmpty() || part.get().told() == null, DONE_ALREADY, "member"),
                Wording.line(told.how(), 1_000, "how"));
    }

    private static boolean isResponse(Partnership state, ActRef ref) {
        return state.act(ref)
                .map(standing -> standing.entry().body().act())
                .filter(act -> act instanceof SilenceOpened || act instanceof StatementEntered)
                .isPresent();
    }

    /** What only who was asked, or asked, does. */
    private static @Nullable Refusal asked(
            Partnership state, Body body, ActRef ref, Function<Part, @Nullable Refusal> rest) {
        Optional<Consultation> consultation = state.consultations().find(ref);
        if (consultation.isEmpty()) {
            return new Refusal(UNKNOWN_ACT, "consultation");
        }
        Optional<Part> part = consultation.get().part(body.author());
        return part.isEmpty() ? new Refusal(NOT_BOUND, "author") : rest.apply(part.get());
    }

    /** What organs do, too: they serve the members who consult. */
    private static @Nullable Refusal near(Partnership state, Body body, ActRef ref) {
        Optional<Consultation> consultation = state.consultations().find(ref);
        if (consultation.isEmpty()) {
            return new Refusal(UNKNOWN_ACT, "consultation");
        }
        return unless(
                organ(state, body.author())
                        || consultation.get().part(body.author()).isPresent(),
                NOT_BOUND,
                "author");
    }

    private static @Nullable Refusal byOpener(
            Partnership state, Body body, ActRef ref, Function<Consultation, @Nullable Refusal> rest) {
        Optional<Consultation> consultation = state.consultations().find(ref);
        if (consultation.isEmpty()) {
            return new Refusal(UNKNOWN_ACT, "consultation");
        }
        Refusal refusal = first(
                unless(consultation.get().opener().equals(body.author()), NOT_THE_AUTHOR, "consultation"),
                unless(consultation.get().open(), NOT_RUNNING, "consultation"));
        return refusal == null ? rest.apply(consultation.get()) : refusal;
    }

    private static boolean organ(Partnership state, MemberId member) {
        return state.party(member).map(Party::organ).orElse(false);
    }
}
