package entente.surge;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A method that says, from what came before a bin, how high its count may be. Bins are equally long and none is
 * left out.
 */
public interface Detector {
    /** How many bins must lie before the first that can be judged. */
    int history();

    /**
     * Judges one bin. Only bins up to and including it are looked at.
     *
     * @param counts the series, oldest first
     * @param bin the bin to judge, at least {@link #history()}
     */
    Bound at(double[] counts, int bin);

    /** Judges every bin that has history enough. */
    default List<Bound> over(double[] counts) {
        return IntStream.range(Math.min(history(), counts.length), counts.length)
                .mapToObj(bin -> at(counts, bin))
                .toList();
    }
}
