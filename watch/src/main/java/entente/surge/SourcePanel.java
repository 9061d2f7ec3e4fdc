package entente.surge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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

    /**
     * Judges every bin that at least one source was there for all the history of.
     *
     * @param counts for each source, its reports in every bin
     * @param since for each source, the first bin it was read in
     */
    public static List<Bound> over(Map<String, double[]> counts, Map<String, Integer> since, Detector detector) {
        int history = detector.history();
        int bins = counts.values().stream().mapToInt(own -> own.length).max().orElse(0);
        List<Bound> bounds = new ArrayList<>();
        for (int bin = history; bin < bins; bin++) {
            int first = bin - history;
            // Detectors look no further back than their history, so a window of it is enough.
            double[] window = new double[history + 1];
            boolean any = false;
            for (Map.Entry<String, double[]> source : counts.entrySet()) {
                if (since.getOrDefault(source.getKey(), 0) <= first) {
                    any = true;
                    double[] own = source.getValue();
                    Arrays.setAll(window, i -> window[i] + own[first + i]);
                }
            }
            if (any) {
                Bound bound = detector.at(window, history);
                bounds.add(new Bound(bin, bound.observed(), bound.expected(), bound.upper()));
            }
        }
        return bounds;
    }
}
