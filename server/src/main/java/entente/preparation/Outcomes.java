package entente.preparation;

import entente.act.Act;
import entente.act.ActRef;
import entente.act.Basis;
import entente.act.CommitmentAct.CommitmentConfirmed;
import entente.act.CommitmentAct.TaskSet;
import entente.act.EvidenceAct.ProgressReported;
import entente.act.MeetingAct.Becoming;
import entente.act.MeetingAct.OutcomeTaken;
import entente.act.Release;
import entente.act.Terms;
import entente.commitment.Commitment;
import entente.desk.Answer;
import entente.instrument.Statement;
import entente.meeting.Minutes;
import entente.partnership.Partnership;
import entente.partnership.Refusal;
import entente.portal.Office;
import entente.portal.Visit;
import entente.registry.Typed;
import entente.text.Localized;
import entente.text.PartialDate;
import entente.text.Passage;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Carries an outcome on: what it becomes is put on the record, and then that it came of this outcome. */
final class Outcomes {
    private static final int CODE_MAX = 34;

    private final Visit visit;
    private final Office office;
    private final Partnership state;

    Outcomes(Visit visit, Office office, Partnership state) {
        this.visit = visit;
        this.office = office;
        this.state = state;
    }

    Answer take(Minutes minutes, Map<String, String> sent) {
        Typed typed = new Typed(sent);
        try {
            int outcome = number(typed);
            if (outcome >= minutes.entered().outcomes().size()) {
                throw new Typed.BadField("outcome");
            }
            Becoming as = typed.choice("as", Becoming.values());
            Passage passage = minutes.entered().outcomes().get(outcome);
            Statement statement =
                    state.statements().find(minutes.entered().statement()).orElseThrow();
            Act act = switch (as) {
                case DECISION -> null;
                case COMMITMENT -> commitment(statement, passage, typed);
                case TASK ->
                    new TaskSet(
                            found(typed).ref(),
                            typed.post("post"),
                            Localized.of(statement.entered().language(), passage.quote()),
                            typed.date("by"));
                case REPORT ->
                    new ProgressReported(
                            found(typed).ref(),
                            Localized.of(statement.entered().language(), passage.quote()),
                            typed.date("round"));
            };
            return take(minutes, outcome, as, act);
        } catch (Typed.BadField bad) {
            return new Answer.Refused(new Refusal(Refusal.Rule.EMPTY, bad.field()));
        }
    }

    /** Only who may say both: else what it became would stand on the record alone. */
    private Answer take(Minutes minutes, int outcome, Becoming as, @Nullable Act act) {
        Release own = state.releaseAbout(minutes.ref()) instanceof Release.NamedMembers named
                ? named
                : new Release.AllMembers();
        if (act == null) {
            return office.submit(visit, own, new OutcomeTaken(minutes.ref(), outcome, as, null));
        }
        if (office.acting(visit, state).filter(Office.Acting::keepsRegister).isEmpty()) {
            return new Answer.Refused(new Refusal(Refusal.Rule.NO_MANDATE, "post"));
        }
        return switch (office.submit(visit, own, act)) {
            case Answer.Refused refused -> refused;
            case Answer.Recorded recorded ->
                office.submit(visit, own, new OutcomeTaken(minutes.ref(), outcome, as, recorded.ref()));
        };
    }

    private static int number(Typed typed) {
        try {
            return Integer.parseUnsignedInt(typed.line("outcome"));
        } catch (NumberFormatException e) {
            throw new Typed.BadField("outcome");
        }
    }

    private Commitment found(Typed typed) {
        String code = typed.line("commitment").toUpperCase(Locale.ROOT);
        return state.register().all().stream()
                .filter(Commitment::current)
                .filter(one -> one.code().toUpperCase(Locale.ROOT).equals(code))
                .findFirst()
                .orElseThrow(() -> new Typed.BadField("commitment"));
    }

    /** As the outcome says it; officers correct the terms where the text stands. */
    private CommitmentConfirmed commitment(Statement statement, Passage passage, Typed typed) {
        PartialDate by = typed.date("by");
        Terms terms = new Terms(
                Localized.of(statement.entered().language(), passage.quote()),
                statement.entered().members(),
                Terms.Kind.ONE_OFF,
                Terms.Force.FIRM,
                typed.line("area"),
                by == null ? null : new Terms.Deadline(by.value(), by),
                null,
                null,
                true);
        ActRef ref = statement.ref();
        return new CommitmentConfirmed(ref, code(statement), terms, new Basis.Quoted(List.of(passage)));
    }

    private String code(Statement statement) {
        String of = statement.entered().code();
        String prefix = of.length() > CODE_MAX ? of.substring(0, CODE_MAX) : of;
        long before = state.register().all().stream()
                .filter(one -> one.statement().equals(statement.ref()))
                .count();
        return String.format(Locale.ROOT, "%s-%02d", prefix, before + 1);
    }
}
