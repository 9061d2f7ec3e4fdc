package entente.holiday;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The days of 2026 as the governments announced them; those of other years as the laws named in the file give them. */
class HolidaysTest {
    private final Holidays holidays = new Holidays();

    private void are(String region, int year, String days) {
        assertEquals(
                Arrays.stream(days.split(" ")).toList(),
                holidays.in(region, year).stream()
                        .map(holiday -> holiday.day().toString().substring(5))
                        .collect(Collectors.toList()),
                region + " " + year);
    }

    @Test
    void japan() {
        are(
                "JP",
                2025,
                "01-01 01-13 02-11 02-23 02-24 03-20 04-29 05-03 05-04 05-05 05-06 07-21 08-11 09-15 09-23"
                        + " 10-13 11-03 11-23 11-24");
        are(
                "JP",
                2026,
                "01-01 01-12 02-11 02-23 03-20 04-29 05-03 05-04 05-05 05-06 07-20 08-11 09-21 09-22 09-23"
                        + " 10-12 11-03 11-23");
        assertEquals(
                "国民の休日",
                holidays.on("JP", LocalDate.of(2026, 9, 22)).orElseThrow().name("ja"));
        assertEquals(
                "振替休日",
                holidays.on("JP", LocalDate.of(2026, 5, 6)).orElseThrow().name("ja"));
    }

    /** With lunar days, and substitutes after Sundays, Saturdays and where two holidays meet. */
    @Test
    void korea() {
        are(
                "KR",
                2024,
                "01-01 02-09 02-10 02-11 02-12 03-01 05-05 05-06 05-15 06-06 08-15 09-16 09-17 09-18 10-03"
                        + " 10-09 12-25");
        are(
                "KR",
                2025,
                "01-01 01-28 01-29 01-30 03-01 03-03 05-05 05-06 06-06 08-15 10-03 10-05 10-06 10-07 10-08"
                        + " 10-09 12-25");
        are(
                "KR",
                2026,
                "01-01 02-16 02-17 02-18 03-01 03-02 05-05 05-24 05-25 06-06 07-17 08-15 08-17 09-24 09-25"
                        + " 09-26 10-03 10-05 10-09 12-25");
        assertTrue(holidays.on("KR", LocalDate.of(2028, 10, 5)).isPresent(), "Chuseok meets National Foundation Day");
    }

    /** 2020 had a fourth month twice; only the first has the holiday. */
    @Test
    void aLeapMonthRepeatsNoHoliday() {
        assertTrue(holidays.on("KR", LocalDate.of(2020, 4, 30)).isPresent());
        assertFalse(holidays.on("KR", LocalDate.of(2020, 5, 30)).isPresent());
    }

    @Test
    void unitedStates() {
        are("US", 2026, "01-01 01-19 02-16 05-25 06-19 07-03 07-04 09-07 10-12 11-11 11-26 12-25");
        are("US", 2027, "01-01 01-18 02-15 05-31 06-18 06-19 07-04 07-05 09-06 10-11 11-11 11-25 12-24 12-25");
    }

    @Test
    void otherStatesComeFromTheLibraryAndWhatIsUnknownIsSaidToBeSo() {
        assertTrue(holidays.known("NO"));
        assertEquals(
                "05-17",
                holidays.in("NO", 2026).stream()
                        .map(holiday -> holiday.day().toString().substring(5))
                        .filter(day -> day.startsWith("05-17"))
                        .findFirst()
                        .orElseThrow());
        assertFalse(holidays.known("ZZ"));
        assertEquals(List.of(), holidays.in("ZZ", 2026));
        assertEquals(List.of(), holidays.in("JP", 9999));
    }

    @Test
    void weekendsFollowTheState() {
        LocalDate friday = LocalDate.of(2026, 11, 27);
        assertFalse(holidays.weekend("JP", friday));
        assertTrue(holidays.weekend("JP", friday.plusDays(1)) && holidays.weekend("JP", friday.plusDays(2)));
        assertFalse(holidays.weekend("JP", friday.plusDays(3)));
        assertTrue(holidays.weekend("EG", friday) && holidays.weekend("EG", friday.plusDays(1)));
        assertFalse(holidays.weekend("EG", friday.plusDays(2)));
        assertTrue(holidays.weekend("IR", friday));
    }
}
