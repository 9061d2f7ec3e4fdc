package entente.reading;

/**
 * One sentence, heading or list item of the text.
 *
 * @param span where it stands
 * @param shape what it is
 */
public record Sentence(Span span, Shape shape) {
    /** What a sentence is in the layout of its document. */
    public enum Shape {
        /** Running text. */
        PROSE,
        /** A title or heading: never a commitment. */
        HEADING,
        /** The first sentence of a bulleted or numbered item. */
        ITEM
    }
}
