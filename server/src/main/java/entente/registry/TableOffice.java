package entente.registry;

import entente.act.Act;
import entente.act.ActRef;
import entente.act.DocumentRef;
import entente.act.Release;
import entente.desk.Answer;
import entente.desk.Desk;
import entente.desk.Submission;
import entente.instrument.Statement;
import entente.partnership.Partnership;
import entente.partnership.Refusal;
import entente.portal.Office.Acting;
import entente.tabulation.Change;
import entente.tabulation.Fate;
import entente.tabulation.Fault;
import entente.tabulation.Intake;
import entente.tabulation.Intake.Judged;
import entente.tabulation.Table;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Takes the register in as a table: says first what would become of each row, then has it done. */
public final class TableOffice {
    private final Desk desk;

    /** An office over a desk. */
    public TableOffice(Desk desk) {
        this.desk = desk;
    }

    /**
     * Who wants a table taken in, and how.
     *
     * @param acting who, in which post
     * @param reason why terms are corrected
     * @param release who may read an act about another
     */
    public record Asked(Acting acting, String reason, Function<ActRef, Release> release) {}

    /**
     * What was done.
     *
     * @param acts how many acts were recorded
     * @param failed rows that were refused after all, since the record changed in between
     */
    public record Done(int acts, List<Judged> failed) {
        /** Copies the list in. */
        public Done {
            failed = List.copyOf(failed);
        }
    }

    /** What would become of each row, the record's own rules asked too. Nothing is done. */
    public Intake judge(Partnership state, Asked asked, Table table) {
        Intake intake = Intake.of(state, ref -> text(state, ref), asked.acting().member(), asked.reason(), table);
        return new Intake(intake.rows().stream()
                .map(row -> new Judged(row.row(), foreseen(asked, row.fate())))
                .toList());
    }

    private Optional<String> text(Partnership state, ActRef statement) {
        return state.statements()
                .find(statement)
                .map(Statement::entered)
                .flatMap(entered -> Optional.ofNullable(entered.text()))
                .map(DocumentRef::sha256)
                .flatMap(desk::document)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    private Fate foreseen(Asked asked, Fate fate) {
        return switch (fate) {
            case Fate.Unchanged unchanged -> unchanged;
            case Fate.Refused refused -> refused;
            case Fate.New added -> foreseen(asked, added, added.change(), Optional.empty());
            case Fate.Corrected corrected ->
                foreseen(asked, corrected, corrected.change(), Optional.of(corrected.commitment()));
        };
    }

    private Fate foreseen(Asked asked, Fate fate, Change change, Optional<ActRef> known) {
        List<Act> acts = new ArrayList<>(change.first().stream().toList());
        known.ifPresent(ref -> acts.addAll(change.following(ref)));
        for (Act act : acts) {
            Optional<Refusal> refusal = desk.foresee(submission(asked, change, act));
            if (refusal.isPresent()) {
                return new Fate.Refused(List.of(Fault.of(refusal.get(), act)));
            }
        }
        return fate;
    }

    private static Submission submission(Asked asked, Change change, Act act) {
        Acting acting = asked.acting();
        return new Submission(
                acting.member(), acting.post(), acting.person(), asked.release().apply(change.about()), act);
    }

    /** Records what an intake would change, row by row; rows that are refused are left out. */
    public Done record(Asked asked, Intake intake) {
        int acts = 0;
        List<Judged> failed = new ArrayList<>();
        for (Judged row : intake.changes()) {
            Taken taken = switch (row.fate()) {
                case Fate.New added -> take(asked, added.change(), Optional.empty());
                case Fate.Corrected corrected -> take(asked, corrected.change(), Optional.of(corrected.commitment()));
                case Fate.Unchanged _, Fate.Refused _ -> new Taken(0, Optional.empty());
            };
            acts += taken.acts();
            taken.fault().ifPresent(fault -> failed.add(new Judged(row.row(), new Fate.Refused(List.of(fault)))));
        }
        return new Done(acts, failed);
    }

    private record Taken(int acts, Optional<Fault> fault) {}

    private Taken take(Asked asked, Change change, Optional<ActRef> known) {
        int acts = 0;
        Optional<ActRef> commitment = known;
        if (change.first().isPresent()) {
            Act first = change.first().get();
            switch (desk.receive(submission(asked, change, first))) {
                case Answer.Refused refused -> {
                    return new Taken(acts, Optional.of(Fault.of(refused.refusal(), first)));
                }
                case Answer.Recorded recorded -> {
                    acts++;
                    commitment = known.or(() -> Optional.of(recorded.ref()));
                }
            }
        }
        for (Act act : change.following(commitment.orElseThrow())) {
            if (desk.receive(submission(asked, change, act)) instanceof Answer.Refused refused) {
                return new Taken(acts, Optional.of(Fault.of(refused.refusal(), act)));
            }
            acts++;
        }
        return new Taken(acts, Optional.empty());
    }
}
