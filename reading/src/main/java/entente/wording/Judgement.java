package entente.wording;

import java.util.ArrayList;
import java.util.List;

/** Weighs the signals of two sentences into a chance that one takes up the other, and chooses the links. */
final class Judgement {
    /** Fitted on labelled pairs; {@code docs/reading/wording.md} says on which and how. The last is the constant. */
    private static final Judgement WITH_MEANINGS = new Judgement(
            Signal.values().length,
            0.3,
            0.6,
            0.5,
            2.548,
            0.342,
            -0.461,
            -0.052,
            -0.947,
            0.51,
            -0.025,
            -0.505,
            0.038,
            0.585,
            0.463,
            2.45,
            1.581,
            0.737,
            0.909,
            6.479,
            -7.97);

    /** The same for where meanings are not known. */
    private static final Judgement BY_WORDS = new Judgement(
            Signal.values().length - 1,
            0.3125,
            0.4,
            0,
            3.277,
            0.459,
            -0.09,
            0.154,
            -0.91,
            0.568,
            -0.023,
            -0.519,
            0.113,
            0.637,
            0.487,
            2.75,
            1.892,
            0.946,
            1.12,
            -7.982);

    private final double[] weights;
    private final double least;
    private final double ofEarlier;
    private final double ofLater;

    private Judgement(int signals, double least, double ofEarlier, double ofLater, double... weights) {
        if (weights.length != signals + 1) {
            throw new IllegalStateException("a weight for each signal and a constant are needed");
        }
        this.weights = weights;
        this.least = least;
        this.ofEarlier = ofEarlier;
        this.ofLater = ofLater;
    }

    /** The weights for signals that say what sentences mean, or for signals of words alone. */
    static Judgement of(boolean meanings) {
        return meanings ? WITH_MEANINGS : BY_WORDS;
    }

    /** The chance that one sentence takes up another, from their signals in the order of {@link Signal}. */
    double chance(double[] signals) {
        double sum = weights[signals.length];
        for (int at = 0; at < signals.length; at++) {
            sum += signals[at] * weights[at];
        }
        return 1 / (1 + Math.exp(-sum));
    }

    /** Chooses the links among all pairs of sentences. */
    List<int[]> choose(double[][] chances) {
        return choose(chances, least, ofEarlier, ofLater);
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
