package entente.reading;

/** Turns UTF-16 offsets of a text into offsets in Unicode code points. */
public final class CodePoints {
    private final int[] points;

    /** Counts once through the text. */
    public CodePoints(String text) {
        points = new int[text.length() + 1];
        int count = 0;
        for (int index = 0; index < text.length(); index++) {
            points[index] = count;
            boolean pair = Character.isHighSurrogate(text.charAt(index))
                    && index + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(index + 1));
            count += pair ? 0 : 1;
        }
        points[text.length()] = count;
    }

    /** The span of the UTF-16 offsets from {@code start} to {@code end}. */
    public Span span(int start, int end) {
        return new Span(points[start], points[end]);
    }
}
