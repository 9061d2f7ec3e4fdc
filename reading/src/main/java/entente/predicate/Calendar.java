package entente.predicate;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.util.Optional;

/** The last day that keeps a promise dated by a year, a month, a day or a part of the year. */
public final class Calendar {
    private Calendar() {}

    /** Parts of a year and the month in which each ends. */
    public enum Part {
        /** The first three months. */
        BEGINNING(Month.MARCH),
        /** Until the end of May. */
        SPRING(Month.MAY),
        /** Until the end of June. */
        FIRST_HALF(Month.JUNE),
        /** Until the end of August. */
        SUMMER(Month.AUGUST),
        /** Until the end of November. */
        AUTUMN(Month.NOVEMBER),
        /** Until the end of December. */
        WHOLE(Month.DECEMBER);

        private final Month last;

        Part(Month last) {
            this.last = last;
        }
    }

    /** The last day of a part of a year; of the fiscal year (April to March) where that is meant. */
    public static LocalDate end(int year, Part part, boolean fiscal) {
        return fiscal && part == Part.WHOLE ? endOfMonth(year + 1, 3) : endOfMonth(year, part.last.getValue());
    }

    /** The last day of a month, or the day itself where one is named; nothing where there is no such day. */
    public static Optional<LocalDate> day(int year, int month, int day) {
        try {
            return Optional.of(day > 0 ? LocalDate.of(year, month, day) : endOfMonth(year, month));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    /** The year of a month named without one: the next that is not over yet. */
    public static int yearOf(int month, LocalDate today) {
        return month >= today.getMonthValue() ? today.getYear() : today.getYear() + 1;
    }

    private static LocalDate endOfMonth(int year, int month) {
        return LocalDate.of(year, month, Month.of(month).length(Year.isLeap(year)));
    }
}
