package entente.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Logistic regression over runs of one to three words, the first words of a sentence and cue words, trained by gradient
 * descent. It is what the grammar is compared with and does not ship.
 */
final class LinearClassifier {
    private static final int BITS = 18;
    private static final int EPOCHS = 40;
    private static final double RATE = 0.3;
    private static final double DECAY = 2e-5;
    private static final long SEED = 7;
    private static final int OPENING = 4;

    private final double[] weights = new double[1 << BITS];

    /** Trains on sentences and whether each holds a commitment. */
    static LinearClassifier train(List<String> sentences, List<Boolean> labels) {
        LinearClassifier classifier = new LinearClassifier();
        List<int[]> features =
                sentences.stream().map(LinearClassifier::features).toList();
        Random random = new Random(SEED);
        List<Integer> order = new ArrayList<>();
        for (int index = 0; index < features.size(); index++) {
            order.add(index);
        }
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            java.util.Collections.shuffle(order, random);
            double rate = RATE / (1 + 0.1 * epoch);
            for (int index : order) {
                classifier.step(features.get(index), labels.get(index) ? 1 : 0, rate);
            }
        }
        return classifier;
    }

    private void step(int[] features, int label, double rate) {
        double error = label - probability(features);
        for (int feature : features) {
            weights[feature] += rate * (error / Math.sqrt(features.length) - DECAY * weights[feature]);
        }
    }

    /** How likely a sentence holds a commitment, from 0 to 1. */
    double probability(String sentence) {
        return probability(features(sentence));
    }

    private double probability(int[] features) {
        double sum = 0;
        for (int feature : features) {
            sum += weights[feature];
        }
        return 1 / (1 + Math.exp(-sum / Math.sqrt(features.length)));
    }

    private static int[] features(String sentence) {
        String[] words = sentence.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}$€'’-]+", -1);
        List<Integer> features = new ArrayList<>();
        features.add(hash("bias"));
        for (int index = 0; index < words.length; index++) {
            features.add(hash("1 " + words[index]));
            if (index + 1 < words.length) {
                features.add(hash("2 " + words[index] + " " + words[index + 1]));
            }
            if (index + 2 < words.length) {
                features.add(hash("3 " + words[index] + " " + words[index + 1] + " " + words[index + 2]));
            }
            if (index < OPENING) {
                features.add(hash("at " + index + " " + words[index]));
            }
        }
        features.add(hash("length " + Math.min(8, words.length / 8)));
        return features.stream().mapToInt(Integer::intValue).toArray();
    }

    private static int hash(String feature) {
        int hash = feature.hashCode() * 0x9E3779B9;
        return hash >>> (32 - BITS);
    }
}
