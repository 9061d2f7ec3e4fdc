package entente.reading;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

/**
 * Words that say when a commitment falls due.
 *
 * @param span where the words stand
 * @param text the words as they stand
 * @param date the last day that keeps the promise, where the words and the statement's date fix one
 * @param period the time allowed or the round's length, where the words name one ("annual": one year)
 */
public record Deadline(Span span, String text, Optional<LocalDate> date, Optional<Period> period) {}
