package entente.wording;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The two texts together as numbers: the terms of both, what each weighs, how alike any two of them are, and each
 * sentence as a sparse vector over them.
 */
final class Terrain {
    private static final double RARE_IN_GENERAL = 0.3;
    private static final double RARE_HERE = 0.7;
    private static final double NUMBER_WEIGHT = 0.15;
    private static final double BROAD_FACTOR = 0.5;
    private static final float ALIKE_MIN = 0.45f;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> keys = new ArrayList<>();
    private final BitSet[] standsIn;
    private final double[] weights;
    private final float[][] company;
    private final Sketch[] earlier;
    private final Sketch[] later;

    /** @param members the codes of the states that issue the texts: their names say nothing about a matter */
    Terrain(Side before, Side after, Set<String> members) {
        int sentences = before.pieces().size() + after.pieces().size();
        List<BitSet> places = new ArrayList<>();
        int sentence = 0;
        for (Side side : List.of(before, after)) {
            for (Side.Piece piece : side.pieces()) {
                for (Term term : piece.terms()) {
                    number(term.key(), places).set(sentence);
                }
                piece.heading().forEach(term -> number(term.key(), places));
                sentence++;
            }
        }
        standsIn = places.toArray(BitSet[]::new);
        weights = new double[keys.size()];
        company = new float[keys.size()][];
        for (int term = 0; term < weights.length; term++) {
            weights[term] = weight(keys.get(term), standsIn[term].cardinality(), sentences, members);
            company[term] = Vocabulary.company(keys.get(term));
        }
        earlier = sketches(before);
        later = sketches(after);
    }

    private BitSet number(String key, List<BitSet> places) {
        Integer known = numbers.putIfAbsent(key, keys.size());
        if (known == null) {
            keys.add(key);
            places.add(new BitSet());
            return places.getLast();
        }
        return places.get(known);
    }

    private static double weight(String key, int here, int sentences, Set<String> members) {
        if (Vocabulary.isFrame(key) || (key.startsWith("§") && members.contains(key.substring(1)))) {
            return 0;
        }
        if (Character.isDigit(key.codePointAt(0)) || "$€£¥".indexOf(key.charAt(0)) >= 0) {
            return NUMBER_WEIGHT;
        }
        double rareHere = Math.log((sentences + 1) / (here + 0.5)) / Math.log(Math.max(2, sentences));
        double weight = RARE_IN_GENERAL * Vocabulary.rarity(key) + RARE_HERE * rareHere;
        return Math.max(0, Vocabulary.isBroad(key) ? weight * BROAD_FACTOR : weight);
    }

    private Sketch[] sketches(Side side) {
        Sketch[] sketches = new Sketch[side.pieces().size()];
        for (int at = 0; at < sketches.length; at++) {
            sketches[at] = Sketch.of(side.pieces().get(at), this);
        }
        return sketches;
    }

    Sketch[] earlier() {
        return earlier;
    }

    Sketch[] later() {
        return later;
    }

    int number(String key) {
        return numbers.getOrDefault(key, -1);
    }

    String key(int term) {
        return keys.get(term);
    }

    int size() {
        return keys.size();
    }

    double weight(int term) {
        return weights[term];
    }

    float[] company(int term) {
        return company[term];
    }

    /** In how many sentences of both texts all these terms stand together; at least 1. */
    int together(int... terms) {
        BitSet all = (BitSet) standsIn[terms[0]].clone();
        for (int term : terms) {
            all.and(standsIn[term]);
        }
        return Math.max(1, all.cardinality());
    }

    /** How many sentences both texts have. */
    int sentences() {
        return earlier.length + later.length;
    }

    /** How much two terms are the same matter: 1 for the same term, 0 below a floor. */
    float alike(int one, int other) {
        if (one == other) {
            return 1;
        }
        float[] left = company[one];
        float[] right = company[other];
        float sum = 0;
        for (int at = 0; at < left.length; at++) {
            sum += left[at] * right[at];
        }
        return sum < ALIKE_MIN ? 0 : sum;
    }
}
