package entente.surge;

import java.util.Arrays;
import java.util.Map;

/**
 * Counts over a panel of sources that may grow: a newly added source brings its reports at once, and would fake a
 * surge. So a bin is held against its baseline with the reports of those sources alone that were there for all of it.
 */
public final class SourcePanel {
    private SourcePanel() {}

    /**
     * The series by which one bin is judged.
     *
     * @param counts for each source, its reports in every bin
     * @param since for each source, the first bin it was read in; a source without an entry was there from the start
     * @param bin the bin to judge
     * @param detector the method, whose history says how far back a source must have been there
     * @return the counts up to and including the bin, of the sources that count for it
     */
    public static double[] judged(
            Map<String, double[]> counts, Map<String, Integer> since, int bin, Detector detector) {
        double[] series = new double[bin + 1];
        counts.forEach((source, own) -> {
            if (since.getOrDefault(source, 0) <= bin - detector.history()) {
                double[] until = Arrays.copyOf(own, bin + 1);
                Arrays.setAll(series, i -> series[i] + until[i]);
            }
        });
        return series;
    }

    /** Judges one bin by the sources that count for it. */
    public static Bound at(Map<String, double[]> counts, Map<String, Integer> since, int bin, Detector detector) {
        return detector.at(judged(counts, since, bin, detector), bin);
    }
}
