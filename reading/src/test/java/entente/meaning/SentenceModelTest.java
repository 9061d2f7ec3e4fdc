package entente.meaning;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.wording.Meanings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class SentenceModelTest {
    private static final String NAVIES = "Our navies will train together twice a year.";
    private static final String SAME = "We hold joint maritime exercises every six months.";
    private static final String OTHER = "Schools receive new textbooks on marine biology.";

    private static double alike(float[] one, float[] other) {
        double sum = 0;
        for (int at = 0; at < one.length; at++) {
            sum += one[at] * other[at];
        }
        return sum;
    }

    @Test
    void theSameMatterInOtherWordsIsNearerThanAnotherMatter() {
        List<float[]> vectors = SentenceModel.shipped().of(List.of(NAVIES, SAME, OTHER));
        assertEquals(1, alike(vectors.get(0), vectors.get(0)), 1e-4);
        double same = alike(vectors.get(0), vectors.get(1));
        double other = alike(vectors.get(0), vectors.get(2));
        assertTrue(same > other + 0.2, same + " " + other);
    }

    @Test
    void aSentenceHasTheSameVectorWhateverStandsBesideIt() {
        Meanings model = SentenceModel.shipped();
        float[] alone = model.of(List.of(NAVIES)).getFirst();
        assertArrayEquals(alone, model.of(List.of(OTHER, NAVIES)).get(1));
    }

    @Test
    void longSentencesEmptyOnesAndOddSignsHaveVectorsToo() {
        List<float[]> vectors =
                SentenceModel.shipped().of(List.of("", "ship ".repeat(5_000), "x".repeat(5_000), "漁業 🚢 \u0000"));
        vectors.forEach(vector -> assertEquals(1, alike(vector, vector), 1e-4));
    }

    @Test
    void wordsAreCutIntoTheLongestKnownPieces() throws IOException {
        String words = """
                {"model": {"vocab": {"[UNK]": 0, "[CLS]": 1, "[SEP]": 2, "ice": 3, "##berg": 4, "##be": 5, "cafe": 6,
                ",": 7, "##s": 8}}}""";
        WordPieces pieces = new WordPieces(new ByteArrayInputStream(words.getBytes(StandardCharsets.UTF_8)));
        assertArrayEquals(new long[] {1, 3, 4, 8, 7, 6, 0, 2}, pieces.of("Icebergs, CAFÉ iceboat"));
    }
}
