package entente.alignment;

import entente.reading.Finding;
import entente.reading.Sentence;
import entente.reading.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The most likely pairing of two versions' sentences in the order of both, by dynamic programming: one to one, one to
 * two, two to one, two to two, or left out. What a pair costs comes from the lengths (W. A. Gale and K. W. Church, "A
 * Program for Aligning Sentences in Bilingual Corpora", 1993) and from what both share that survives translation.
 */
public final class Alignment {
    /** The most sentences of one version that are paired. */
    public static final int SENTENCES_MAX = 1_000;

    private static final double VARIANCE = 6.8;
    private static final double COMMON_WEIGHT = 9;
    private static final double LENGTH_MAX = 6;
    private static final double SHAPE_COST = 3;
    private static final double NOTHING_COMMON = 0.25;
    private static final int[][] STEPS = {{1, 1}, {1, 0}, {0, 1}, {2, 1}, {1, 2}, {2, 2}};
    private static final double[] STEP_COST = {0.12, 3.6, 3.6, 2.4, 2.4, 4.5};

    private final Version left;
    private final Version right;
    private final List<Side> lefts;
    private final List<Side> rights;
    private final Map<String, Double> weights = new HashMap<>();
    private final double ratio;

    /** A sentence with what it is compared by. */
    private record Side(Sentence sentence, String words, int length, Set<String> anchors) {}

    private Alignment(Version left, Version right) {
        this.left = left;
        this.right = right;
        this.lefts = sides(left);
        this.rights = sides(right);
        this.ratio = total(rights) / Math.max(1, total(lefts));
        weigh();
    }

    /**
     * Pairs the sentences of two versions.
     *
     * @return the pairs in the order of both texts; each sentence up to {@link #SENTENCES_MAX} stands in just one
     */
    public static List<Pair> of(Version left, Version right) {
        return new Alignment(left, right).pairs();
    }

    private static List<Side> sides(Version version) {
        List<Side> sides = new ArrayList<>();
        for (Sentence sentence :
                version.sentences().stream().limit(SENTENCES_MAX).toList()) {
            Span span = sentence.span();
            String words = version.words(span);
            Set<String> anchors = new HashSet<>(Anchors.standard().of(version.language(), words));
            version.findings(sentence)
                    .forEach(found -> anchors.add("force " + found.force().name()));
            version.reading().positions().stream()
                    .filter(position -> position.sentence().equals(span))
                    .forEach(position ->
                            anchors.add("position " + position.verb().name()));
            sides.add(new Side(sentence, words, span.end() - span.start(), anchors));
        }
        return sides;
    }

    private static double total(List<Side> sides) {
        return sides.stream().mapToInt(Side::length).sum();
    }

    /** What stands in few sentences says more than what stands in many. */
    private void weigh() {
        int all = lefts.size() + rights.size();
        Map<String, Integer> counts = new HashMap<>();
        lefts.forEach(side -> side.anchors().forEach(anchor -> counts.merge(anchor, 1, Integer::sum)));
        rights.forEach(side -> side.anchors().forEach(anchor -> counts.merge(anchor, 1, Integer::sum)));
        counts.forEach((anchor, count) -> weights.put(anchor, Math.log(1 + (double) all / count)));
    }

    private List<Pair> pairs() {
        int rows = lefts.size() + 1;
        int columns = rights.size() + 1;
        double[][] cost = new double[rows][columns];
        int[][] step = new int[rows][columns];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                cost[row][column] = row + column == 0 ? 0 : Double.POSITIVE_INFINITY;
                for (int index = 0; index < STEPS.length; index++) {
                    int fromRow = row - STEPS[index][0];
                    int fromColumn = column - STEPS[index][1];
                    if (fromRow >= 0 && fromColumn >= 0) {
                        double total = cost[fromRow][fromColumn]
                                + cost(lefts.subList(fromRow, row), rights.subList(fromColumn, column), index);
                        if (total < cost[row][column]) {
                            cost[row][column] = total;
                            step[row][column] = index;
                        }
                    }
                }
            }
        }
        return path(step);
    }

    private List<Pair> path(int[][] step) {
        List<Pair> pairs = new ArrayList<>();
        int row = lefts.size();
        int column = rights.size();
        while (row + column > 0) {
            int[] taken = STEPS[step[row][column]];
            pairs.add(pair(row - taken[0], row, column - taken[1], column));
            row -= taken[0];
            column -= taken[1];
        }
        return pairs.reversed();
    }

    private double cost(List<Side> some, List<Side> others, int step) {
        if (some.isEmpty() || others.isEmpty()) {
            return STEP_COST[step];
        }
        double length = Math.min(LENGTH_MAX, lengthCost(total(some), total(others)));
        boolean shapes = some.getFirst().sentence().shape()
                == others.getFirst().sentence().shape();
        double common = common(some, others);
        return STEP_COST[step] + length + COMMON_WEIGHT * (NOTHING_COMMON - common) + (shapes ? 0 : SHAPE_COST);
    }

    /** Minus the logarithm of the chance that a translation is at least so much shorter or longer than expected. */
    private double lengthCost(double one, double other) {
        double expected = one * ratio;
        double deviation = (other - expected) / Math.sqrt(Math.max(1, expected) * VARIANCE);
        return -Math.log(Math.max(1e-12, 2 * (1 - normal(Math.abs(deviation)))));
    }

    /** The normal distribution: Abramowitz and Stegun, Handbook of Mathematical Functions, 26.2.17. */
    private static double normal(double value) {
        double t = 1 / (1 + 0.2316419 * value);
        double tail = t * (0.319381530 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
        return 1 - Math.exp(-value * value / 2) / Math.sqrt(2 * Math.PI) * tail;
    }

    /** The weight of what both sides have, against all they have. */
    private double common(List<Side> some, List<Side> others) {
        Set<String> one = anchors(some);
        Set<String> other = anchors(others);
        double both = 0;
        double all = 0;
        for (String anchor : one) {
            all += weights.getOrDefault(anchor, 0.0);
            both += other.contains(anchor) ? 2 * weights.getOrDefault(anchor, 0.0) : 0;
        }
        for (String anchor : other) {
            all += weights.getOrDefault(anchor, 0.0);
        }
        return all == 0 ? NOTHING_COMMON : both / all;
    }

    private static Set<String> anchors(List<Side> sides) {
        if (sides.size() == 1) {
            return sides.getFirst().anchors();
        }
        Set<String> all = new HashSet<>();
        sides.forEach(side -> all.addAll(side.anchors()));
        return all;
    }

    private Pair pair(int fromLeft, int toLeft, int fromRight, int toRight) {
        List<Side> some = lefts.subList(fromLeft, toLeft);
        List<Side> others = rights.subList(fromRight, toRight);
        boolean both = !some.isEmpty() && !others.isEmpty();
        List<Difference> differences = both
                ? Differences.between(
                        left, findings(left, some), words(some), right, findings(right, others), words(others))
                : List.of();
        return new Pair(
                indices(fromLeft, toLeft), indices(fromRight, toRight), both ? common(some, others) : 0, differences);
    }

    private static List<Finding> findings(Version version, List<Side> sides) {
        return sides.stream()
                .flatMap(side -> version.findings(side.sentence()).stream())
                .toList();
    }

    private static String words(List<Side> sides) {
        return String.join(" ", sides.stream().map(Side::words).toList());
    }

    private static List<Integer> indices(int from, int to) {
        List<Integer> all = new ArrayList<>();
        for (int index = from; index < to; index++) {
            all.add(index);
        }
        return all;
    }
}
