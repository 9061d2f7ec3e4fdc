package entente.surge;

/**
 * No baseline at all: as many in a bin as were asked for. What any other method must do better than.
 *
 * @param count how many, at least 1
 */
public record AtLeast(int count) implements Detector {
    @Override
    public int history() {
        return 0;
    }

    @Override
    public Bound at(double[] counts, int bin) {
        return new Bound(bin, counts[bin], Double.NaN, count - 0.5);
    }
}
