package entente.triage;

import entente.alert.IndicatorPast;
import entente.backtest.BackTest;
import entente.surge.Method;
import java.util.List;
import java.util.Optional;

/**
 * What the page of an indicator's past shows.
 *
 * @param id the indicator
 * @param title what it is called
 * @param method the method asked for
 * @param within days after an event within which an alarm catches it
 * @param least the fewest reports that make an alarm
 * @param events the list as it was typed
 * @param fault why the list was not read, or empty
 * @param past what was found
 * @param outcome how the method did
 * @param weeks the weeks with anything in them
 */
public record PastSheet(
        String id,
        String title,
        Optional<Method> method,
        int within,
        int least,
        String events,
        String fault,
        IndicatorPast past,
        BackTest.Outcome outcome,
        List<IndicatorPast.Week> weeks) {
    private static final int HEADLINES = 3;

    /** Copies the list. */
    public PastSheet {
        weeks = List.copyOf(weeks);
    }

    /** Lines a week, quiet weeks counted. */
    public String perWeek() {
        int lines = weeks.stream().mapToInt(IndicatorPast.Week::lines).sum();
        return AlertSheet.number((double) lines / past.weeksLooked());
    }

    /** The most reports of a week. */
    public int most() {
        return weeks.stream().mapToInt(IndicatorPast.Week::reports).max().orElse(1);
    }

    /** How many reports were found, copies left out. */
    public long found() {
        return past.reports().stream().filter(report -> !report.copy()).count();
    }

    /** How many events were caught. */
    public long caught() {
        return outcome.events().stream().filter(each -> each.alarm() != null).count();
    }

    /** The first headlines found on the days around an event. */
    public List<IndicatorPast.Report> headlines(BackTest.Caught caught) {
        return past.found(caught.event().day(), within).stream()
                .limit(HEADLINES)
                .toList();
    }

    /** The first headlines of a day of alarm. */
    public List<IndicatorPast.Report> headlines(java.time.LocalDate day) {
        return past.found(day, 0).stream().limit(HEADLINES).toList();
    }

    /** A share in whole percent; a dash where there is none. */
    public String percent(double share) {
        return Double.isNaN(share) ? "–" : Math.round(100 * share) + " %";
    }

    /** A number with one digit after the point; a dash where there is none. */
    public String number(double value) {
        return Double.isNaN(value) ? "–" : AlertSheet.number(value);
    }
}
