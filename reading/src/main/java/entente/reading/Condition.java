package entente.reading;

/**
 * The case in which a commitment holds.
 *
 * @param span where the words stand
 * @param text the words as they stand
 */
public record Condition(Span span, String text) {}
