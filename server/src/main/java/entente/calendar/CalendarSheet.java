package entente.calendar;

import entente.commitment.Commitment;
import entente.commitment.Task;
import entente.continuity.Post;
import entente.desk.Agenda;
import entente.factor.Factor;
import entente.meeting.Meeting;
import entente.partnership.Partnership;
import entente.preparation.MeetingSheet;
import entente.registry.Almanac;
import entente.registry.Naming;
import entente.text.PartialDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The days ahead and what passed unseen.
 *
 * @param naming how things are called
 * @param today the day of looking
 * @param unseen what passed with nothing to show for it, latest first
 * @param overdue what a post should have done or looked at, and has not yet, longest overdue first
 * @param unknown what passed after the record's facts were gathered, latest first
 * @param spans the days ahead, nearest first
 */
public record CalendarSheet(
        Naming naming,
        LocalDate today,
        List<Agenda.Item> unseen,
        List<Day> overdue,
        List<Agenda.Item> unknown,
        List<Span> spans) {
    /** How far ahead the page and the feed look, in days. */
    static final int AHEAD = 365;

    /** The most that a page shows of one list; nobody reads a thousand lines. */
    public static final int SHOWN_MAX = 100;

    private static final List<Integer> HORIZONS = List.of(30, 90, AHEAD);

    /**
     * A stretch of days.
     *
     * @param within its last day, counted from today
     * @param days what stands in it, and not in a nearer one
     */
    public record Span(int within, List<Day> days) {
        /** The first of them, as many as a page shows. */
        public List<Day> first() {
            return days.subList(0, Math.min(days.size(), SHOWN_MAX));
        }

        /** How many come after those. */
        public int more() {
            return days.size() - first().size();
        }
    }

    /**
     * A day on which something is due, begins or ends.
     *
     * @param on the day
     * @param item what is due; or null
     * @param task what a post has to do; or null
     * @param post whose holder's term ends or is expected to end; or null
     * @param term that term; or null
     * @param meeting the meeting that begins; or null
     * @param factor the open question that is to be looked at again; or null
     */
    public record Day(
            LocalDate on,
            Agenda.@Nullable Item item,
            @Nullable Task task,
            @Nullable Post post,
            Post.@Nullable Term term,
            @Nullable Meeting meeting,
            @Nullable Factor factor) {
        static Day of(Agenda.Item item) {
            return new Day(item.by(), item, null, null, null, null, null);
        }

        static Day of(LocalDate by, Task task) {
            return new Day(by, null, task, null, null, null, null);
        }

        static Day of(LocalDate end, Post post, Post.Term term) {
            return new Day(end, null, null, post, term, null, null);
        }

        static Day of(Meeting meeting) {
            return new Day(MeetingSheet.days(meeting).getFirst(), null, null, null, null, meeting, null);
        }

        static Day of(Factor factor) {
            return new Day(factor.review().last(), null, null, null, null, null, factor);
        }

        /** Whether its day has passed and it is still to be done: a meeting that lasts is not. */
        boolean overdue(LocalDate today) {
            return on.isBefore(today) && meeting == null;
        }

        /** The commitment that is due; or null. */
        public @Nullable Commitment commitment() {
            return item == null ? null : item.commitment();
        }
    }

    static CalendarSheet of(Partnership state, Naming naming, Almanac.Figures figures, LocalDate today) {
        Agenda agenda = figures.agenda();
        List<Day> days = days(state, figures.upcoming(), today);
        List<Day> overdue = days.stream().filter(day -> day.overdue(today)).toList();
        List<Span> spans = new ArrayList<>();
        LocalDate after = LocalDate.MIN;
        for (int within : HORIZONS) {
            LocalDate from = after;
            LocalDate to = today.plusDays(within);
            spans.add(new Span(
                    within,
                    days.stream()
                            .filter(day -> day.on().isAfter(from) && !day.on().isAfter(to) && !day.overdue(today))
                            .toList()));
            after = to;
        }
        return new CalendarSheet(naming, today, agenda.lapsed(), overdue, agenda.unknown(), spans);
    }

    /**
     * What falls due within a year, meetings that are called, terms that end or are expected to, and open questions
     * that are to be looked at again; soonest first.
     *
     * @param upcoming what falls due, of the whole register
     */
    static List<Day> days(Partnership state, List<Agenda.Item> upcoming, LocalDate today) {
        LocalDate horizon = today.plusDays(AHEAD);
        List<Day> days = new ArrayList<>();
        upcoming.forEach(item -> days.add(Day.of(item)));
        for (Task task : state.register().tasks()) {
            PartialDate by = task.set().by();
            if (task.open() && by != null && !by.last().isAfter(horizon)) {
                days.add(Day.of(by.last(), task));
            }
        }
        for (Post post : state.offices().all()) {
            post.holder(today)
                    .ifPresent(term -> term.end()
                            .filter(end -> !end.isAfter(horizon))
                            .ifPresent(end -> days.add(Day.of(end, post, term))));
        }
        state.meetings().all().stream()
                .filter(meeting -> meeting.stands()
                        && !MeetingSheet.days(meeting).getLast().isBefore(today))
                .map(Day::of)
                .filter(day -> !day.on().isAfter(horizon))
                .forEach(days::add);
        state.factors().all().stream()
                .filter(factor -> factor.open() && !factor.review().last().isAfter(horizon))
                .map(Day::of)
                .forEach(days::add);
        days.sort(Comparator.comparing(Day::on));
        return days;
    }
}
