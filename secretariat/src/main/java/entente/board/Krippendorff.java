package entente.board;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How far assessors agree beyond chance: Krippendorff's &alpha; for ordinal values, any number of assessors and missing
 * values (K. Krippendorff, <em>Computing Krippendorff's Alpha-Reliability</em>, University of Pennsylvania, 2011). 1 is
 * perfect agreement, 0 what chance would give, below 0 is systematic disagreement.
 */
public final class Krippendorff {
    private Krippendorff() {}

    /**
     * The &alpha; of some units.
     *
     * @param units the values that each unit was given, in no order; one with fewer than two says nothing
     * @return empty if nothing was valued twice, or if all values are the same, so that chance cannot be told from
     *     agreement
     */
    public static OptionalDouble alpha(Collection<List<Integer>> units) {
        List<List<Integer>> pairable =
                units.stream().filter(values -> values.size() > 1).toList();
        SortedMap<Integer, Integer> counts = new TreeMap<>();
        pairable.forEach(values -> values.forEach(value -> counts.merge(value, 1, Integer::sum)));
        if (counts.size() < 2) {
            return OptionalDouble.empty();
        }
        List<Integer> kinds = new ArrayList<>(counts.keySet());
        double[] of = counts.values().stream().mapToDouble(count -> count).toArray();
        double observed = 0;
        for (List<Integer> values : pairable) {
            double inUnit = 0;
            for (Integer one : values) {
                for (Integer other : values) {
                    inUnit += distance(of, kinds.indexOf(one), kinds.indexOf(other));
                }
            }
            observed += inUnit / (values.size() - 1);
        }
        double all = 0;
        double expected = 0;
        for (int i = 0; i < of.length; i++) {
            all += of[i];
            for (int j = 0; j < of.length; j++) {
                expected += of[i] * of[j] * distance(of, i, j);
            }
        }
        return OptionalDouble.of(1 - observed * (all - 1) / expected);
    }

    /** The square of how many values lie between two kinds, each of the two counted half. */
    private static double distance(double[] of, int one, int other) {
        int from = Math.min(one, other);
        int to = Math.max(one, other);
        double between = -(of[from] + of[to]) / 2;
        for (int g = from; g <= to; g++) {
            between += of[g];
        }
        return between * between;
    }
}
