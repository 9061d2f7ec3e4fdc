package entente.text;

/**
 * A run of words in a text, with the sentence it stands in. All places are offsets in Unicode code points, the end
 * exclusive.
 *
 * @param start where the words begin
 * @param end where they end
 * @param quote the words
 * @param sentenceStart where their sentence begins
 * @param sentenceEnd where it ends
 */
public record Passage(int start, int end, String quote, int sentenceStart, int sentenceEnd) {
    /** @throws IllegalArgumentException if the words do not lie inside their sentence */
    public Passage {
        if (sentenceStart < 0 || start < sentenceStart || end <= start || sentenceEnd < end) {
            throw new IllegalArgumentException(
                    "passage %d-%d outside its sentence %d-%d".formatted(start, end, sentenceStart, sentenceEnd));
        }
    }

    /** Whether the two share a character. */
    public boolean overlaps(Passage other) {
        return start < other.end && other.start < end;
    }
}
