package entente.api;

import entente.act.ActRef;
import entente.act.Basis;
import entente.act.CommitmentAct.MilestoneEnd;
import entente.act.CommitmentAct.TaskEnd;
import entente.act.EvidenceAct;
import entente.act.Terms;
import entente.commitment.Commitment;
import entente.commitment.Milestone;
import entente.commitment.Round;
import entente.commitment.Task;
import entente.desk.Agenda;
import entente.evidence.Assessment;
import entente.evidence.Contest;
import entente.evidence.Dossier;
import entente.evidence.Evidence;
import entente.evidence.Reconciliation;
import entente.evidence.Report;
import entente.member.MemberId;
import entente.member.PostId;
import entente.partnership.Partnership;
import entente.text.Localized;
import entente.text.PartialDate;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A commitment with all that is known about it. */
record CommitmentView(
        ActRef id,
        String code,
        MemberId author,
        Instant at,
        Made statement,
        Terms terms,
        Basis basis,
        Commitment.Standing standing,
        SortedMap<MemberId, PostId> leads,
        List<PostId> contributors,
        List<TaskView> tasks,
        List<MilestoneView> milestones,
        List<Commitment.Linked> links,
        Commitment.@Nullable Replaced replacement,
        List<RoundView> rounds,
        List<WaiverView> waivers,
        List<ReportView> reports,
        List<EvidenceView> evidence,
        List<AssessmentView> assessments,
        List<ReconciliationView> reconciliations,
        List<ContestView> contests,
        List<ActRow> history) {

    /** The statement it is made in. */
    record Made(ActRef id, @Nullable String code, @Nullable Localized title) {
        static Made of(Partnership state, ActRef id) {
            return state.statements()
                    .find(id)
                    .map(s -> new Made(id, s.entered().code(), s.entered().title()))
                    .orElseGet(() -> new Made(id, null, null));
        }
    }

    /** A round its cadence asks for. */
    record RoundView(
            PartialDate from,
            PartialDate due,
            PartialDate until,
            @Nullable MemberId host,
            Round.State state) {
        static RoundView of(Round round) {
            return new RoundView(
                    PartialDate.of(round.from()),
                    PartialDate.of(round.due()),
                    PartialDate.of(round.until()),
                    round.host(),
                    round.state());
        }
    }

    /** A member that agreed not to hold the round that ends on a day. */
    record WaiverView(ActRef id, MemberId member, PartialDate due, Localized reason) {
        static WaiverView of(Commitment.Waiver one) {
            return new WaiverView(one.ref(), one.member(), PartialDate.of(one.due()), one.reason());
        }
    }

    /** A member's own claim. */
    record ReportView(
            ActRef id,
            MemberId author,
            Instant at,
            Localized words,
            @Nullable PartialDate round) {
        static ReportView of(Report report) {
            return new ReportView(
                    report.ref(),
                    report.author(),
                    report.at(),
                    report.reported().words(),
                    report.reported().round());
        }
    }

    /** A source that shows something. */
    record EvidenceView(
            ActRef id,
            MemberId author,
            Instant at,
            entente.text.Source source,
            Localized shows,
            @Nullable PartialDate occurred,
            boolean round,
            List<MemberId> members,
            entente.act.@Nullable DocumentRef copy,
            @Nullable PartialDate expires,
            @Nullable PartialDate review,
            @Nullable String withdrawn) {
        static EvidenceView of(Evidence evidence) {
            var added = evidence.added();
            return new EvidenceView(
                    evidence.ref(),
                    evidence.author(),
                    evidence.at(),
                    added.source(),
                    added.shows(),
                    added.occurred(),
                    added.round(),
                    added.members(),
                    added.copy(),
                    added.expires(),
                    added.review(),
                    evidence.withdrawn());
        }
    }

    /** Somebody else's score. */
    record AssessmentView(
            ActRef id,
            MemberId author,
            Instant at,
            MemberId member,
            int score,
            Localized reasons,
            List<ActRef> restsOn,
            @Nullable Localized method,
            EvidenceAct.@Nullable Period period) {
        static AssessmentView of(Assessment assessment) {
            var given = assessment.given();
            return new AssessmentView(
                    assessment.ref(),
                    assessment.author(),
                    assessment.at(),
                    given.member(),
                    given.score(),
                    given.reasons(),
                    given.restsOn(),
                    given.method(),
                    given.period());
        }
    }

    /** What a post has to do; open while no end stands there. */
    record TaskView(
            ActRef id,
            PostId post,
            Localized what,
            @Nullable PartialDate by,
            @Nullable TaskEnd end,
            @Nullable Localized note) {
        static TaskView of(Task task) {
            var closed = task.closed();
            return new TaskView(
                    task.ref(),
                    task.set().post(),
                    task.set().what(),
                    task.set().by(),
                    closed == null ? null : closed.end(),
                    closed == null ? null : closed.note());
        }
    }

    /** A point on the way; open while no end stands there. */
    record MilestoneView(
            ActRef id,
            MemberId author,
            Localized what,
            PartialDate by,
            @Nullable MilestoneEnd end,
            @Nullable PartialDate on,
            @Nullable Localized note,
            List<ActRef> restsOn) {
        static MilestoneView of(Milestone one) {
            var closed = one.closed();
            return new MilestoneView(
                    one.ref(),
                    one.author(),
                    one.set().what(),
                    one.set().by(),
                    closed == null ? null : closed.end(),
                    closed == null ? null : closed.on(),
                    closed == null ? null : closed.note(),
                    closed == null ? List.of() : closed.restsOn());
        }
    }

    /** What a member holds against what somebody else put on the record. */
    record ContestView(
            ActRef id,
            MemberId author,
            Instant at,
            ActRef contested,
            Localized words,
            entente.text.@Nullable Source source,
            @Nullable String ended) {
        static ContestView of(Contest one) {
            var act = one.contested();
            return new ContestView(
                    one.ref(), one.author(), one.at(), act.contested(), act.words(), act.source(), one.ended());
        }
    }

    /** What assessors agreed on. */
    record ReconciliationView(
            ActRef id,
            MemberId author,
            Instant at,
            MemberId member,
            int score,
            Localized reasons,
            List<ActRef> assessments) {
        static ReconciliationView of(Reconciliation one) {
            var reconciled = one.reconciled();
            return new ReconciliationView(
                    one.ref(),
                    one.author(),
                    one.at(),
                    reconciled.member(),
                    reconciled.score(),
                    reconciled.reasons(),
                    reconciled.assessments());
        }
    }

    static CommitmentView of(Caller caller, Commitment commitment) {
        Partnership state = caller.state();
        Dossier dossier = state.dossiers().of(commitment.ref());
        return new CommitmentView(
                commitment.ref(),
                commitment.code(),
                commitment.author(),
                commitment.at(),
                Made.of(state, commitment.statement()),
                commitment.terms(),
                commitment.basis(),
                commitment.standing(),
                new TreeMap<>(commitment.leads()),
                commitment.contributors(),
                state.register().tasks().stream()
                        .filter(task -> task.set().commitment().equals(commitment.ref()))
                        .map(TaskView::of)
                        .toList(),
                commitment.milestones().stream().map(MilestoneView::of).toList(),
                commitment.links(),
                commitment.replacement(),
                Agenda.rounds(state, commitment, caller.today()).stream()
                        .map(RoundView::of)
                        .toList(),
                commitment.waivers().stream().map(WaiverView::of).toList(),
                dossier.reports().stream().map(ReportView::of).toList(),
                dossier.evidence().stream().map(EvidenceView::of).toList(),
                dossier.assessments().stream().map(AssessmentView::of).toList(),
                dossier.reconciliations().stream().map(ReconciliationView::of).toList(),
                dossier.contests().stream().map(ContestView::of).toList(),
                state.history(commitment.ref()).stream()
                        .map(standing -> ActRow.of(state, standing))
                        .toList());
    }
}
