package entente.claim;

import java.time.LocalDate;

/**
 * A date as a text gives it, made a span of days.
 *
 * @param text as written
 * @param from first day
 * @param until last day, the same for a single day
 */
public record When(String text, LocalDate from, LocalDate until) {
    static When day(String text, LocalDate day) {
        return new When(text, day, day);
    }

    static When month(String text, LocalDate any) {
        return new When(text, any.withDayOfMonth(1), any.withDayOfMonth(any.lengthOfMonth()));
    }

    static When year(String text, int year) {
        return new When(text, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }
}
