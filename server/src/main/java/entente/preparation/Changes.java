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
import java.util.Optional;
import java.util.SequencedMap;

/** What was done about the register since a meeting. */
record Changes(Partnership state, Optional<Meeting> last) {
    /**
     * What was done, the latest first.
     *
     * @param lines acts of one kind by one author about one subject on one day (UTC) in one line: the latest, and how
     *     many
     * @param acts how many acts there were, those too for which there was no line
     */
    record Told(List<Change> lines, int acts) {}

    /**
     * What was done about the register since the last meeting's pack was frozen, or since that meeting ended: the
     * first lines of it. Before a first meeting that is a century's acts, and few of them are shown.
     *
     * @param most how many lines
     */
    Told told(int most) {
        Lines lines = new Lines(most);
        int acts = 0;
        for (Standing act : acts()) {
            Optional<Subject> subject = about(act);
            if (subject.isPresent()) {
                acts++;
                if (lines.reach(act.entry().body().at())) {
                    lines.add(change(subject.get(), act));
                }
            }
        }
        return new Told(lines.all(), acts);
    }

    /** Lines of acts that come the latest first. Used once. */
    static final class Lines {
        private final int most;
        private final SequencedMap<Alike, Change> lines = new LinkedHashMap<>();
        private Instant oldest = Instant.MIN;

        Lines(int most) {
            this.most = most;
        }

        /** Whether an act of then may belong to a line. */
        boolean reach(Instant at) {
            return !at.isBefore(oldest);
        }

        void add(Change change) {
            Alike alike = Alike.of(change);
            if (lines.size() < most || lines.containsKey(alike)) {
                lines.merge(alike, change, (line, _) -> line.times(line.acts() + 1));
            }
            if (lines.size() == most) {
                oldest = lines.lastEntry()
                        .getKey()
                        .day()
                        .atStartOfDay(ZoneOffset.UTC)
                        .toInstant();
            }
        }

        List<Change> all() {
            return List.copyOf(lines.values());
        }
    }

    /** The acts since, the latest first. */
    private List<Standing> acts() {
        Optional<Instant> from = last.map(one -> one.packs().stream()
                .map(FrozenPack::at)
                .reduce((_, later) -> later)
                .orElse(one.when().to()));
        List<Standing> since = new ArrayList<>();
        List<Standing> all = state.acts();
        for (int i = all.size() - 1; i >= 0; i--) {
            Standing act = all.get(i);
            if (act.effective()
                    && isTold(act.entry().body().act())
                    && from.map(act.entry().body().at()::isAfter).orElse(true)) {
                since.add(act);
            }
        }
        since.sort(
                Comparator.comparing((Standing act) -> act.entry().body().at()).reversed());
        return since;
    }

    private static Change change(Subject subject, Standing act) {
        return new Change(
                subject,
                RecordForm.typeOf(act.entry().body().act().getClass().asSubclass(Record.class)),
                act.entry().body().author(),
                act.entry().body().at(),
                act.entry().ref(),
                null);
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

    private static boolean isTold(Act act) {
        return switch (act) {
            case CommitmentAct.FindingRejected _ -> false;
            case CommitmentAct _, EvidenceAct _, InstrumentAct _, ContinuityAct.StandStated _ -> true;
            default -> false;
        };
    }

    private Optional<Subject> about(Standing standing) {
        Optional<Subject> own = subject(standing.entry().ref());
        if (own.isPresent()) {
            return own;
        }
        for (ActRef cited : standing.entry().body().answers()) {
            Optional<Subject> subject = subject(state.commitmentOf(cited)
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
