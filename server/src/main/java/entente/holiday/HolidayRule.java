package entente.holiday;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A holiday of a state.
 *
 * @param region ISO 3166-1 alpha-2 code
 * @param occasion when it falls
 * @param from the first year it counts
 * @param until the last year it counts
 * @param substitute what happens when it falls on a day off
 * @param names what it is called
 */
record HolidayRule(
        String region, Occasion occasion, int from, int until, Substitute substitute, Map<String, String> names) {
    /** What happens when a holiday falls on a day off. */
    enum Substitute {
        /** Nothing. */
        NONE,
        /** After a Sunday, or where two holidays meet, the next day that is no day off. */
        SUNDAY,
        /** The same after a Saturday. */
        WEEKEND,
        /** A Saturday moves to the day before, a Sunday to the day after. */
        NEAREST
    }

    private static final Map<String, String> SUBSTITUTE =
            Map.of("en", "substitute holiday", "ja", "振替休日", "ko", "대체공휴일");
    private static final Map<String, String> BETWEEN =
            Map.of("en", "day between two holidays", "ja", "国民の休日", "ko", "두 공휴일 사이의 휴일");

    /**
     * The holidays of a year by these rules, by day.
     *
     * @param between whether a day between two holidays is one too
     */
    static SortedMap<LocalDate, Holiday> in(int year, List<HolidayRule> rules, boolean between) {
        SortedMap<LocalDate, Holiday> holidays = new TreeMap<>();
        List<LocalDate> owed = new ArrayList<>();
        for (HolidayRule rule : rules) {
            if (year < rule.from() || year > rule.until()) {
                continue;
            }
            for (LocalDate day : rule.occasion().in(year)) {
                Holiday before = holidays.putIfAbsent(day, new Holiday(day, rule.names()));
                if (rule.owes(day, before != null)) {
                    owed.add(day);
                } else if (rule.substitute() == Substitute.NEAREST && weekend(day)) {
                    LocalDate observed = day.getDayOfWeek() == DayOfWeek.SATURDAY ? day.minusDays(1) : day.plusDays(1);
                    holidays.putIfAbsent(observed, new Holiday(observed, rule.names()));
                }
            }
        }
        substitute(holidays, owed);
        if (between) {
            fill(holidays);
        }
        return holidays;
    }

    private static void substitute(SortedMap<LocalDate, Holiday> holidays, List<LocalDate> owed) {
        for (LocalDate day : owed.stream().sorted().toList()) {
            LocalDate next = day.plusDays(1);
            while (holidays.containsKey(next) || weekend(next)) {
                next = next.plusDays(1);
            }
            holidays.put(next, new Holiday(next, SUBSTITUTE));
        }
    }

    private static void fill(SortedMap<LocalDate, Holiday> holidays) {
        for (LocalDate day : List.copyOf(holidays.keySet())) {
            LocalDate next = day.plusDays(1);
            if (holidays.containsKey(day.plusDays(2)) && !weekend(next)) {
                holidays.putIfAbsent(next, new Holiday(next, BETWEEN));
            }
        }
    }

    private boolean owes(LocalDate day, boolean met) {
        return switch (substitute) {
            case NONE, NEAREST -> false;
            case SUNDAY -> met || day.getDayOfWeek() == DayOfWeek.SUNDAY;
            case WEEKEND -> met || weekend(day);
        };
    }

    private static boolean weekend(LocalDate day) {
        return day.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue();
    }
}
