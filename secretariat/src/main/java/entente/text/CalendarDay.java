package entente.text;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.regex.Pattern;

/**
 * A day of one year, or the same day of every year.
 *
 * @param value {@code 2026-02-22}, or {@code --02-22} for every year
 */
public record CalendarDay(String value) {
    private static final Pattern FORM = Pattern.compile("(\\d{4}|-)-\\d{2}-\\d{2}");

    /** @throws IllegalArgumentException if it is no such day */
    public CalendarDay {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a day: " + value);
        }
        if (value.startsWith("-")) {
            MonthDay.parse(value);
        } else {
            LocalDate.parse(value);
        }
    }

    /** Whether it comes every year. */
    public boolean yearly() {
        return value.startsWith("-");
    }

    /** Whether it falls on this day; 29 February of every year falls in leap years only. */
    public boolean on(LocalDate day) {
        return yearly()
                ? MonthDay.parse(value).equals(MonthDay.from(day))
                : LocalDate.parse(value).equals(day);
    }

    @Override
    public String toString() {
        return value;
    }
}
