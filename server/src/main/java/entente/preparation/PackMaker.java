package entente.preparation;

import entente.act.ActRef;
import entente.act.MeetingAct.Schedule;
import entente.board.Board;
import entente.board.Cell;
import entente.commitment.Commitment;
import entente.desk.Agenda;
import entente.exposure.Exposure;
import entente.exposure.Governments;
import entente.exposure.Ground;
import entente.lineage.Drift;
import entente.meeting.Meeting;
import entente.member.MemberId;
import entente.member.PostId;
import entente.partnership.Partnership;
import entente.partnership.Standing;
import entente.preparation.Pack.Clash;
import entente.preparation.Pack.Due;
import entente.preparation.Pack.Exposed;
import entente.preparation.Pack.Point;
import entente.preparation.Pack.Shift;
import entente.preparation.Pack.Since;
import entente.preparation.Pack.Subject;
import entente.preparation.Pack.Topic;
import entente.registry.Almanac;
import entente.registry.Objection;
import entente.registry.Ongoing;
import entente.registry.OpenQuestion;
import entente.text.PartialDate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Computes the pack of a meeting. Used once. */
final class PackMaker {
    /** How far ahead it looks, in days. */
    static final int AHEAD = 90;

    private final Partnership state;
    private final Meeting meeting;
    private final DaysOff daysOff;
    private final Instant now;
    private final LocalDate today;
    private final Optional<Meeting> last;

    PackMaker(Partnership state, Meeting meeting, DaysOff daysOff, Instant now) {
        this.state = state;
        this.meeting = meeting;
        this.daysOff = daysOff;
        this.now = now;
        this.today = Agenda.today(state, now);
        this.last = before(state, meeting);
    }

    /** The last meeting before this one that was not cancelled. */
    static Optional<Meeting> before(Partnership state, Meeting meeting) {
        return state.meetings().all().stream()
                .filter(one -> one.stands()
                        && one.when().from().isBefore(meeting.when().from()))
                .max(Comparator.comparing(one -> one.when().from()));
    }

    /**
     * The pack.
     *
     * @param figures of the snapshot on the day
     * @param found changes of wording
     */
    Pack pack(Almanac.Figures figures, List<Drift> found) {
        Changes.Told changes = new Changes(state, last).told(Pack.CHANGES_MAX);
        List<Due> overdue = overdue(figures.agenda());
        List<Due> ahead = figures.upcoming().stream()
                .filter(item -> !item.by().isAfter(today.plusDays(AHEAD)))
                .map(item -> due(item, 1))
                .toList();
        List<Exposure> exposures = Exposure.of(Governments.of(state), today).stream()
                .filter(Exposure::exposed)
                .toList();
        List<Pack.Ask> asks = new Asks(state, today).of(overdue, ahead, exposures);
        List<Exposed> exposed = exposed(exposures);
        List<Shift> drift = found.stream().map(PackMaker::shift).toList();
        List<Objection> objections = objections();
        Pack.Totals totals = new Pack.Totals(
                changes.acts(), overdue.size(), asks.size(), ahead.size(), drift.size(), exposures.size());
        return new Pack(
                Pack.FORMAT,
                meeting.ref(),
                now,
                PartialDate.of(today),
                upTo(),
                since(),
                totals,
                changes.lines(),
                first(overdue),
                first(asks),
                first(ahead),
                first(clashes(ahead)),
                first(drift),
                first(exposed),
                points(overdue, asks, ahead, drift, exposures, objections.size()),
                first(Ongoing.of(state)),
                first(OpenQuestion.of(state, today)),
                first(objections));
    }

    private record Rest(MemberId member, PostId post, List<Ground> grounds) {}

    private static List<Exposed> exposed(List<Exposure> exposures) {
        Map<Rest, List<Subject>> resting = new LinkedHashMap<>();
        for (Exposure one : exposures) {
            for (Exposure.Rest rest : one.rests()) {
                List<Ground> grounds = rest.grounds().stream().sorted().toList();
                if (!grounds.isEmpty()) {
                    resting.computeIfAbsent(new Rest(rest.member(), rest.post(), grounds), _ -> new ArrayList<>())
                            .add(subject(one.commitment()));
                }
            }
        }
        List<Exposed> exposed = new ArrayList<>();
        resting.forEach((rest, about) ->
                exposed.add(new Exposed(rest.member(), rest.post(), rest.grounds(), about.size(), first(about))));
        exposed.sort(Comparator.comparing(Exposed::member).thenComparing(Exposed::post));
        return exposed;
    }

    private static <T> List<T> first(List<T> all) {
        return all.size() <= Pack.LISTED_MAX ? all : all.subList(0, Pack.LISTED_MAX);
    }

    /** A milestone is told by its own words, under its commitment's code. */
    private static Subject subject(Agenda.Item item) {
        Commitment commitment = item.commitment();
        return new Subject(commitment.ref(), commitment.code(), item.words(), false);
    }

    static Subject subject(Commitment commitment) {
        return new Subject(
                commitment.ref(), commitment.code(), commitment.terms().summary(), false);
    }

    private @org.jspecify.annotations.Nullable Since since() {
        return last.map(one -> new Since(
                        one.ref(),
                        one.called().code(),
                        one.when().to(),
                        one.packs().isEmpty() ? null : one.packs().getLast().ref()))
                .orElse(null);
    }

    private SortedMap<MemberId, Long> upTo() {
        Map<MemberId, long[]> places = new HashMap<>();
        for (Standing act : state.acts()) {
            long[] place = places.computeIfAbsent(act.entry().log(), _ -> new long[1]);
            place[0] = Math.max(place[0], act.entry().index() + 1);
        }
        SortedMap<MemberId, Long> upTo = new TreeMap<>();
        places.forEach((log, place) -> upTo.put(log, place[0]));
        return upTo;
    }

    /** One line for each commitment: its latest round or deadline that passed so, and how many did. */
    private static List<Due> overdue(Agenda agenda) {
        Map<ActRef, List<Agenda.Item>> by = new LinkedHashMap<>();
        agenda.lapsed()
                .forEach(item -> by.computeIfAbsent(item.commitment().ref(), _ -> new ArrayList<>())
                        .add(item));
        return by.values().stream()
                .map(items -> due(items.getFirst(), items.size()))
                .toList();
    }

    private static Due due(Agenda.Item item, int times) {
        return new Due(
                subject(item),
                PartialDate.of(item.by()),
                item.round(),
                item.reported(),
                times,
                item.of() == null ? null : item.of().host());
    }

    /** The meeting's own days, what falls due on a day off, and the days off that are coming. */
    private List<Clash> clashes(List<Due> ahead) {
        List<Clash> clashes = new ArrayList<>();
        days(meeting).forEach(day -> clashes.addAll(daysOff.on(day, null, true, true)));
        for (Due due : ahead) {
            clashes.addAll(daysOff.on(due.by().first(), due.commitment(), false, false));
        }
        today.datesUntil(today.plusDays(AHEAD)).forEach(day -> clashes.addAll(daysOff.on(day, null, false, false)));
        return clashes;
    }

    /** The days of a meeting where it is announced. */
    static List<LocalDate> days(Meeting meeting) {
        Schedule when = meeting.when();
        ZoneId zone = zone(when);
        LocalDate first = when.from().atZone(zone).toLocalDate();
        return first.datesUntil(
                        when.to().minusSeconds(1).atZone(zone).toLocalDate().plusDays(1))
                .toList();
    }

    /** The zone a meeting is announced in; UTC if this machine does not know it. */
    static ZoneId zone(Schedule when) {
        return ZoneId.getAvailableZoneIds().contains(when.zone()) ? ZoneId.of(when.zone()) : ZoneId.of("UTC");
    }

    private static Shift shift(Drift drift) {
        return new Shift(
                drift.earlier().entered().code(),
                drift.later().entered().code(),
                drift.change().kind().name().toLowerCase(Locale.ROOT),
                drift.change().earlier(),
                drift.change().later(),
                drift.later().entered().language(),
                drift.address());
    }

    /** The agenda that follows from the register: only what there is something of, and the date of the next meeting. */
    private List<Point> points(
            List<Due> overdue,
            List<Pack.Ask> asks,
            List<Due> ahead,
            List<Shift> drift,
            List<Exposure> exposures,
            int contested) {
        List<Point> points = new ArrayList<>();
        point(points, Topic.OUTCOMES, openOutcomes(), List.of());
        point(
                points,
                Topic.OVERDUE,
                overdue.size(),
                some(overdue.stream().map(Due::commitment).toList()));
        point(points, Topic.ASKS, asks.size(), List.of());
        point(
                points,
                Topic.AHEAD,
                ahead.size(),
                some(ahead.stream().map(Due::commitment).toList()));
        int silences = (int) state.silences().all().stream()
                .filter(one -> one.withdrawn() == null && one.term().expiry().isAfter(now))
                .count();
        point(points, Topic.SILENCE, silences, List.of());
        point(points, Topic.DRIFT, drift.size(), List.of());
        List<Subject> resting =
                exposures.stream().map(one -> subject(one.commitment())).toList();
        point(points, Topic.EXPOSURE, resting.size(), some(resting));
        List<Subject> differing = differing();
        point(points, Topic.DIFFERING, differing.size(), some(differing));
        point(points, Topic.CONTESTED, contested, List.of());
        point(points, Topic.REVIEW, state.factors().due(today).size(), List.of());
        points.add(new Point(Topic.NEXT, 1, List.of()));
        return points;
    }

    private static void point(List<Point> points, Topic topic, int count, List<Subject> about) {
        if (count > 0) {
            points.add(new Point(topic, count, about));
        }
    }

    private static List<Subject> some(List<Subject> all) {
        return all.stream().distinct().limit(5).toList();
    }

    /** Outcomes of the last meeting that nobody has carried on. */
    private int openOutcomes() {
        return last.isEmpty() || last.get().minutes().isEmpty()
                ? 0
                : last.get().minutes().getLast().open().size();
    }

    private List<Subject> differing() {
        return state.register().all().stream()
                .filter(Commitment::open)
                .filter(one -> !state.dossiers().of(one.ref()).assessments().isEmpty())
                .filter(one -> Board.row(state, one, today).cells().stream().anyMatch(PackMaker::differs))
                .map(PackMaker::subject)
                .toList();
    }

    private List<Objection> objections() {
        return Objection.of(
                state, state.register().all().stream().filter(Commitment::open).toList());
    }

    private static boolean differs(Cell cell) {
        return cell.verdict() == Cell.Verdict.DIFFERS;
    }
}
