package entente.surge;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The three methods of the Early Aberration Reporting System (Fricker, Hegler and Dunfee 2008): mean and standard
 * deviation of seven bins, the next before the judged one for C1, two bins apart from it for C2 and C3; C3 also counts
 * how far the two bins before exceeded their own baselines. The bounds are those that R's {@code surveillance} gives at
 * its defaults, where C3's is the count plus what it lacks to an alarm.
 */
public enum Ears implements Detector {
    /** Baseline the seven bins before. */
    C1(0, 0.001),
    /** Baseline seven bins, two apart. */
    C2(2, 0.001),
    /** As C2, with the excess of the two bins before. */
    C3(2, 0.025);

    private static final int BASELINE = 7;
    private static final int MEMORY = 2;

    private final int gap;
    private final double z;

    Ears(int gap, double alpha) {
        this.gap = gap;
        this.z = NormalDistribution.of(0, 1).inverseSurvivalProbability(alpha);
    }

    @Override
    public int history() {
        return BASELINE + gap + (this == C3 ? MEMORY : 0);
    }

    @Override
    public Bound at(double[] counts, int bin) {
        Moments baseline = baseline(counts, bin);
        if (this != C3) {
            return new Bound(bin, counts[bin], baseline.mean(), baseline.mean() + z * baseline.deviation());
        }
        double excess = excess(counts, bin - 1) + excess(counts, bin - MEMORY);
        double upper = Math.max(0, counts[bin] + baseline.deviation() * (z - excess));
        return new Bound(bin, counts[bin], baseline.mean(), upper);
    }

    private Moments baseline(double[] counts, int bin) {
        return Moments.of(counts, bin - gap - BASELINE, bin - gap);
    }

    /** How far the bin stood above its baseline beyond one deviation; NaN where a flat baseline was met exactly. */
    private double excess(double[] counts, int bin) {
        Moments baseline = baseline(counts, bin);
        return Math.max(0, (counts[bin] - baseline.mean()) / baseline.deviation() - 1);
    }
}
