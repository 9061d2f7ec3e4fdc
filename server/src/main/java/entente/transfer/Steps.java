package entente.transfer;

import entente.commitment.Commitment;
import entente.commitment.Task;
import entente.desk.Agenda;
import entente.instrument.Statement;
import entente.meeting.Meeting;
import entente.meeting.Minutes;
import entente.member.MemberId;
import entente.partnership.Partnership;
import entente.registry.OpenQuestion;
import entente.text.Localized;
import entente.text.PartialDate;
import entente.transfer.Contents.Pending;
import entente.transfer.Contents.Reason;
import entente.transfer.Contents.Step;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What whoever takes over has to do first, in the order of the days. */
final class Steps {
    private static final int SOON = 90;

    private final Partnership state;
    private final LocalDate today;
    private final MemberId to;
    private final List<Pending> pending;

    Steps(Partnership state, LocalDate today, MemberId to, List<Pending> pending) {
        this.state = state;
        this.today = today;
        this.to = to;
        this.pending = pending;
    }

    List<Step> next(
            List<Agenda.Item> unknown,
            List<Agenda.Item> lapsed,
            List<Agenda.Item> ahead,
            List<Task> tasks,
            List<Commitment> passing,
            List<OpenQuestion> questions) {
        List<Step> steps = new ArrayList<>();
        unknown.forEach(item -> steps.add(step(item, Reason.NOT_KNOWN)));
        lapsed.forEach(item -> steps.add(step(item, item.reported() ? Reason.REPORTED_ONLY : Reason.OVERDUE)));
        ahead.stream()
                .filter(item -> !item.by().isAfter(today.plusDays(SOON)))
                .forEach(item -> steps.add(step(item, Reason.DUE)));
        outcomes(steps);
        pending.forEach(one -> steps.add(new Step(
                PartialDate.of(one.until().atZone(ZoneOffset.UTC).toLocalDate()),
                Reason.SILENCE,
                one.code(),
                one.title())));
        tasks.forEach(task -> steps.add(new Step(
                task.set().by(), Reason.TASK, code(state, task), task.set().what())));
        reviews(steps, passing, questions);
        steps.sort(Comparator.comparing((Step one) -> one.by() == null)
                .thenComparing(one -> one.by() == null ? "" : one.by().value()));
        return steps;
    }

    /** Open questions and evidence whose day of review comes before long. */
    private void reviews(List<Step> steps, List<Commitment> passing, List<OpenQuestion> questions) {
        LocalDate horizon = today.plusDays(SOON);
        questions.stream()
                .filter(one -> !one.review().last().isAfter(horizon))
                .forEach(one -> steps.add(new Step(one.review(), Reason.REVIEW, one.code(), one.question())));
        questions.stream()
                .filter(one -> to.equals(one.offered()))
                .forEach(one -> steps.add(new Step(one.review(), Reason.TAKE_OVER, one.code(), one.question())));
        for (Commitment commitment : passing) {
            state.dossiers().of(commitment.ref()).evidence().stream()
                    .filter(one -> one.reviewDue(horizon) && one.shows(today))
                    .forEach(one -> steps.add(new Step(
                            one.added().review(),
                            Reason.EVIDENCE_REVIEW,
                            commitment.code(),
                            one.added().shows())));
        }
    }

    /** What meetings settled and nobody has carried on. */
    private void outcomes(List<Step> steps) {
        for (Meeting meeting : state.meetings().all()) {
            if (meeting.stands() && !meeting.minutes().isEmpty()) {
                Minutes minutes = meeting.minutes().getLast();
                state.statements()
                        .find(minutes.entered().statement())
                        .map(Statement::language)
                        .ifPresent(language -> minutes.open()
                                .forEach(one -> steps.add(new Step(
                                        null,
                                        Reason.OUTCOME,
                                        meeting.called().code(),
                                        Localized.of(language, one.quote())))));
            }
        }
    }

    private static Step step(Agenda.Item item, Reason reason) {
        return new Step(PartialDate.of(item.by()), reason, item.commitment().code(), item.words());
    }

    static String code(Partnership state, Task task) {
        return state.register()
                .find(task.set().commitment())
                .map(Commitment::code)
                .orElse("");
    }
}
