package entente.holiday;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.GregorianCalendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.IntStream;

/** By what rule a holiday falls on a day. */
sealed interface Occasion {
    /** The days of a year on which it falls. */
    List<LocalDate> in(int year);

    /** The same day every year. */
    record Fixed(MonthDay day) implements Occasion {
        @Override
        public List<LocalDate> in(int year) {
            return List.of(day.atYear(year));
        }
    }

    /**
     * A weekday of a month.
     *
     * @param ordinal the first is 1, the last is -1
     */
    record Weekday(Month month, int ordinal, DayOfWeek day) implements Occasion {
        @Override
        public List<LocalDate> in(int year) {
            return List.of(LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(ordinal, day)));
        }
    }

    /**
     * A day of the Korean lunisolar calendar (dangi in CLDR), with days around it.
     *
     * @param month from 1
     * @param day from 1
     * @param around how many days before and after belong to it
     */
    record Lunar(int month, int day, int around) implements Occasion {
        private static final TimeZone ZONE = TimeZone.getTimeZone("Asia/Seoul");
        private static final int NOON = 12;

        @Override
        public List<LocalDate> in(int year) {
            Calendar lunar = Calendar.getInstance(ZONE, new ULocale("ko_KR@calendar=dangi"));
            Calendar gregorian = new GregorianCalendar(ZONE, ULocale.ROOT);
            return LocalDate.of(year, 1, 1)
                    .datesUntil(LocalDate.of(year + 1, 1, 1))
                    .filter(date -> {
                        gregorian.clear();
                        gregorian.set(year, date.getMonthValue() - 1, date.getDayOfMonth(), NOON, 0, 0);
                        lunar.setTimeInMillis(gregorian.getTimeInMillis());
                        return lunar.get(Calendar.MONTH) == month - 1
                                && lunar.get(Calendar.DAY_OF_MONTH) == day
                                && lunar.get(Calendar.IS_LEAP_MONTH) == 0;
                    })
                    .flatMap(date -> IntStream.rangeClosed(-around, around).mapToObj(date::plusDays))
                    .toList();
        }
    }

    /**
     * The day of an equinox in Japan by the approximation that its almanacs print, good from 1980 to 2099.
     *
     * @param month March or September
     */
    record Equinox(Month month) implements Occasion {
        private static final double MARCH = 20.8431;
        private static final double SEPTEMBER = 23.2488;
        private static final double DRIFT = 0.242194;
        private static final int BASE = 1980;

        @Override
        public List<LocalDate> in(int year) {
            double base = month == Month.MARCH ? MARCH : SEPTEMBER;
            int day = (int) (base + DRIFT * (year - BASE)) - Math.floorDiv(year - BASE, 4);
            return List.of(LocalDate.of(year, month, day));
        }
    }
}
