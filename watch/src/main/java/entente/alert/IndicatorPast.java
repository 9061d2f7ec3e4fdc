package entente.alert;

import entente.article.Article;
import entente.backtest.BackTest;
import entente.indicator.Indicator;
import entente.indicator.StandingQueries;
import entente.intake.Archive;
import entente.surge.Bound;
import entente.surge.Detector;
import entente.surge.SourcePanel;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * What an indicator would have found in the archive, day by day, whether it is saved or only tried. Days are judged by
 * the sources that were there for all of their baseline, and copies are left out, as in the inbox.
 */
public final class IndicatorPast {
    /** The most days that are looked at: eleven years. */
    public static final int DAYS_MAX = 4_018;

    private static final int BATCH = 1_000;

    private final LocalDate from;
    private final LocalDate until;
    private final long looked;
    private final List<Report> reports = new ArrayList<>();
    private final Map<String, LocalDate> since = new HashMap<>();

    /**
     * A report that it would have found.
     *
     * @param id the document's
     * @param story the story's id
     * @param source which
     * @param title its headline, may be empty
     * @param day of its publication
     * @param copy whether it is a copy of an earlier one
     */
    public record Report(String id, String story, String source, String title, LocalDate day, boolean copy) {
        static Report of(Archive.Kept kept) {
            Article article = kept.article();
            return new Report(
                    article.id(),
                    kept.story(),
                    article.source(),
                    article.headline(),
                    dayOf(article.published()),
                    kept.copy());
        }
    }

    /**
     * A week.
     *
     * @param monday its first day
     * @param reports reports that were found, copies left out
     * @param lines stories of which as many sources told in that week as were asked for
     * @param alarms days of alarm
     */
    public record Week(LocalDate monday, int reports, int lines, int alarms) {}

    private IndicatorPast(LocalDate from, LocalDate until, long looked) {
        this.from = from;
        this.until = until;
        this.looked = looked;
    }

    /** Looks through the whole archive, or its last {@link #DAYS_MAX} days. */
    public static IndicatorPast of(Watching watching, Indicator indicator) {
        Archive archive = watching.archive();
        LocalDate last = archive.latest().map(IndicatorPast::dayOf).orElse(LocalDate.EPOCH);
        LocalDate first = archive.earliest().map(IndicatorPast::dayOf).orElse(last);
        LocalDate bounded = last.minusDays(DAYS_MAX - 1L);
        IndicatorPast past = new IndicatorPast(first.isBefore(bounded) ? bounded : first, last, archive.documents());
        long number = 0;
        try (StandingQueries queries = StandingQueries.of(List.of(indicator), watching.register())) {
            for (List<Archive.Numbered> batch = archive.numbered(number, BATCH);
                    !batch.isEmpty();
                    batch = archive.numbered(number, BATCH)) {
                List<Set<String>> met = queries.match(
                        batch.stream().map(each -> each.kept().article()).toList());
                for (int i = 0; i < met.size(); i++) {
                    past.see(batch.get(i).kept(), !met.get(i).isEmpty());
                }
                number = batch.getLast().number();
            }
        }
        return past;
    }

    private void see(Archive.Kept kept, boolean met) {
        Report report = Report.of(kept);
        since.merge(report.source(), report.day(), (one, other) -> one.isBefore(other) ? one : other);
        // What comes in meanwhile may be of a later day than the last that is looked at.
        if (met && !report.day().isBefore(from) && !report.day().isAfter(until)) {
            reports.add(report);
        }
    }

    /** The first day looked at. */
    public LocalDate from() {
        return from;
    }

    /** The last day looked at. */
    public LocalDate until() {
        return until;
    }

    /** How many documents were looked at. */
    public long looked() {
        return looked;
    }

    /** What was found, in the order it came. */
    public List<Report> reports() {
        return List.copyOf(reports);
    }

    /** The days as a method judges them. */
    public List<Bound> bounds(Detector detector) {
        int days = (int) ChronoUnit.DAYS.between(from, until) + 1;
        Map<String, double[]> counts = new HashMap<>();
        Map<String, Integer> began = new HashMap<>();
        since.forEach((source, day) -> {
            counts.put(source, new double[days]);
            began.put(source, (int) Math.max(0, ChronoUnit.DAYS.between(from, day)));
        });
        for (Report report : reports) {
            if (!report.copy()) {
                counts.getOrDefault(report.source(), new double[days])[
                        (int) ChronoUnit.DAYS.between(from, report.day())]++;
            }
        }
        return SourcePanel.over(counts, began, detector);
    }

    /**
     * Holds the days against a list of events.
     *
     * @param least the fewest reports that make an alarm
     * @param allowed days after an event within which an alarm catches it
     */
    public BackTest.Outcome against(Detector detector, int least, List<BackTest.Event> events, int allowed) {
        return BackTest.judge(from, bounds(detector), least, events, allowed);
    }

    /**
     * The weeks with anything in them.
     *
     * @param outcome for the days of alarm
     * @param sources how many independent sources make a line
     */
    public List<Week> weeks(BackTest.Outcome outcome, int sources) {
        NavigableMap<LocalDate, Integer> found = new TreeMap<>();
        NavigableMap<LocalDate, Map<String, Set<String>>> told = new TreeMap<>();
        for (Report report : reports) {
            if (!report.copy()) {
                LocalDate monday = monday(report.day());
                found.merge(monday, 1, Integer::sum);
                told.computeIfAbsent(monday, _ -> new HashMap<>())
                        .computeIfAbsent(report.story(), _ -> new HashSet<>())
                        .add(report.source());
            }
        }
        Map<LocalDate, Integer> alarms = new HashMap<>();
        outcome.alarms().forEach(day -> alarms.merge(monday(day), 1, Integer::sum));
        List<Week> weeks = new ArrayList<>();
        found.forEach((monday, count) -> weeks.add(new Week(
                monday,
                count,
                (int) told.getOrDefault(monday, Map.of()).values().stream()
                        .filter(by -> by.size() >= sources)
                        .count(),
                alarms.getOrDefault(monday, 0))));
        return weeks;
    }

    /** How many weeks were looked at, quiet ones counted. */
    public long weeksLooked() {
        return ChronoUnit.WEEKS.between(monday(from), monday(until)) + 1;
    }

    /** The headlines found on a day and on the days allowed after it, copies left out. */
    public List<Report> found(LocalDate day, int allowed) {
        return reports.stream()
                .filter(report -> !report.copy())
                .filter(report -> !report.day().isBefore(day) && !report.day().isAfter(day.plusDays(allowed)))
                .toList();
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }
}
