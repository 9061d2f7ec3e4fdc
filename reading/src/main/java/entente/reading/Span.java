package entente.reading;

/**
 * A run of characters of the text that was read.
 *
 * @param start offset of the first character, in Unicode code points from 0
 * @param end offset after the last character, in Unicode code points; never before {@code start}
 */
public record Span(int start, int end) {
    /** Refuses a span that begins before the text or ends before it begins. */
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("span from " + start + " to " + end);
        }
    }

    /** True when {@code other} lies wholly inside this span. */
    public boolean holds(Span other) {
        return start <= other.start && other.end <= end;
    }
}
