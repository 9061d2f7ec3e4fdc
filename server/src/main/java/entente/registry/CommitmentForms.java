package entente.registry;

import entente.act.Act;
import entente.act.ActRef;
import entente.act.CommitmentAct.LeadAssigned;
import entente.act.CommitmentAct.MilestoneClosed;
import entente.act.CommitmentAct.MilestoneEnd;
import entente.act.CommitmentAct.MilestoneSet;
import entente.act.CommitmentAct.PostContributes;
import entente.act.CommitmentAct.RoundMoved;
import entente.act.CommitmentAct.RoundWaived;
import entente.act.CommitmentAct.Status;
import entente.act.CommitmentAct.StatusStated;
import entente.act.CommitmentAct.TaskClosed;
import entente.act.CommitmentAct.TaskEnd;
import entente.act.CommitmentAct.TaskSet;
import entente.act.ContinuityAct.Stand;
import entente.act.ContinuityAct.StandStated;
import entente.act.ContinuityAct.StandTakenBack;
import entente.act.EvidenceAct.AssessmentGiven;
import entente.act.EvidenceAct.AssessmentsReconciled;
import entente.act.EvidenceAct.ClaimContested;
import entente.act.EvidenceAct.ContestEnded;
import entente.act.EvidenceAct.EvidenceAdded;
import entente.act.EvidenceAct.EvidenceWithdrawn;
import entente.act.EvidenceAct.Period;
import entente.act.EvidenceAct.ProgressReported;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns what was typed on a commitment's page into an act, or names the field that cannot be read. */
final class CommitmentForms {
    /** The forms of a commitment's page, by the last part of their address. */
    static final Set<String> NAMES = Set.of(
            "report",
            "evidence",
            "withdrawal",
            "assessment",
            "lead",
            "status",
            "stand",
            "stand-withdrawal",
            "waiver",
            "move",
            "reconciliation",
            "task",
            "task-closed",
            "contribution",
            "milestone",
            "milestone-closed",
            "contest",
            "contest-ended");

    private CommitmentForms() {}

    /** An act, or the field that keeps it from being one. */
    sealed interface Read {
        record Good(Act act) implements Read {}

        record Bad(String field) implements Read {}
    }

    static Read read(String form, ActRef commitment, Map<String, String> sent, String language) {
        Typed typed = new Typed(sent);
        try {
            return new Read.Good(
                    switch (form) {
                        case "report" ->
                            new ProgressReported(commitment, typed.words("words", language), typed.date("round"));
                        case "evidence" -> evidence(commitment, typed, language);
                        case "withdrawal" -> new EvidenceWithdrawn(typed.ref("evidence"), typed.line("reason"));
                        case "assessment" -> assessment(commitment, typed, language);
                        case "reconciliation" -> reconciliation(commitment, typed, language);
                        case "task" ->
                            new TaskSet(
                                    commitment, typed.post("post"), typed.words("what", language), typed.date("by"));
                        case "task-closed" ->
                            new TaskClosed(
                                    typed.ref("task"),
                                    typed.choice("end", TaskEnd.values()),
                                    typed.words("note", language));
                        case "milestone", "milestone-closed" -> milestone(form, commitment, typed, language);
                        case "contest", "contest-ended" -> contest(form, commitment, typed, language);
                        case "contribution" -> new PostContributes(commitment, typed.post("post"));
                        case "lead" -> new LeadAssigned(commitment, typed.post("post"));
                        case "status" ->
                            new StatusStated(
                                    commitment,
                                    typed.choice("status", Status.values()),
                                    typed.words("reason", language),
                                    typed.source().orElse(null));
                        case "waiver", "move" -> round(form, commitment, typed, language);
                        case "stand" -> stand(commitment, typed, language);
                        case "stand-withdrawal" -> new StandTakenBack(typed.ref("stand"), typed.line("reason"));
                        default -> throw new Typed.BadField("form");
                    });
        } catch (Typed.BadField bad) {
            return new Read.Bad(bad.field());
        }
    }

    private static Act milestone(String form, ActRef commitment, Typed typed, String language) {
        return form.equals("milestone")
                ? new MilestoneSet(commitment, typed.words("what", language), typed.mustDate("by"))
                : new MilestoneClosed(
                        typed.ref("milestone"),
                        typed.choice("end", MilestoneEnd.values()),
                        typed.mustDate("on"),
                        typed.ticked("rests"),
                        typed.words("note", language));
    }

    private static Act contest(String form, ActRef commitment, Typed typed, String language) {
        return form.equals("contest")
                ? new ClaimContested(
                        commitment,
                        typed.ref("contested"),
                        typed.words("words", language),
                        typed.source().orElse(null))
                : new ContestEnded(typed.ref("contest"), typed.line("reason"));
    }

    private static Act round(String form, ActRef commitment, Typed typed, String language) {
        return form.equals("waiver")
                ? new RoundWaived(commitment, typed.mustDate("due"), typed.words("reason", language))
                : new RoundMoved(
                        commitment, typed.mustDate("due"), typed.mustDate("to"), typed.words("reason", language));
    }

    private static EvidenceAdded evidence(ActRef commitment, Typed typed, String language) {
        return new EvidenceAdded(
                commitment,
                typed.source().orElseThrow(() -> new Typed.BadField("source")),
                typed.words("shows", language),
                typed.date("occurred"),
                typed.has("round"),
                List.of(),
                null,
                typed.date("expires"),
                typed.date("review"));
    }

    private static AssessmentGiven assessment(ActRef commitment, Typed typed, String language) {
        return new AssessmentGiven(
                commitment,
                typed.member("member"),
                score(typed),
                typed.words("reasons", language),
                typed.ticked("rests"),
                typed.or("method").isEmpty() ? null : typed.words("method", language),
                period(typed));
    }

    private static @Nullable Period period(Typed typed) {
        boolean given = !typed.or("from").isEmpty() || !typed.or("to").isEmpty();
        return given ? new Period(typed.mustDate("from"), typed.mustDate("to")) : null;
    }

    private static int score(Typed typed) {
        return switch (typed.or("score")) {
            case "-1" -> -1;
            case "0" -> 0;
            case "1" -> 1;
            default -> throw new Typed.BadField("score");
        };
    }

    private static AssessmentsReconciled reconciliation(ActRef commitment, Typed typed, String language) {
        return new AssessmentsReconciled(
                commitment,
                typed.member("member"),
                typed.ticked("assessment"),
                score(typed),
                typed.words("reasons", language));
    }

    /** The sentence is in the language it was said in, which need not be the page's. */
    private static StandStated stand(ActRef commitment, Typed typed, String language) {
        String spoken = typed.or("language");
        return new StandStated(
                commitment,
                typed.ref("term"),
                typed.choice("stand", Stand.values()),
                typed.mustDate("on"),
                typed.words("sentence", spoken.isEmpty() ? language : spoken),
                null,
                typed.source().orElse(null));
    }
}
