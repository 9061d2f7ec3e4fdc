package entente.wording;

import java.util.HashMap;
import java.util.Map;

/** How much of each earlier sentence each later one covers, by the same terms or by terms alike. */
final class Coverage {
    private static final double FLOOR = 0.3;

    private final Terrain terrain;
    private final Map<Integer, float[]> bestByTerm = new HashMap<>();

    Coverage(Terrain terrain) {
        this.terrain = terrain;
    }

    float[][] shares() {
        Sketch[] earlier = terrain.earlier();
        Sketch[] later = terrain.later();
        float[][] shares = new float[earlier.length][later.length];
        for (int e = 0; e < earlier.length; e++) {
            double all = FLOOR;
            int[] terms = earlier[e].terms();
            for (int at = 0; at < terms.length; at++) {
                float[] best = bestByTerm.computeIfAbsent(terms[at], this::best);
                double mass = earlier[e].masses()[at];
                all += mass;
                for (int l = 0; l < later.length; l++) {
                    shares[e][l] += (float) (best[l] * mass);
                }
            }
            for (int l = 0; l < later.length; l++) {
                shares[e][l] /= (float) all;
            }
        }
        return shares;
    }

    /** How alike the most alike term of each later sentence is. */
    private float[] best(int term) {
        float[] alike = new float[terrain.size()];
        java.util.Arrays.fill(alike, -1);
        Sketch[] later = terrain.later();
        float[] best = new float[later.length];
        for (int l = 0; l < later.length; l++) {
            for (int other : later[l].terms()) {
                if (alike[other] < 0) {
                    alike[other] = terrain.alike(term, other);
                }
                best[l] = Math.max(best[l], alike[other]);
            }
        }
        return best;
    }
}
