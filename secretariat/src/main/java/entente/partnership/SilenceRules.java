package entente.partnership;

import static entente.partnership.Refusal.Rule.DONE_ALREADY;
import static entente.partnership.Refusal.Rule.EMPTY;
import static entente.partnership.Refusal.Rule.ITSELF;
import static entente.partnership.Refusal.Rule.NOT_A_DATE_ORDER;
import static entente.partnership.Refusal.Rule.NOT_A_PARTY;
import static entente.partnership.Refusal.Rule.NOT_BOUND;
import static entente.partnership.Refusal.Rule.NOT_FROZEN;
import static entente.partnership.Refusal.Rule.NOT_REACHED_IN_TIME;
import static entente.partnership.Refusal.Rule.NOT_READABLE_BY_ALL;
import static entente.partnership.Refusal.Rule.NOT_RUNNING;
import static entente.partnership.Refusal.Rule.NOT_THE_AUTHOR;
import static entente.partnership.Refusal.Rule.NOT_THE_CHAIR;
import static entente.partnership.Refusal.Rule.NO_CONSENT;
import static entente.partnership.Refusal.Rule.ORGAN_IS_NO_PARTY;
import static entente.partnership.Refusal.Rule.OUT_OF_RANGE;
import static entente.partnership.Refusal.Rule.TOO_EARLY;
import static entente.partnership.Refusal.Rule.TOO_LATE;
import static entente.partnership.Refusal.Rule.TOO_MANY;
import static entente.partnership.Refusal.Rule.UNKNOWN_ACT;
import static entente.partnership.Rules.first;
import static entente.partnership.Rules.unless;

import entente.act.ActRef;
import entente.act.Body;
import entente.act.SilenceAct;
import entente.act.SilenceAct.MethodConsented;
import entente.act.SilenceAct.SilenceAcknowledged;
import entente.act.SilenceAct.SilenceBroken;
import entente.act.SilenceAct.SilenceExtended;
import entente.act.SilenceAct.SilenceKept;
import entente.act.SilenceAct.SilenceOpened;
import entente.act.SilenceAct.SilenceSuspended;
import entente.act.SilenceAct.SilenceWithdrawn;
import entente.member.MemberId;
import entente.member.Party;
import entente.silence.Procedure;
import entente.silence.Term;
import entente.silence.Voice;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Silence procedures. Each rule looks at the act's own log, at the opener's as far as the act cites it, and at the
 * time the act carries, never at what another log happens to hold: so no later arrival changes an answer.
 */
final class SilenceRules {
    /** The shortest and the longest time a text can be put under silence for. */
    static final Duration PERIOD_MIN = Duration.ofMinutes(10);

    static final Duration PERIOD_MAX = Duration.ofDays(366);

    /** The largest allowance for clocks that differ, in seconds. */
    static final int ALLOWANCE_MAX = 86_400;

    private SilenceRules() {}

    static @Nullable Refusal check(Partnership state, Body body, SilenceAct act) {
        return switch (act) {
            case MethodConsented consented ->
                first(
                        unless(!organ(state, body.author()), ORGAN_IS_NO_PARTY, "author"),
                        unless(consented.method() == SilenceAct.METHOD, OUT_OF_RANGE, "method"),
                        unless(state.silences().consent(body.author()).isEmpty(), DONE_ALREADY, "method"));
            case SilenceOpened opened -> opened(state, body, opened);
            case SilenceAcknowledged acknowledged ->
                inProcedure(
                        state,
                        body,
                        acknowledged.procedure(),
                        acknowledged.term(),
                        (procedure, term) -> acknowledged(body, procedure, term));
            case SilenceBroken broken ->
                inProcedure(
                        state,
                        body,
                        broken.procedure(),
                        broken.term(),
                        (procedure, _) -> broken(body, procedure, broken));
            case SilenceKept kept ->
                inProcedure(
                        state, body, kept.procedure(), kept.term(), (procedure, term) -> kept(body, procedure, term));
            case SilenceExtended extended -> extended(state, body, extended);
            case SilenceSuspended suspended -> suspended(state, body, suspended);
            case SilenceWithdrawn withdrawn -> withdrawn(state, body, withdrawn);
        };
    }

    private static @Nullable Refusal suspended(Partnership state, Body body, SilenceSuspended suspended) {
        return byOpener(
                state,
                body,
                suspended.procedure(),
                procedure -> first(
                        unless(procedure.suspended() == null, DONE_ALREADY, "procedure"),
                        unless(body.at().isBefore(procedure.term().expiry()), TOO_LATE, "procedure"),
                        Wording.line(suspended.reason(), 1_000, "reason")));
    }

    private static @Nullable Refusal withdrawn(Partnership state, Body body, SilenceWithdrawn withdrawn) {
        return byOpener(
                state,
                body,
                withdrawn.procedure(),
                procedure -> first(
                        unless(
                                procedure.suspended() != null
                                        || body.at().isBefore(procedure.term().expiry()),
                                TOO_LATE,
                                "procedure"),
                        Wording.line(withdrawn.reason(), 1_000, "reason")));
    }

    private static @Nullable Refusal opened(Partnership state, Body body, SilenceOpened opened) {
        return first(
                Wording.line(opened.code(), 40, "code"),
                Wording.localized(opened.title(), 500, "title"),
                unless(
                        opened.statement() == null
                                || state.statements().find(opened.statement()).isPresent(),
                        UNKNOWN_ACT,
                        "statement"),
                unless(
                        opened.finalised() == null
                                || state.instruments()
                                        .about(opened.finalised())
                                        .filter(of -> of.chair().equals(body.author()))
                                        .isPresent(),
                        NOT_THE_CHAIR,
                        "finalised"),
                unless(
                        opened.finalised() == null
                                || state.instruments()
                                        .frozen(opened.finalised())
                                        .isPresent(),
                        NOT_FROZEN,
                        "finalised"),
                unless(!opened.texts().isEmpty(), EMPTY, "texts"),
                unless(opened.texts().size() <= PartnershipRules.LANGUAGES_MAX, TOO_MANY, "texts"),
                bound(state, body, opened),
                period(body.at(), opened.expiry(), "expiry"),
                unless(
                        opened.allowanceSeconds() >= 0 && opened.allowanceSeconds() <= ALLOWANCE_MAX,
                        OUT_OF_RANGE,
                        "allowanceSeconds"));
    }

    private static @Nullable Refusal bound(Partnership state, Body body, SilenceOpened opened) {
        Set<MemberId> consenting = new HashSet<>();
        for (ActRef ref : opened.consents()) {
            state.act(ref)
                    .map(standing -> standing.entry().body())
                    .filter(cited -> cited.act() instanceof MethodConsented)
                    .ifPresent(cited -> consenting.add(cited.author()));
        }
        for (MemberId member : opened.members()) {
            if (!state.parties().contains(member) || organ(state, member)) {
                return new Refusal(NOT_A_PARTY, member.value());
            }
            if (!body.release().admits(member, body.author())) {
                return new Refusal(NOT_READABLE_BY_ALL, member.value());
            }
            if (!consenting.contains(member)) {
                return new Refusal(NO_CONSENT, member.value());
            }
        }
        return first(
                unless(!opened.members().isEmpty(), EMPTY, "members"),
                unless(
                        new HashSet<>(opened.members()).size()
                                == opened.members().size(),
                        ITSELF,
                        "members"));
    }

    private static @Nullable Refusal period(Instant from, Instant expiry, String place) {
        return first(
                unless(whole(expiry), OUT_OF_RANGE, place),
                unless(!expiry.isBefore(from.plus(PERIOD_MIN)), TOO_EARLY, place),
                unless(!expiry.isAfter(from.plus(PERIOD_MAX)), TOO_LATE, place));
    }

    private static @Nullable Refusal acknowledged(Body body, Procedure procedure, Term term) {
        Voice voice = procedure.voice(body.author()).orElseThrow();
        Map<ActRef, ?> marks = body.post() == null ? voice.reached() : voice.acknowledged();
        return first(
                unless(procedure.binds(body.author()), NOT_BOUND, "author"),
                unless(!marks.containsKey(term.ref()), DONE_ALREADY, "term"));
    }

    private static @Nullable Refusal broken(Body body, Procedure procedure, SilenceBroken broken) {
        Voice voice = procedure.voice(body.author()).orElseThrow();
        return first(
                unless(procedure.binds(body.author()), NOT_BOUND, "author"),
                unless(voice.broken() == null, DONE_ALREADY, "procedure"),
                Wording.localized(broken.words(), CommitmentRules.WORDS_MAX, "words"));
    }

    private static @Nullable Refusal kept(Body body, Procedure procedure, Term term) {
        Voice voice = procedure.voice(body.author()).orElseThrow();
        boolean opener = procedure.opener().equals(body.author());
        return first(
                unless(voice.broken() == null, DONE_ALREADY, "procedure"),
                unless(voice.kept(term).isEmpty(), DONE_ALREADY, "term"),
                unless(!body.at().isBefore(procedure.recordable(term)), TOO_EARLY, "term"),
                unless(
                        !opener
                                || (procedure.suspended() == null
                                        && procedure.withdrawn() == null
                                        && procedure.term().equals(term)),
                        NOT_RUNNING,
                        "procedure"),
                unless(
                        body.post() != null || !procedure.binds(body.author()) || voice.reachedInTime(term),
                        NOT_REACHED_IN_TIME,
                        "term"));
    }

    private static @Nullable Refusal extended(Partnership state, Body body, SilenceExtended extended) {
        return byOpener(state, body, extended.procedure(), procedure -> {
            boolean suspended = procedure.suspended() != null;
            Instant before = procedure.term().expiry();
            return first(
                    unless(suspended || body.at().isBefore(before), TOO_LATE, "procedure"),
                    unless(suspended || extended.expiry().isAfter(before), NOT_A_DATE_ORDER, "expiry"),
                    suspended
                            ? period(body.at(), extended.expiry(), "expiry")
                            : first(
                                    unless(whole(extended.expiry()), OUT_OF_RANGE, "expiry"),
                                    unless(!extended.expiry().isAfter(body.at().plus(PERIOD_MAX)), TOO_LATE, "expiry")),
                    Wording.line(extended.reason(), 1_000, "reason"));
        });
    }

    /** What only the opener does, while its own log has neither withdrawn the procedure nor closed it. */
    private static @Nullable Refusal byOpener(
            Partnership state, Body body, ActRef ref, java.util.function.Function<Procedure, @Nullable Refusal> rest) {
        Optional<Procedure> procedure = state.silences().find(ref);
        if (procedure.isEmpty()) {
            return new Refusal(UNKNOWN_ACT, "procedure");
        }
        Refusal refusal = first(
                unless(procedure.get().opener().equals(body.author()), NOT_THE_AUTHOR, "procedure"),
                unless(procedure.get().withdrawn() == null && !procedure.get().closed(), NOT_RUNNING, "procedure"));
        return refusal == null ? rest.apply(procedure.get()) : refusal;
    }

    /** What a log with a part in the procedure does in one of its terms. */
    private static @Nullable Refusal inProcedure(
            Partnership state,
            Body body,
            ActRef ref,
            ActRef termRef,
            java.util.function.BiFunction<Procedure, Term, @Nullable Refusal> rest) {
        Optional<Procedure> procedure = state.silences().find(ref);
        Optional<Term> term = procedure.flatMap(found -> found.term(termRef));
        if (procedure.isEmpty() || term.isEmpty()) {
            return new Refusal(UNKNOWN_ACT, procedure.isEmpty() ? "procedure" : "term");
        }
        return procedure.get().voice(body.author()).isEmpty()
                ? new Refusal(NOT_BOUND, "author")
                : rest.apply(procedure.get(), term.get());
    }

    private static boolean whole(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).equals(instant);
    }

    private static boolean organ(Partnership state, MemberId member) {
        return state.party(member).map(Party::organ).orElse(false);
    }
}
