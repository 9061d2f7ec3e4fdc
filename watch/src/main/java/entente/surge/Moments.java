package entente.surge;

/**
 * Mean and standard deviation of a sample.
 *
 * @param mean the arithmetic mean
 * @param deviation the square root of the unbiased variance
 */
record Moments(double mean, double deviation) {
    static Moments of(double[] counts, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += counts[i];
        }
        double mean = sum / (to - from);
        double squares = 0;
        for (int i = from; i < to; i++) {
            squares += (counts[i] - mean) * (counts[i] - mean);
        }
        return new Moments(mean, Math.sqrt(squares / (to - from - 1)));
    }
}
