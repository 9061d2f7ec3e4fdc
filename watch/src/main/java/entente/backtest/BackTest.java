package entente.backtest;

import entente.surge.Bound;
import entente.surge.Detector;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * Runs a detector over daily counts with a rolling origin, each day judged by the days before it alone, and holds its
 * alarms against a dated list of events. An event is caught by an alarm on its day or within the days after it that the
 * caller allows; an alarm that catches none is false.
 *
 * <p>Chance: as many alarms thrown on judged days at random would catch an event of {@code n} allowed days out of
 * {@code N} with probability {@code 1 - C(N-n, k) / C(N, k)}.
 */
public final class BackTest {
    private BackTest() {}

    /**
     * An event of the list.
     *
     * @param day when it happened
     * @param what what it was
     */
    public record Event(LocalDate day, String what) {}

    /**
     * What became of one event.
     *
     * @param event the event
     * @param alarm the first alarm that caught it; null where none did
     */
    public record Caught(
            Event event, @org.jspecify.annotations.Nullable LocalDate alarm) {}

    /**
     * The outcome.
     *
     * @param events the events on days that could be judged, and what caught them
     * @param alarms days of alarm
     * @param falseAlarms days of alarm that caught nothing
     * @param judged how many days were judged
     * @param sensitivity share of events caught; NaN without events
     * @param chance the share that as many alarms at random would catch
     * @param falsePerMonth false alarms in thirty judged days
     * @param delay mean days from event to alarm, over those caught; NaN if none was
     */
    public record Outcome(
            List<Caught> events,
            List<LocalDate> alarms,
            List<LocalDate> falseAlarms,
            int judged,
            double sensitivity,
            double chance,
            double falsePerMonth,
            double delay) {}

    /**
     * Runs it.
     *
     * @param first the day of the first count
     * @param counts one for each day
     * @param detector the method
     * @param least the fewest reports that make an alarm, whatever the bound
     * @param events the list; events on days that cannot be judged are left out
     * @param allowed days after an event within which an alarm catches it, from 0
     */
    public static Outcome run(
            LocalDate first, double[] counts, Detector detector, double least, List<Event> events, int allowed) {
        return judge(first, detector.over(counts), least, events, allowed);
    }

    /**
     * Holds days that were judged against the list.
     *
     * @param first the day of bin 0
     * @param bounds the days that could be judged, in their order; days may be missing
     * @param least the fewest reports that make an alarm, whatever the bound
     * @param events the list; events on days that were not judged are left out
     * @param allowed days after an event within which an alarm catches it, from 0
     */
    public static Outcome judge(LocalDate first, List<Bound> bounds, double least, List<Event> events, int allowed) {
        NavigableSet<LocalDate> judged = new TreeSet<>();
        NavigableSet<LocalDate> alarms = new TreeSet<>();
        for (Bound bound : bounds) {
            judged.add(first.plusDays(bound.bin()));
            if (bound.alarm() && bound.observed() >= least) {
                alarms.add(first.plusDays(bound.bin()));
            }
        }
        List<Caught> caught = new ArrayList<>();
        NavigableSet<LocalDate> right = new TreeSet<>();
        double chance = 0;
        for (Event event : events) {
            LocalDate until = event.day().plusDays(allowed);
            if (!judged.contains(event.day())) {
                continue;
            }
            NavigableSet<LocalDate> near = alarms.subSet(event.day(), true, until, true);
            right.addAll(near);
            caught.add(new Caught(event, near.isEmpty() ? null : near.first()));
            chance += byChance(
                    judged.size(), judged.subSet(event.day(), true, until, true).size(), alarms.size());
        }
        List<LocalDate> wrong =
                alarms.stream().filter(alarm -> !right.contains(alarm)).toList();
        return outcome(caught, alarms, wrong, judged.size(), chance);
    }

    private static Outcome outcome(
            List<Caught> caught, NavigableSet<LocalDate> alarms, List<LocalDate> wrong, int judged, double chance) {
        double[] delays = caught.stream()
                .filter(each -> each.alarm() != null)
                .mapToDouble(each -> ChronoUnit.DAYS.between(each.event().day(), each.alarm()))
                .toArray();
        int count = caught.size();
        return new Outcome(
                List.copyOf(caught),
                List.copyOf(alarms),
                wrong,
                judged,
                count == 0 ? Double.NaN : (double) delays.length / count,
                count == 0 ? Double.NaN : chance / count,
                judged == 0 ? 0 : wrong.size() * 30.0 / judged,
                Arrays.stream(delays).average().orElse(Double.NaN));
    }

    /** The probability that {@code k} days drawn out of {@code all} hit one of {@code days}. */
    static double byChance(int all, int days, int k) {
        double missed = 1;
        for (int i = 0; i < k; i++) {
            missed *= Math.max(0, (double) (all - days - i) / (all - i));
        }
        return 1 - missed;
    }
}
