package entente.reading;

import java.time.Period;

/**
 * How often a recurring commitment falls due.
 *
 * @param text the words as they stand
 * @param period the time between two rounds
 */
public record Cadence(String text, Period period) {}
