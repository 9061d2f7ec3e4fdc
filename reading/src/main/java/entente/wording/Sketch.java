package entente.wording;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A sentence as a sparse vector. */
final class Sketch {
    private static final double PAIR_WEIGHT = 0.7;
    private static final int APART_MAX = 2;
    private static final int APART_IN_NAME_MAX = 3;

    private final int[] terms;
    private final double[] masses;
    private final double[] factors;
    private final Map<Long, Double> pairs;
    private final double length;
    private final List<Set<Integer>> names;
    private final Set<Integer> places;
    private final float[] direction;

    private Sketch(
            Map<Integer, Double> factor,
            Map<Long, Double> pairs,
            List<Set<Integer>> names,
            Set<Integer> places,
            Terrain terrain) {
        this.terms = factor.keySet().stream().mapToInt(Integer::intValue).toArray();
        this.factors = Arrays.stream(terms).mapToDouble(factor::get).toArray();
        this.masses = new double[terms.length];
        for (int at = 0; at < terms.length; at++) {
            masses[at] = terrain.weight(terms[at]) * factors[at];
        }
        this.pairs = pairs;
        this.length = Math.sqrt(Arrays.stream(masses).sum()
                + pairs.values().stream().mapToDouble(Double::doubleValue).sum());
        this.names = names;
        this.places = places;
        this.direction = direction(terms, masses, terrain);
    }

    /** The numbers of its terms that weigh something, ascending. */
    int[] terms() {
        return terms;
    }

    /** What each weighs here. */
    double[] masses() {
        return masses;
    }

    /** How much of its weight counts here, 0 to 1. */
    double[] factors() {
        return factors;
    }

    /** Neighbouring terms and what they weigh, by both their numbers. */
    Map<Long, Double> pairs() {
        return pairs;
    }

    /** The vector's length. */
    double length() {
        return length;
    }

    /** The runs of capitalised terms in it, each at least two. */
    List<Set<Integer>> names() {
        return names;
    }

    /** The states and regions in it that are no members. */
    Set<Integer> places() {
        return places;
    }

    /** Where its matter lies: the weighed sum of its terms' company. */
    float[] direction() {
        return direction;
    }

    static Sketch of(Side.Piece piece, Terrain terrain) {
        Map<Integer, Double> factor = new TreeMap<>();
        Set<Integer> places = new HashSet<>();
        for (Term term : piece.terms()) {
            int number = terrain.number(term.key());
            if (terrain.weight(number) > 0) {
                factor.merge(number, term.factor(), Math::max);
                if (term.isPlace()) {
                    places.add(number);
                }
            }
        }
        return new Sketch(factor, pairs(piece.terms(), terrain), names(piece.terms(), terrain), places, terrain);
    }

    private static Map<Long, Double> pairs(List<Term> terms, Terrain terrain) {
        Map<Long, Double> pairs = new HashMap<>();
        for (int at = 1; at < terms.size(); at++) {
            Term left = terms.get(at - 1);
            Term right = terms.get(at);
            int one = terrain.number(left.key());
            int other = terrain.number(right.key());
            double weight =
                    PAIR_WEIGHT * terrain.weight(one) * terrain.weight(other) * Math.min(left.factor(), right.factor());
            if (one != other && weight > 0 && right.place() - left.place() <= APART_MAX) {
                long pair = ((long) Math.min(one, other) << 32) | Math.max(one, other);
                pairs.merge(pair, weight, Math::max);
            }
        }
        return pairs;
    }

    private static List<Set<Integer>> names(List<Term> terms, Terrain terrain) {
        List<Set<Integer>> names = new ArrayList<>();
        Set<Integer> name = new HashSet<>();
        int last = -1;
        for (Term term : terms) {
            boolean goesOn = term.capital() && last >= 0 && term.place() - last <= APART_IN_NAME_MAX;
            if (!goesOn) {
                keep(name, names);
                name = new HashSet<>();
            }
            if (term.capital() && term.place() > 0 && terrain.weight(terrain.number(term.key())) > 0) {
                name.add(terrain.number(term.key()));
            }
            last = term.capital() ? term.place() : -1;
        }
        keep(name, names);
        return names;
    }

    private static void keep(Set<Integer> name, List<Set<Integer>> names) {
        if (name.size() > 1) {
            names.add(name);
        }
    }

    private static float[] direction(int[] terms, double[] masses, Terrain terrain) {
        float[] sum = new float[Vocabulary.company("").length];
        for (int at = 0; at < terms.length; at++) {
            add(sum, terrain.company(terms[at]), masses[at]);
        }
        return sum;
    }

    static void add(float[] sum, float[] vector, double factor) {
        for (int at = 0; at < sum.length; at++) {
            sum[at] += (float) (vector[at] * factor);
        }
    }

    /** Where a term stands in {@link #terms}, or negative. */
    int find(int term) {
        return Arrays.binarySearch(terms, term);
    }
}
