package entente.wording;

import java.util.List;
import java.util.Optional;

/**
 * How alike every earlier and every later sentence are in meaning. A sentence that is like all others says little, so
 * what its row and its column have on average is taken off.
 */
final class Meant {
    private Meant() {}

    /** Earlier by later sentence, or nothing where meanings are not known. */
    static Optional<float[][]> between(Side before, Side after, Meanings meanings) {
        List<float[]> earlier = meanings.of(words(before));
        List<float[]> later = earlier.isEmpty() ? List.of() : meanings.of(words(after));
        if (later.isEmpty()) {
            return Optional.empty();
        }
        float[][] alike = new float[earlier.size()][later.size()];
        for (int e = 0; e < alike.length; e++) {
            for (int l = 0; l < alike[e].length; l++) {
                alike[e][l] = Directions.product(earlier.get(e), later.get(l));
            }
        }
        centre(alike);
        return Optional.of(alike);
    }

    private static List<String> words(Side side) {
        return side.pieces().stream()
                .map(piece -> piece.words().strip().replaceAll("\\s+", " "))
                .toList();
    }

    private static void centre(float[][] alike) {
        int width = alike[0].length;
        double[] columns = new double[width];
        double all = 0;
        for (float[] row : alike) {
            for (int l = 0; l < width; l++) {
                columns[l] += row[l] / alike.length;
                all += row[l] / ((double) alike.length * width);
            }
        }
        for (float[] row : alike) {
            double mean = 0;
            for (float value : row) {
                mean += value / width;
            }
            for (int l = 0; l < width; l++) {
                row[l] = (float) (row[l] - mean - columns[l] + all);
            }
        }
    }
}
