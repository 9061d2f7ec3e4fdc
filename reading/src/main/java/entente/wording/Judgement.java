package entente.wording;

import java.util.ArrayList;
import java.util.List;

/** Weighs the signals of two sentences into a chance that one takes up the other, and chooses the links. */
final class Judgement {
    /** Fitted on labelled pairs; {@code docs/reading/wording.md} says on which and how. The last is the constant. */
    private static final double[] WEIGHTS = {
        4.972, -0.444, 0.548, -0.339, -1.829, 1.042, 0.409, -0.926, -0.058, 0.733, 0.615, 4.157, 1.706, 1.564, -9.467
    };

    private static final double LEAST = 0.325;
    private static final double OF_EARLIER = 0.2;
    private static final double OF_LATER = 0;

    static {
        if (WEIGHTS.length != Signal.values().length + 1) {
            throw new IllegalStateException("a weight for each signal and a constant are needed");
        }
    }

    private Judgement() {}

    /** The chance that one sentence takes up another, from their signals in the order of {@link Signal}. */
    static double chance(double[] signals) {
        double sum = WEIGHTS[signals.length];
        for (int at = 0; at < signals.length; at++) {
            sum += signals[at] * WEIGHTS[at];
        }
        return 1 / (1 + Math.exp(-sum));
    }

    /** Chooses the links among all pairs of sentences. */
    static List<int[]> choose(double[][] chances) {
        return choose(chances, LEAST, OF_EARLIER, OF_LATER);
    }

    /**
     * Chooses the links.
     *
     * @param chances earlier sentence by later sentence
     * @param least the least chance of a link
     * @param ofEarlier the least share of the best chance that the earlier sentence has anywhere
     * @param ofLater the least share of the best chance that the later sentence has anywhere
     * @return the places of each linked pair, earlier first
     */
    static List<int[]> choose(double[][] chances, double least, double ofEarlier, double ofLater) {
        int width = chances.length == 0 ? 0 : chances[0].length;
        double[] bestOfLater = new double[width];
        for (double[] row : chances) {
            for (int l = 0; l < width; l++) {
                bestOfLater[l] = Math.max(bestOfLater[l], row[l]);
            }
        }
        List<int[]> chosen = new ArrayList<>();
        for (int e = 0; e < chances.length; e++) {
            double best = 0;
            for (double chance : chances[e]) {
                best = Math.max(best, chance);
            }
            for (int l = 0; l < width; l++) {
                double chance = chances[e][l];
                if (chance >= least && chance >= ofEarlier * best && chance >= ofLater * bestOfLater[l]) {
                    chosen.add(new int[] {e, l});
                }
            }
        }
        return chosen;
    }
}
