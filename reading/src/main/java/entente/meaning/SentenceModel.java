package entente.meaning;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import entente.wording.Meanings;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger.Level;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * all-MiniLM-L6-v2 with weights of 8 bits (Apache-2.0, 23 MB): 384 numbers a sentence, the mean of its pieces'. One
 * sentence at a time, so that a sentence has the same vector whatever stands beside it. Safe for several threads.
 */
public final class SentenceModel implements Meanings {
    private static final System.Logger LOG = System.getLogger(SentenceModel.class.getName());
    private static final String MODEL = "/all-minilm-l6-v2-q.onnx";
    private static final String WORDS = "/all-minilm-l6-v2-q-tokenizer.json";
    private static final int KEPT_MAX = 4_000;

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final WordPieces pieces;
    private final Map<String, float[]> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, float[]> eldest) {
            return size() > KEPT_MAX;
        }
    };

    private SentenceModel() throws IOException, OrtException {
        try (InputStream model = resource(MODEL);
                InputStream words = resource(WORDS);
                OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            environment = OrtEnvironment.getEnvironment();
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setCPUArenaAllocator(false);
            options.setMemoryPatternOptimization(false);
            session = environment.createSession(model.readAllBytes(), options);
            pieces = new WordPieces(words);
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(SentenceModel.class.getResourceAsStream(name), name);
    }

    /** The model that ships, loaded when it is first asked; where it does not run, {@link Meanings#NONE}. */
    public static Meanings shipped() {
        return sentences -> Loaded.MODEL.of(sentences);
    }

    private static final class Loaded {
        private static final Meanings MODEL = load();

        private static Meanings load() {
            try {
                return new SentenceModel();
            } catch (IOException | OrtException | LinkageError missing) {
                LOG.log(Level.WARNING, "Sentences are compared by words alone: the model does not run", missing);
                return Meanings.NONE;
            }
        }
    }

    @Override
    public List<float[]> of(List<String> sentences) {
        return sentences.stream().map(this::vector).toList();
    }

    private float[] vector(String sentence) {
        synchronized (kept) {
            float[] known = kept.get(sentence);
            if (known != null) {
                return known;
            }
        }
        float[] vector = compute(pieces.of(sentence));
        synchronized (kept) {
            kept.put(sentence, vector);
        }
        return vector;
    }

    private float[] compute(long[] numbers) {
        long[] shape = {1, numbers.length};
        long[] ones = new long[numbers.length];
        Arrays.fill(ones, 1);
        try (OnnxTensor ids = OnnxTensor.createTensor(environment, LongBuffer.wrap(numbers), shape);
                OnnxTensor mask = OnnxTensor.createTensor(environment, LongBuffer.wrap(ones), shape);
                OnnxTensor types =
                        OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[numbers.length]), shape);
                OrtSession.Result result =
                        session.run(Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", types))) {
            return mean(((float[][][]) result.get(0).getValue())[0]);
        } catch (OrtException broken) {
            throw new IllegalStateException("the model of sentences does not run", broken);
        }
    }

    /** The mean of the pieces' vectors, at length 1. */
    private static float[] mean(float[][] rows) {
        float[] sum = new float[rows[0].length];
        for (float[] row : rows) {
            for (int at = 0; at < sum.length; at++) {
                sum[at] += row[at];
            }
        }
        double square = 0;
        for (float value : sum) {
            square += value * value;
        }
        float length = (float) Math.max(Math.sqrt(square), Float.MIN_NORMAL);
        for (int at = 0; at < sum.length; at++) {
            sum[at] /= length;
        }
        return sum;
    }
}
