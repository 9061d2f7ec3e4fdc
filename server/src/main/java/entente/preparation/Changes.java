package entente.preparation;

import entente.act.Act;
import entente.act.ActRef;
import entente.act.CommitmentAct;
import entente.act.ContinuityAct;
import entente.act.EvidenceAct;
import entente.act.InstrumentAct;
import entente.body.RecordForm;
import entente.instrument.Statement;
import entente.meeting.FrozenPack;
import entente.meeting.Meeting;
import entente.member.MemberId;
import entente.partnership.Partnership;
import entente.partnership.Standing;
import entente.preparation.Pack.Change;
import entente.preparation.Pack.Subject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was done about the register since a meeting. */
record Changes(Partnership state, Optional<Meeting> last) {
    /** What was done about the register since the last meeting's pack was frozen, or since that meeting ended. */
    List<Change> all() {
        Optional<Instant> from = last.map(one -> one.packs().stream()
                .map(FrozenPack::at)
                .reduce((_, later) -> later)
                .orElse(one.when().to()));
        List<Change> changes = new ArrayList<>();
        List<Standing> acts = state.acts();
        for (int i = acts.size() - 1; i >= 0; i--) {
            Standing act = acts.get(i);
            Instant at = act.entry().body().at();
            if (act.effective() && from.map(at::isAfter).orElse(true)) {
                about(act)
                        .ifPresent(subject -> changes.add(new Change(
                                subject,
                                RecordForm.typeOf(
                                        act.entry().body().act().getClass().asSubclass(Record.class)),
                                act.entry().body().author(),
                                at,
                                act.entry().ref(),
                                null)));
            }
        }
        changes.sort(Comparator.comparing(Change::at).reversed());
        return changes;
    }

    private record Alike(ActRef about, String kind, MemberId author, LocalDate day) {
        static Alike of(Change one) {
            return new Alike(
                    one.about().ref(),
                    one.kind(),
                    one.author(),
                    one.at().atZone(ZoneOffset.UTC).toLocalDate());
        }
    }

    /** Acts of one kind by one author about one subject on one day (UTC) in one line: the latest, and how many. */
    static List<Change> together(List<Change> changes) {
        Map<Alike, Change> lines = new LinkedHashMap<>();
        for (Change one : changes) {
            lines.merge(Alike.of(one), one, (line, _) -> line.times(line.acts() + 1));
        }
        return List.copyOf(lines.values());
    }

    private Optional<Subject> about(Standing standing) {
        Act act = standing.entry().body().act();
        boolean told = switch (act) {
            case CommitmentAct.FindingRejected _ -> false;
            case CommitmentAct _, EvidenceAct _, InstrumentAct _, ContinuityAct.StandStated _ -> true;
            default -> false;
        };
        if (!told) {
            return Optional.empty();
        }
        Optional<Subject> own = subject(standing.entry().ref());
        if (own.isPresent()) {
            return own;
        }
        for (ActRef cited : standing.entry().body().answers()) {
            Optional<Subject> subject = subject(state.dossiers()
                    .commitmentOf(cited)
                    .or(() ->
                            state.register().task(cited).map(task -> task.set().commitment()))
                    .orElse(cited));
            if (subject.isPresent()) {
                return subject;
            }
        }
        return Optional.empty();
    }

    private Optional<Subject> subject(ActRef ref) {
        return state.register()
                .find(ref)
                .map(PackMaker::subject)
                .or(() -> state.statements().find(ref).map(Changes::subject));
    }

    private static Subject subject(Statement statement) {
        return new Subject(
                statement.ref(), statement.entered().code(), statement.entered().title(), true);
    }
}
