package entente.holiday;

import com.ibm.icu.util.Calendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The holidays and weekends of states: by the rules that ship, for other states by those of Jollyday, weekends by CLDR.
 * Days moved by a decree for one year are not known. Safe for several threads.
 */
public final class Holidays {
    private static final int KEPT_MAX = 256;
    private static final int YEAR_MIN = 1900;
    private static final int YEAR_MAX = 2199;

    private final RuleFile rules = RuleFile.shipped();
    private final Map<Key, SortedMap<LocalDate, Holiday>> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, SortedMap<LocalDate, Holiday>> eldest) {
            return size() > KEPT_MAX;
        }
    };

    private record Key(String region, int year) {}

    /** Whether a state's holidays are known here; if not, that a day has none says nothing. */
    public boolean known(String region) {
        return !rules.of(region).isEmpty()
                || HolidayManager.getSupportedCalendarCodes().contains(region);
    }

    /**
     * A state's holidays of a year in their order; empty if they are not known.
     *
     * @param region ISO 3166-1 alpha-2 code
     * @param year from 1900 to 2199; there are none in other years
     */
    public List<Holiday> in(String region, int year) {
        return List.copyOf(days(region, year).values());
    }

    /** The holiday that a day is in a state. */
    public Optional<Holiday> on(String region, LocalDate day) {
        return Optional.ofNullable(days(region, day.getYear()).get(day));
    }

    /** Whether a day is of a state's weekend, by CLDR; Saturday and Sunday for what is no state. */
    public boolean weekend(String region, LocalDate day) {
        Calendar.WeekData week = Calendar.getWeekDataForRegion(region);
        DayOfWeek first = day(week.weekendOnset);
        int length = Math.floorMod(day(week.weekendCease).getValue() - first.getValue(), DayOfWeek.values().length);
        return Math.floorMod(day.getDayOfWeek().getValue() - first.getValue(), DayOfWeek.values().length) <= length;
    }

    /** ICU counts from Sunday, which is 1. */
    private static DayOfWeek day(int icu) {
        return DayOfWeek.SATURDAY.plus(icu);
    }

    private SortedMap<LocalDate, Holiday> days(String region, int year) {
        if (year < YEAR_MIN || year > YEAR_MAX) {
            return new TreeMap<>();
        }
        synchronized (kept) {
            return kept.computeIfAbsent(
                    new Key(region, year),
                    key -> rules.of(region).isEmpty()
                            ? libraryDays(region, year)
                            : HolidayRule.in(year, rules.of(region), rules.between(region)));
        }
    }

    private SortedMap<LocalDate, Holiday> libraryDays(String region, int year) {
        SortedMap<LocalDate, Holiday> days = new TreeMap<>();
        if (known(region)) {
            HolidayManager manager =
                    HolidayManager.getInstance(ManagerParameters.create(region.toLowerCase(Locale.ROOT)));
            manager.getHolidays(Year.of(year), HolidayType.PUBLIC_HOLIDAY)
                    .forEach(holiday -> days.put(
                            holiday.getDate(),
                            new Holiday(holiday.getDate(), Map.of("en", holiday.getDescription(Locale.ENGLISH)))));
        }
        return days;
    }
}
