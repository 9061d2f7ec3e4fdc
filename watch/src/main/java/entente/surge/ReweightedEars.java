package entente.surge;

import org.apache.commons.statistics.distribution.TDistribution;

/**
 * The default: an upper prediction limit of Student's t over the bins before, in which past surges weigh little, as the
 * European Centre for Disease Prevention and Control runs it in epitweetr (Espinosa et al., Eurosurveillance 27(39),
 * 2022). A bin whose externally studentised residual exceeds the quantile of the outliers weighs
 * {@code (quantile / residual)^4}. Over a flat baseline, where R's weights are 0/0 and it gives no bound, all bins
 * weigh alike: twelve reports after a month of none are a surge.
 */
public final class ReweightedEars implements Detector {
    private static final double OUTLIER = 0.05;
    private static final double DECAY = 4;
    private static final int WEEK = 7;

    private final int baseline;
    private final int step;
    private final double quantile;
    private final double outlier;

    private ReweightedEars(int baseline, double alpha, int step) {
        if (baseline < 4 || alpha <= 0 || alpha >= 0.5) {
            throw new IllegalArgumentException("baseline " + baseline + ", alpha " + alpha);
        }
        this.baseline = baseline;
        this.step = step;
        this.quantile = TDistribution.of(baseline - 1).inverseSurvivalProbability(alpha);
        this.outlier = TDistribution.of(baseline - 2).inverseSurvivalProbability(OUTLIER);
    }

    /**
     * Over the bins next before.
     *
     * @param baseline how many, at least 4
     * @param alpha the share of quiet bins that may alarm, between 0 and 0.5
     */
    public static ReweightedEars of(int baseline, double alpha) {
        return new ReweightedEars(baseline, alpha, 1);
    }

    /** Over the same day of the weeks before, for daily counts with a weekly rhythm. */
    public static ReweightedEars sameWeekday(int baseline, double alpha) {
        return new ReweightedEars(baseline, alpha, WEEK);
    }

    /** What indicators run with: 28 bins, one false alarm in a thousand quiet bins. */
    public static ReweightedEars standard() {
        return of(28, 0.001);
    }

    @Override
    public int history() {
        return baseline * step;
    }

    @Override
    public Bound at(double[] counts, int bin) {
        double[] before = new double[baseline];
        for (int i = 0; i < baseline; i++) {
            before[i] = counts[bin - (baseline - i) * step];
        }
        double[] weights = weights(before);
        double total = 0;
        double sum = 0;
        for (int i = 0; i < baseline; i++) {
            total += weights[i];
            sum += weights[i] * before[i];
        }
        double mean = sum / total;
        double squares = 0;
        for (int i = 0; i < baseline; i++) {
            squares += weights[i] / total * baseline * (before[i] - mean) * (before[i] - mean);
        }
        double deviation = Math.sqrt(squares / (baseline - 1));
        double upper = mean + quantile * deviation * Math.sqrt(1 + 1.0 / baseline);
        return new Bound(bin, counts[bin], mean, upper);
    }

    private double[] weights(double[] before) {
        double[] weights = new double[baseline];
        double mean = Moments.of(before, 0, baseline).mean();
        double leverage = Math.sqrt(1 - 1.0 / baseline);
        for (int i = 0; i < baseline; i++) {
            double residual = (before[i] - mean) / (deviationWithout(before, i) * leverage);
            weights[i] = residual > outlier ? Math.pow(outlier / residual, DECAY) : 1;
        }
        return weights;
    }

    private double deviationWithout(double[] before, int left) {
        double[] rest = new double[baseline - 1];
        System.arraycopy(before, 0, rest, 0, left);
        System.arraycopy(before, left + 1, rest, left, baseline - left - 1);
        return Moments.of(rest, 0, rest.length).deviation();
    }
}
