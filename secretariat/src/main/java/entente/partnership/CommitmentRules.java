package entente.partnership;

import static entente.partnership.Refusal.Rule.DONE_ALREADY;
import static entente.partnership.Refusal.Rule.EMPTY;
import static entente.partnership.Refusal.Rule.ITSELF;
import static entente.partnership.Refusal.Rule.NOT_A_PERIOD;
import static entente.partnership.Refusal.Rule.NOT_BOUND;
import static entente.partnership.Refusal.Rule.NOT_ITS_POST;
import static entente.partnership.Refusal.Rule.NOT_THE_AUTHOR;
import static entente.partnership.Refusal.Rule.NO_TEXT;
import static entente.partnership.Refusal.Rule.ORGAN_IS_NO_PARTY;
import static entente.partnership.Refusal.Rule.OUT_OF_RANGE;
import static entente.partnership.Refusal.Rule.REPLACED_ALREADY;
import static entente.partnership.Refusal.Rule.TOO_LONG;
import static entente.partnership.Refusal.Rule.TOO_MANY;
import static entente.partnership.Refusal.Rule.UNKNOWN_ACT;
import static entente.partnership.Rules.first;
import static entente.partnership.Rules.unless;

import entente.act.ActRef;
import entente.act.Basis;
import entente.act.Body;
import entente.act.CommitmentAct;
import entente.act.CommitmentAct.CommitmentConfirmed;
import entente.act.CommitmentAct.CommitmentCorrected;
import entente.act.CommitmentAct.CommitmentLinked;
import entente.act.CommitmentAct.CommitmentsReplaced;
import entente.act.CommitmentAct.FindingRejected;
import entente.act.CommitmentAct.LeadAssigned;
import entente.act.CommitmentAct.MilestoneClosed;
import entente.act.CommitmentAct.MilestoneSet;
import entente.act.CommitmentAct.PostContributes;
import entente.act.CommitmentAct.RoundMoved;
import entente.act.CommitmentAct.RoundWaived;
import entente.act.CommitmentAct.StatusStated;
import entente.act.CommitmentAct.TaskClosed;
import entente.act.CommitmentAct.TaskSet;
import entente.act.Terms;
import entente.commitment.Commitment;
import entente.commitment.Rounds;
import entente.commitment.Task;
import entente.instrument.Statement;
import entente.member.MemberId;
import entente.member.Party;
import entente.member.PostId;
import entente.text.PartialDate;
import entente.text.Passage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The commitments in statements. */
final class CommitmentRules {
    /** The most members one commitment can bind. */
    static final int MEMBERS_MAX = 250;

    /** The most days of grace after a round. */
    private static final int GRACE_DAYS_MAX = 366;

    /** The longest words of a commitment, in UTF-16 units. */
    static final int WORDS_MAX = 4_000;

    private CommitmentRules() {}

    static @Nullable Refusal check(Partnership state, Body body, CommitmentAct act) {
        return switch (act) {
            case CommitmentConfirmed confirmed ->
                first(
                        statement(state, confirmed.statement(), confirmed.basis()),
                        Wording.line(confirmed.code(), 40, "code"),
                        terms(confirmed.terms()));
            case FindingRejected rejected ->
                first(
                        statement(state, rejected.statement(), new Basis.Quoted(List.of(rejected.passage()))),
                        Wording.line(rejected.reason(), 1_000, "reason"));
            case CommitmentCorrected corrected -> correction(state, corrected);
            case CommitmentsReplaced replaced -> replacement(state, replaced);
            case CommitmentLinked linked ->
                first(
                        standing(state, linked.commitment()),
                        unless(state.register().find(linked.earlier()).isPresent(), UNKNOWN_ACT, "earlier"),
                        unless(!linked.commitment().equals(linked.earlier()), ITSELF, "earlier"));
            case LeadAssigned lead -> ownPost(state, body, lead.commitment(), lead.post());
            case PostContributes contributes ->
                first(
                        ownPost(state, body, contributes.commitment(), contributes.post()),
                        unless(!answers(state, contributes.commitment(), contributes.post()), DONE_ALREADY, "post"));
            case MilestoneSet set -> MilestoneRules.check(state, body, set);
            case MilestoneClosed closed -> MilestoneRules.check(state, body, closed);
            case TaskSet set ->
                first(ownPost(state, body, set.commitment(), set.post()), Wording.localized(set.what(), 1_000, "what"));
            case TaskClosed closed -> closed(state, body, closed);
            case RoundWaived waived -> waiver(state, body, waived);
            case RoundMoved moved -> move(state, body, moved);
            case StatusStated stated ->
                first(
                        standing(state, stated.commitment()),
                        Wording.localized(stated.reason(), 1_000, "reason"),
                        Wording.source(stated.source(), "source"));
        };
    }

    private static @Nullable Refusal statement(Partnership state, ActRef ref, Basis basis) {
        Optional<Statement> statement = state.statements().find(ref);
        if (statement.isEmpty()) {
            return new Refusal(UNKNOWN_ACT, "statement");
        }
        return switch (basis) {
            case Basis.CompiledFromSource compiled -> Wording.source(compiled.source(), "basis.source");
            case Basis.Quoted quoted -> {
                if (!statement.get().hasText()) {
                    yield new Refusal(NO_TEXT, "basis");
                }
                if (quoted.passages().isEmpty()) {
                    yield new Refusal(EMPTY, "basis.passages");
                }
                boolean longOne =
                        quoted.passages().stream().map(Passage::quote).anyMatch(quote -> quote.length() > WORDS_MAX);
                yield longOne ? new Refusal(TOO_LONG, "basis.passages") : null;
            }
        };
    }

    private static @Nullable Refusal terms(Terms terms) {
        return first(
                Wording.localized(terms.summary(), WORDS_MAX, "terms.summary"),
                unless(!terms.members().isEmpty(), EMPTY, "terms.members"),
                unless(terms.members().size() <= MEMBERS_MAX, TOO_MANY, "terms.members"),
                Wording.line(terms.area(), 40, "terms.area"),
                Wording.localizedOrNull(terms.condition(), 1_000, "terms.condition"),
                unless(terms.deadline() == null || terms.deadline().text().length() <= 500, TOO_LONG, "terms.deadline"),
                unless(
                        terms.cadence() == null
                                || Rounds.period(terms.cadence()).isPresent(),
                        NOT_A_PERIOD,
                        "terms.cadence.period"),
                cadence(terms.cadence()));
    }

    private static @Nullable Refusal cadence(Terms.@Nullable Cadence cadence) {
        if (cadence == null) {
            return null;
        }
        Integer grace = cadence.graceDays();
        List<MemberId> hosts = cadence.hosts();
        return first(
                unless(
                        grace == null || (grace >= 1 && grace <= GRACE_DAYS_MAX),
                        OUT_OF_RANGE,
                        "terms.cadence.graceDays"),
                unless(hosts == null || !hosts.isEmpty(), EMPTY, "terms.cadence.hosts"),
                unless(hosts == null || hosts.size() <= MEMBERS_MAX, TOO_MANY, "terms.cadence.hosts"));
    }

    /** Each bound member that takes part agrees for itself, once, about a day on which a round ends. */
    private static @Nullable Refusal waiver(Partnership state, Body body, RoundWaived waived) {
        Refusal refusal = round(state, body, waived.commitment(), waived.due());
        if (refusal != null) {
            return refusal;
        }
        Commitment commitment = state.register().find(waived.commitment()).orElseThrow();
        return first(
                unless(!commitment.waivedBy(body.author(), waived.due().last()), DONE_ALREADY, "due"),
                Wording.localized(waived.reason(), 1_000, "reason"));
    }

    /** To a day between the rounds before and after it; the same day once. */
    private static @Nullable Refusal move(Partnership state, Body body, RoundMoved moved) {
        Refusal refusal = round(state, body, moved.commitment(), moved.due());
        if (refusal != null) {
            return refusal;
        }
        Commitment commitment = state.register().find(moved.commitment()).orElseThrow();
        Terms.Cadence cadence =
                java.util.Objects.requireNonNull(commitment.terms().cadence());
        LocalDate to = moved.to().last();
        LocalDate now = commitment
                .movedBy(body.author(), moved.due().last())
                .orElse(moved.due().last());
        return first(
                unless(moved.to().first().equals(to), OUT_OF_RANGE, "to"),
                unless(
                        Rounds.between(
                                cadence, made(state, commitment), moved.due().last(), to),
                        OUT_OF_RANGE,
                        "to"),
                unless(!to.equals(now), DONE_ALREADY, "to"),
                Wording.localized(moved.reason(), 1_000, "reason"));
    }

    /** A bound member that takes part speaks of a day on which a round ends. */
    private static @Nullable Refusal round(Partnership state, Body body, ActRef ref, PartialDate due) {
        Refusal refusal = standing(state, ref);
        if (refusal != null) {
            return refusal;
        }
        Commitment commitment = state.register().find(ref).orElseThrow();
        Terms.Cadence cadence = commitment.terms().cadence();
        if (cadence == null) {
            return new Refusal(NOT_A_PERIOD, "commitment");
        }
        return first(
                unless(!state.party(body.author()).map(Party::organ).orElse(false), ORGAN_IS_NO_PARTY, "author"),
                unless(commitment.terms().members().contains(body.author()), NOT_BOUND, "author"),
                unless(Rounds.ends(cadence, made(state, commitment), due.last()), OUT_OF_RANGE, "due"));
    }

    private static LocalDate made(Partnership state, Commitment commitment) {
        return state.statements()
                .find(commitment.statement())
                .orElseThrow()
                .entered()
                .date()
                .first();
    }

    private static @Nullable Refusal correction(Partnership state, CommitmentCorrected corrected) {
        Refusal refusal = standing(state, corrected.commitment());
        if (refusal != null) {
            return refusal;
        }
        Commitment commitment = state.register().find(corrected.commitment()).orElseThrow();
        return first(
                statement(state, commitment.statement(), corrected.basis()),
                terms(corrected.terms()),
                Wording.line(corrected.reason(), 1_000, "reason"));
    }

    private static @Nullable Refusal replacement(Partnership state, CommitmentsReplaced replaced) {
        List<ActRef> all = new ArrayList<>(replaced.replaced());
        all.addAll(replaced.by());
        if (replaced.replaced().isEmpty() || replaced.by().isEmpty()) {
            return new Refusal(EMPTY, "replaced");
        }
        if (new HashSet<>(all).size() != all.size()) {
            return new Refusal(ITSELF, "replaced");
        }
        for (ActRef ref : all) {
            Refusal refusal = standing(state, ref);
            if (refusal != null) {
                return refusal;
            }
        }
        return Wording.line(replaced.reason(), 1_000, "reason");
    }

    /** Whether the post leads it or contributes to it already. */
    private static boolean answers(Partnership state, ActRef commitment, PostId post) {
        return state.register()
                .find(commitment)
                .map(one ->
                        one.leads().containsValue(post) || one.contributors().contains(post))
                .orElse(false);
    }

    private static @Nullable Refusal closed(Partnership state, Body body, TaskClosed closed) {
        Optional<Task> task = state.register().task(closed.task());
        if (task.isEmpty()) {
            return new Refusal(UNKNOWN_ACT, "task");
        }
        return first(
                unless(task.get().author().equals(body.author()), NOT_THE_AUTHOR, "task"),
                unless(task.get().open(), DONE_ALREADY, "task"),
                Wording.localized(closed.note(), 1_000, "note"));
    }

    /** A post of the author, who is bound or an organ. */
    private static @Nullable Refusal ownPost(Partnership state, Body body, ActRef ref, PostId post) {
        Refusal refusal = standing(state, ref);
        if (refusal != null) {
            return refusal;
        }
        Commitment commitment = state.register().find(ref).orElseThrow();
        boolean own = state.offices()
                .find(post)
                .map(found -> found.created().member().equals(body.author()))
                .orElse(false);
        boolean bound = commitment.terms().members().contains(body.author())
                || state.party(body.author()).map(Party::organ).orElse(false);
        return first(unless(own, NOT_ITS_POST, "post"), unless(bound, NOT_BOUND, "commitment"));
    }

    /** The commitment is known and no other stands in its place. */
    static @Nullable Refusal standing(Partnership state, ActRef ref) {
        Optional<Commitment> commitment = state.register().find(ref);
        if (commitment.isEmpty()) {
            return new Refusal(UNKNOWN_ACT, ref.value());
        }
        return commitment.get().current() ? null : new Refusal(REPLACED_ALREADY, ref.value());
    }
}
