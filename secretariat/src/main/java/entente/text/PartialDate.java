package entente.text;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Pattern;

/**
 * A date as precise as its source: a year, a month or a day (ISO 8601 calendar dates of reduced precision).
 *
 * @param value {@code 2025}, {@code 2025-02} or {@code 2025-02-15}
 */
public record PartialDate(String value) implements Comparable<PartialDate> {
    private static final Pattern FORM = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");

    /** @throws IllegalArgumentException if it is no such date */
    public PartialDate {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a date: " + value);
        }
        firstOf(value);
    }

    /** A date known to the day. */
    public static PartialDate of(LocalDate day) {
        return new PartialDate(day.toString());
    }

    /** The first day it can mean. */
    public LocalDate first() {
        return firstOf(value);
    }

    /** The last day it can mean. */
    public LocalDate last() {
        return switch (value.length()) {
            case 4 -> LocalDate.of(Integer.parseInt(value), 12, 31);
            case 7 -> YearMonth.parse(value).atEndOfMonth();
            default -> first();
        };
    }

    private static LocalDate firstOf(String value) {
        return switch (value.length()) {
            case 4 -> LocalDate.of(Integer.parseInt(value), 1, 1);
            case 7 -> YearMonth.parse(value).atDay(1);
            default -> LocalDate.parse(value);
        };
    }

    @Override
    public int compareTo(PartialDate other) {
        int byFirst = first().compareTo(other.first());
        return byFirst != 0 ? byFirst : value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
