package entente.wording;

import java.util.List;

/** Where sentences and their surroundings point, compared. What all of them have in common is taken off first. */
final class Directions {
    private static final double NEXT = 0.5;
    private static final double SAME_PARAGRAPH = 0.25;
    private static final double HEADING = 0.5;

    private final float[][] earlier;
    private final float[][] earlierAround;
    private final float[][] laterAround;

    Directions(Side before, Side after, Terrain terrain) {
        earlier = own(terrain.earlier());
        earlierAround = units(around(before.pieces(), earlier));
        float[][] around = units(around(after.pieces(), own(terrain.later())));
        float[][] headings = units(headings(after.pieces(), terrain));
        for (int at = 0; at < around.length; at++) {
            Sketch.add(around[at], headings[at], HEADING);
        }
        laterAround = around;
    }

    /** Earlier sentence against the surroundings of each later one, -1 to 1. */
    float[][] surroundings() {
        return compare(earlier, laterAround);
    }

    /** The surroundings of each against those of each, -1 to 1. */
    float[][] paragraphs() {
        return compare(earlierAround, laterAround);
    }

    private static float[][] own(Sketch[] sketches) {
        float[][] own = new float[sketches.length][];
        for (int at = 0; at < own.length; at++) {
            own[at] = sketches[at].direction();
        }
        return own;
    }

    private static float[][] around(List<Side.Piece> pieces, float[][] own) {
        float[][] around = new float[own.length][];
        for (int at = 0; at < own.length; at++) {
            float[] sum = new float[own[at].length];
            for (int other = at; other >= 0 && same(pieces, at, other); other--) {
                Sketch.add(sum, own[other], share(at - other));
            }
            for (int other = at + 1; other < own.length && same(pieces, at, other); other++) {
                Sketch.add(sum, own[other], share(other - at));
            }
            around[at] = sum;
        }
        return around;
    }

    private static boolean same(List<Side.Piece> pieces, int one, int other) {
        return pieces.get(one).paragraph() == pieces.get(other).paragraph();
    }

    private static double share(int apart) {
        return apart == 0 ? 1 : apart == 1 ? NEXT : SAME_PARAGRAPH;
    }

    private static float[][] headings(List<Side.Piece> pieces, Terrain terrain) {
        float[][] headings = new float[pieces.size()][];
        for (int at = 0; at < headings.length; at++) {
            float[] sum = new float[Vocabulary.company("").length];
            for (Term term : pieces.get(at).heading()) {
                int number = terrain.number(term.key());
                Sketch.add(sum, terrain.company(number), terrain.weight(number));
            }
            headings[at] = sum;
        }
        return headings;
    }

    private static float[][] units(float[][] vectors) {
        float[][] units = new float[vectors.length][];
        for (int at = 0; at < units.length; at++) {
            units[at] = Companions.unit(vectors[at]);
        }
        return units;
    }

    private static float[][] compare(float[][] left, float[][] right) {
        float[][] one = units(left);
        float[][] other = units(right);
        float[] mean = new float[Vocabulary.company("").length];
        int all = Math.max(1, one.length + other.length);
        for (float[][] side : List.of(one, other)) {
            for (float[] vector : side) {
                Sketch.add(mean, vector, 1.0 / all);
            }
        }
        one = centred(one, mean);
        other = centred(other, mean);
        float[][] compared = new float[one.length][other.length];
        for (int e = 0; e < one.length; e++) {
            for (int l = 0; l < other.length; l++) {
                compared[e][l] = product(one[e], other[l]);
            }
        }
        return compared;
    }

    private static float[][] centred(float[][] vectors, float[] mean) {
        float[][] centred = new float[vectors.length][];
        for (int at = 0; at < centred.length; at++) {
            float[] vector = vectors[at].clone();
            Sketch.add(vector, mean, -1);
            centred[at] = Companions.unit(vector);
        }
        return centred;
    }

    /** The scalar product. */
    static float product(float[] left, float[] right) {
        float sum = 0;
        for (int at = 0; at < left.length; at++) {
            sum += left[at] * right[at];
        }
        return sum;
    }
}
