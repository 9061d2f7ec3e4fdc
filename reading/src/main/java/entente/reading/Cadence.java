package entente.reading;

import java.time.Period;

/**
 * How often a recurring commitment falls due.
 *
 * @param span where the words stand
 * @param text the words as they stand
 * @param period the time between two rounds
 */
public record Cadence(Span span, String text, Period period) {}
