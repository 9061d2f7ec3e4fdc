package entente.surge;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import org.apache.commons.numbers.gamma.RegularizedBeta;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Farrington's method as improved by Noufaily et al. (Statistics in Medicine 32, 2012): the four years before, less
 * the last half year, by ten seasons and a trend, in which past outbreaks weigh little; the bound is a quantile of a
 * negative binomial. For what has been watched for years and has a yearly rhythm.
 *
 * <p>The bounds are those of R's {@code farringtonFlexible} (surveillance 1.20.3) with ten periods, four years, a
 * window of three weeks, 26 weeks left out, residuals above 2.58 reweighted, {@code nbPlugin} and alpha 0.05. R's test
 * of a reweighted fit's trend takes the spread of residuals counted in means for the dispersion, and so does this.
 */
public final class Farrington implements Detector {
    private static final int YEARS = 4;
    private static final int WINDOW = 3;
    private static final int LEFT_OUT = 27;
    private static final int SEASONS_BETWEEN = 9;
    private static final int SEASON = 5;
    private static final int WEEK = 7;
    private static final double OUTLIER = 2.58;
    private static final double TREND = 0.05;
    private static final double ALPHA = 0.05;
    private static final int FEW = 5;
    private static final int FEW_WEEKS = 4;
    /** Four years are at most 209 weeks, and the window about the first of them begins three earlier. */
    private static final int WEEKS = 212;

    private final Years years;
    private final int bins;

    private Farrington(Years years, int bins) {
        this.years = years;
        this.bins = bins;
    }

    /** How many weeks before a week the one nearest to the same date of an earlier year lies. */
    private interface Years {
        int weeks(int week, int years);
    }

    /**
     * Over weekly counts.
     *
     * @param first the day the first week of every series begins
     */
    public static Farrington weeks(LocalDate first) {
        return new Farrington(
                (week, years) -> {
                    LocalDate day = first.plusWeeks(week);
                    LocalDate then = day.minusYears(years);
                    // As R's calendar has it, a 29 February of another year is 1 March.
                    LocalDate date = then.getDayOfMonth() == day.getDayOfMonth() ? then : then.plusDays(1);
                    return nearest((double) ChronoUnit.DAYS.between(date, day));
                },
                1);
    }

    /** Over daily counts: the seven days up to the judged one against such weeks before, years being 365.25 days. */
    public static Farrington days() {
        return new Farrington((_, years) -> nearest(years * 365.25), WEEK);
    }

    private static int nearest(double days) {
        return (int) Math.round(days / WEEK);
    }

    @Override
    public int history() {
        return (WEEKS + 1) * bins - 1;
    }

    @Override
    public Bound at(double[] counts, int bin) {
        double[] weeks = new double[WEEKS + 1];
        for (int i = 0; i < weeks.length; i++) {
            int last = bin - (WEEKS - i) * bins;
            weeks[i] = Arrays.stream(counts, last - bins + 1, last + 1).sum();
        }
        // The calendar of weekly counts is that of the series, not of the window.
        int[] references = new int[YEARS + 1];
        for (int year = 0; year <= YEARS; year++) {
            references[year] = WEEKS - (year == YEARS ? 0 : years.weeks(bin, YEARS - year));
        }
        return bound(bin, weeks, references);
    }

    private static Bound bound(int bin, double[] weeks, int[] references) {
        int first = references[0] - WINDOW;
        int length = WEEKS - LEFT_OUT - first + 1;
        double[] counts = Arrays.copyOfRange(weeks, first, first + length);
        double[] times = new double[length];
        int[] seasons = new int[length];
        for (int i = 0; i < length; i++) {
            times[i] = first + i - WEEKS;
            seasons[i] = season(first + i, references);
        }
        QuasiPoisson fit = reweighted(counts, times, seasons, true);
        double p = 2
                * TDistribution.of(fit.freedom())
                        .survivalProbability(Math.abs(fit.slopeStatistic(fit.relativeSpread())));
        if (!(p < TREND) || fit.mean(0, 0) > Arrays.stream(counts).max().orElse(0)) {
            fit = reweighted(counts, times, seasons, false);
        }
        double mean = fit.mean(0, 0);
        double last = Arrays.stream(weeks, WEEKS + 1 - FEW_WEEKS, WEEKS + 1).sum();
        double upper = last < FEW ? Double.NaN : quantile(mean, fit.dispersion());
        return new Bound(bin, weeks[WEEKS], mean, upper);
    }

    /**
     * 0 within three weeks of the date; between two dates nine seasons of five weeks, counted back from the later
     * date.
     */
    private static int season(int week, int[] references) {
        int next = 0;
        while (references[next] - WINDOW <= week) {
            next++;
        }
        if (week <= references[next - 1] + WINDOW) {
            return 0;
        }
        int left = references[next] - WINDOW - 1 - week;
        return Math.max(1, SEASONS_BETWEEN - left / SEASON);
    }

    private static QuasiPoisson reweighted(double[] counts, double[] times, int[] seasons, boolean trend) {
        double[] weights = new double[counts.length];
        Arrays.fill(weights, 1);
        QuasiPoisson plain = QuasiPoisson.fit(counts, times, seasons, weights, trend);
        double[] residuals = plain.anscombe(Math.max(1, plain.dispersion()));
        Arrays.setAll(weights, i -> residuals[i] > OUTLIER ? 1 / (residuals[i] * residuals[i]) : 1);
        double sum = Arrays.stream(weights).sum();
        Arrays.setAll(weights, i -> weights[i] * weights.length / sum);
        return QuasiPoisson.fit(counts, times, seasons, weights, trend);
    }

    /** The least count that a negative binomial of this mean and dispersion exceeds with at most {@link #ALPHA}. */
    private static double quantile(double mean, double dispersion) {
        if (dispersion <= 1) {
            return PoissonDistribution.of(mean).inverseSurvivalProbability(ALPHA);
        }
        double size = mean / (dispersion - 1);
        long low = -1;
        long high = 1;
        while (below(high, size, dispersion) < 1 - ALPHA) {
            low = high;
            high *= 2;
        }
        while (high - low > 1) {
            long middle = (low + high) / 2;
            if (below(middle, size, dispersion) < 1 - ALPHA) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    private static double below(long count, double size, double dispersion) {
        return RegularizedBeta.value(1 / dispersion, size, (double) count + 1);
    }
}
