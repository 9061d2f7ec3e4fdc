package entente.surge;

import java.util.Arrays;

/**
 * A log-linear regression of counts with a level for each season and perhaps a trend, its variance a multiple of its
 * mean, fitted by iteratively reweighted least squares from the starting values and with the stopping rule of R's
 * {@code glm}. Within the seasons the least squares have a closed form, so there is no matrix.
 */
final class QuasiPoisson {
    private static final int ROUNDS_MAX = 25;
    private static final double SETTLED = 1e-8;
    /** What is added to counts to start from, so that none has logarithm minus infinity. */
    private static final double START = 0.1;

    private final double[] counts;
    private final double[] times;
    private final int[] seasons;
    private final double[] prior;
    private final boolean trend;

    private final double[] linear;
    private final double[] means;
    private final double[] weights;
    private final double[] weight;
    private final double[] time;
    private final double[] level;
    private double spread;
    private double slope;

    private QuasiPoisson(double[] counts, double[] times, int[] seasons, double[] prior, boolean trend) {
        this.counts = counts;
        this.times = times;
        this.seasons = seasons;
        this.prior = prior;
        this.trend = trend;
        int levels = Arrays.stream(seasons).max().orElse(0) + 1;
        this.linear = new double[counts.length];
        this.means = new double[counts.length];
        this.weights = new double[counts.length];
        this.weight = new double[levels];
        this.time = new double[levels];
        this.level = new double[levels];
    }

    /**
     * Fits.
     *
     * @param counts what was counted
     * @param times when, in any unit
     * @param seasons the season of each, from 0
     * @param prior how much each weighs
     * @param trend whether the logarithm of the mean may also rise or fall with time
     */
    static QuasiPoisson fit(double[] counts, double[] times, int[] seasons, double[] prior, boolean trend) {
        QuasiPoisson fit = new QuasiPoisson(counts, times, seasons, prior, trend);
        for (int i = 0; i < counts.length; i++) {
            fit.means[i] = counts[i] + START;
            fit.linear[i] = Math.log(fit.means[i]);
        }
        double before = fit.deviance();
        for (int round = 0; round < ROUNDS_MAX; round++) {
            fit.step();
            double deviance = fit.deviance();
            if (Math.abs(deviance - before) / (Math.abs(deviance) + START) < SETTLED) {
                break;
            }
            before = deviance;
        }
        return fit;
    }

    private void step() {
        double[] working = new double[counts.length];
        Arrays.fill(weight, 0);
        Arrays.fill(time, 0);
        Arrays.fill(level, 0);
        for (int i = 0; i < counts.length; i++) {
            working[i] = linear[i] + residual(i);
            weights[i] = prior[i] * means[i];
            weight[seasons[i]] += weights[i];
            time[seasons[i]] += weights[i] * times[i];
            level[seasons[i]] += weights[i] * working[i];
        }
        for (int season = 0; season < weight.length; season++) {
            time[season] /= weight[season];
            level[season] /= weight[season];
        }
        spread = 0;
        double joint = 0;
        for (int i = 0; i < counts.length; i++) {
            double away = times[i] - time[seasons[i]];
            spread += weights[i] * away * away;
            joint += weights[i] * away * (working[i] - level[seasons[i]]);
        }
        slope = trend ? joint / spread : 0;
        for (int i = 0; i < counts.length; i++) {
            linear[i] = level[seasons[i]] + slope * (times[i] - time[seasons[i]]);
            means[i] = Math.exp(linear[i]);
        }
    }

    private double deviance() {
        double sum = 0;
        for (int i = 0; i < counts.length; i++) {
            double surprise = counts[i] == 0 ? 0 : counts[i] * Math.log(counts[i] / means[i]);
            sum += 2 * prior[i] * (surprise - (counts[i] - means[i]));
        }
        return sum;
    }

    /** How far a count lies from its mean, in means. */
    private double residual(int i) {
        return (counts[i] - means[i]) / means[i];
    }

    /** The mean at a time of a season. */
    double mean(int season, double at) {
        return Math.exp(level[season] + slope * (at - time[season]));
    }

    /** Observations less what was fitted to them. */
    int freedom() {
        long levels = Arrays.stream(seasons).distinct().count();
        return (int) (counts.length - levels - (trend ? 1 : 0));
    }

    /** How many times its mean the variance is. */
    double dispersion() {
        double sum = 0;
        for (int i = 0; i < counts.length; i++) {
            sum += weights[i] * residual(i) * residual(i);
        }
        return sum / freedom();
    }

    /** The mean square of the residuals counted in means, each by its prior weight. */
    double relativeSpread() {
        double sum = 0;
        for (int i = 0; i < counts.length; i++) {
            sum += prior[i] * residual(i) * residual(i);
        }
        return sum / freedom();
    }

    /** The slope by its standard error, for a dispersion. */
    double slopeStatistic(double dispersion) {
        return slope * Math.sqrt(spread / dispersion);
    }

    /** The standardised residuals of Anscombe (Farrington et al. 1996, section 3.6), for a dispersion. */
    double[] anscombe(double dispersion) {
        double[] residuals = new double[counts.length];
        for (int i = 0; i < residuals.length; i++) {
            double away = times[i] - time[seasons[i]];
            double hat = weights[i] * (1 / weight[seasons[i]] + (trend ? away * away / spread : 0));
            residuals[i] = 1.5
                    * (Math.pow(counts[i], 2.0 / 3) * Math.pow(means[i], -1.0 / 6) - Math.sqrt(means[i]))
                    / Math.sqrt(dispersion * (1 - hat));
        }
        return residuals;
    }
}
