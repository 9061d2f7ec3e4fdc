package entente.wording;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often terms stand in sentences of joint statements, and the company each of the more frequent ones keeps: a
 * vector whose scalar product with another's is near 1 when both keep the same company.
 */
final class Companions {
    private static final int FORMAT = 1;
    private static final float SCALE = 127f;

    private final int sentences;
    private final int dimensions;
    private final Map<String, Integer> counts;
    private final Map<String, float[]> vectors;

    Companions(int sentences, int dimensions, Map<String, Integer> counts, Map<String, float[]> vectors) {
        this.sentences = sentences;
        this.dimensions = dimensions;
        this.counts = counts;
        this.vectors = vectors;
    }

    /** Nothing is known: every term is as rare as can be and keeps no company. */
    static Companions none() {
        return new Companions(1, 1, Map.of(), Map.of());
    }

    double rarity(String term) {
        double most = Math.log(sentences + 1d);
        return most <= Math.log(2) ? 1 : Math.log((sentences + 1d) / (counts.getOrDefault(term, 0) + 1)) / most;
    }

    float[] vector(String term) {
        float[] vector = vectors.get(term);
        return vector == null ? new float[dimensions] : vector;
    }

    static Companions read(DataInputStream in) throws IOException {
        if (in.readInt() != FORMAT) {
            throw new IOException("companions.bin has another format than this program reads");
        }
        int sentences = in.readInt();
        int dimensions = in.readInt();
        int terms = in.readInt();
        Map<String, Integer> counts = new LinkedHashMap<>();
        Map<String, float[]> vectors = new LinkedHashMap<>();
        for (int term = 0; term < terms; term++) {
            String name = in.readUTF();
            counts.put(name, in.readInt());
            if (in.readBoolean()) {
                byte[] bytes = in.readNBytes(dimensions);
                float[] vector = new float[dimensions];
                for (int at = 0; at < dimensions; at++) {
                    vector[at] = bytes[at] / SCALE;
                }
                vectors.put(name, unit(vector));
            }
        }
        return new Companions(sentences, dimensions, counts, vectors);
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(FORMAT);
        out.writeInt(sentences);
        out.writeInt(dimensions);
        out.writeInt(counts.size());
        for (var entry : counts.entrySet()) {
            out.writeUTF(entry.getKey());
            out.writeInt(entry.getValue());
            float[] vector = vectors.get(entry.getKey());
            out.writeBoolean(vector != null);
            if (vector != null) {
                for (float value : vector) {
                    out.writeByte(Math.round(value * SCALE));
                }
            }
        }
    }

    /** The vector at length 1; zeros stay zeros. */
    static float[] unit(float[] vector) {
        double square = 0;
        for (float value : vector) {
            square += value * value;
        }
        float length = (float) Math.sqrt(square);
        float[] unit = new float[vector.length];
        for (int at = 0; at < vector.length && length > 0; at++) {
            unit[at] = vector[at] / length;
        }
        return unit;
    }
}
