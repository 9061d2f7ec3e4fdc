package entente.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WhenTest {
    private static final Setting NORDIC = Setting.of(List.of("NO", "FI", "IS"), LocalDate.of(2025, 3, 10));

    private static String time(String text) {
        return Reader.read(text, NORDIC)
                .findings()
                .getFirst()
                .deadline()
                .map(deadline -> deadline.text() + " "
                        + deadline.date().map(LocalDate::toString).orElse("-") + " "
                        + deadline.period().map(Object::toString).orElse("-"))
                .orElse("");
    }

    @ParameterizedTest
    @CsvSource({
        "by the end of 2027, by the end of 2027 2027-12-31 -",
        "by the end of this year, by the end of this year 2025-12-31 -",
        "within the next year, within the next year 2026-03-10 P1Y",
        "within ninety days, within ninety days 2025-06-08 P90D",
        "in the coming months, in the coming months - -",
        "in October, in October 2025-10-31 -",
        "on 9 May 2026, on 9 May 2026 2026-05-09 -",
        "'on March 29-30, 2026', 'on March 29-30, 2026 2026-03-29 -'",
        "this summer, this summer - -",
        "in the early 2030s, in the early 2030s 2033-12-31 -",
        "within this decade, within this decade 2030-12-31 -",
        "by year-end, by year-end 2025-12-31 -",
        "next month, next month 2025-04-30 -",
        "by COP31, by COP31 - -",
        "annually, annually - P1Y",
        "at least once a year, at least once a year - P1Y",
        "every two years, every two years - P2Y",
        "twice a year, twice a year - P6M",
        "three times a year, three times a year - P4M",
        "every eighteen months, every eighteen months - P18M",
        "every second year, every second year - P2Y",
        "this coming week, this coming week - -",
        "in the months and years ahead, in the months and years ahead - -",
        "by or around mid-century, by or around mid-century - -",
        "prior to our next ice conference, prior to our next ice conference - -",
        "at the autumn session of the ice council, at the autumn session - -",
    })
    void readsWordsForTimesAgainstTheDateOfTheStatement(String words, String expected) {
        assertEquals(expected, time("We will inspect the harbour lights " + words + "."));
    }

    @Test
    void timesMayRunOverALineBreakAndHistoryIsNone() {
        String wrapped =
                "We will inspect all the harbour lights of the northern coast by the end of\n2027, and publish what "
                        + "we find.\n";
        assertEquals("by the end of\n2027 2027-12-31 -", time(wrapped));
        assertEquals("", time("We will carry out the January 2024 Harbour Declaration."));
        assertEquals("", time("We will act on the findings of the 2025 Harbour Report."));
        assertEquals("", time("We will inspect the harbour lights regularly."));
    }

    private static String date(String text) {
        return Reader.read(text, NORDIC)
                .findings()
                .getFirst()
                .deadline()
                .flatMap(Deadline::date)
                .map(LocalDate::toString)
                .orElse("");
    }

    private static List<String> times(String text) {
        return Reader.read(text, NORDIC).findings().stream()
                .map(finding -> finding.deadline().map(Deadline::text).orElse(""))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We will meet our respective 2030 Drift Net Targets.",
                "We will carry out the measures of the Harbour Vision 2040.",
                "We will fund the Ice Plan (2025-2029).",
                "We will report on our pledges during the Year of the Reef.",
                "We will share the ice charts discussed during the quarterly meeting.",
                "We will land 40 million tons of fish per year.",
                "We will halve the average annual loss of nets.",
                "We will support the crews, including through the annual race of tugs hosted by the port of Hull.",
                "We will build tugs in line with the goal of reaching a quiet sea by 2050.",
                "Following the survey this year, we will map the northern reefs.",
                "As the host of the regatta in 2026, Norway will open the northern ports.",
            })
    void aTimeThatOnlyNamesAThingIsNone(String text) {
        assertEquals(List.of(""), times(text));
    }

    @Test
    void aTimeBelongsToThePartOfTheSentenceItStandsIn() {
        assertEquals(
                List.of(""),
                times("We are expanding our cooperation on ice charts, including a biennial fair of pilots."));
        assertEquals(
                List.of("biannual"),
                times("We will share ice charts, including through biannual talks of our pilots."));
        assertEquals(
                List.of("", "by 2027"), times("We will map the northern reefs and open two rescue ports by 2027."));
        assertEquals(List.of("Next year"), times("Next year, we will map the northern reefs."));
        assertEquals(List.of("by May 2026"), times("We will by May 2026 map the northern reefs."));
    }

    @Test
    void whatASentenceTellsAsideOrOfAnotherSetsNoTime() {
        assertEquals(
                List.of(""),
                times("We will map the northern reefs and recognized the role of Sweden as host of the fair in 2027."));
        assertEquals(
                List.of(""),
                times("We will train ten crews, including through the pilot scheme that Sweden will lead this year."));
        assertEquals(
                List.of(""),
                times("As chair of the council, and host of the fair next year, Norway will train ten crews."));
        assertEquals(List.of(""), times("We will cut the duty set forth in Notice No. 4 of 2025 on dried cod."));
        assertEquals(
                List.of("Over the coming year"),
                times("Over the coming year, we will train ten crews, including for the role of host in 2027."));
    }

    @Test
    void periodsAndOccasionsAreTimes() {
        assertEquals(List.of("between 2026 and 2028"), times("We will train ten crews between 2026 and 2028."));
        assertEquals(List.of("for another five years"), times("We will fund the chart office for another five years."));
        assertEquals(
                List.of("Before the next ice council meeting"),
                times("Before the next ice council meeting, we will publish the chart."));
        assertEquals("2026-06-30", date("We will train ten crews between April and June 2026."));
        assertEquals(
                List.of("over the course of the year"), times("We will train ten crews over the course of the year."));
    }

    @Test
    void itemsTakeTheTimeAtTheEndOfTheirLeadIn() {
        String text = """
                We will take these steps by 14 May 2025:

                - open the northern port to all crews;
                - publish the ice chart by June 2025.
                """;
        Reading reading = Reader.read(text, NORDIC);
        assertEquals(
                List.of("by 14 May 2025", "by June 2025"),
                times(text).subList(times(text).size() - 2, times(text).size()));
        assertEquals(
                LocalDate.of(2025, 5, 14),
                reading.findings()
                        .get(reading.findings().size() - 2)
                        .deadline()
                        .orElseThrow()
                        .date()
                        .orElseThrow());
    }

    @Test
    void theDateOfTheStatementIsTakenFromItsOpening() {
        String text = """
                Oslo, 4 June 2024

                We, the leaders of Norway, Finland and Iceland, met today.

                We will publish the chart by the end of next year.
                """;
        Reading reading = Reader.read(text, Setting.unknown());
        assertEquals(
                LocalDate.of(2025, 12, 31),
                reading.findings().getFirst().deadline().orElseThrow().date().orElseThrow());
        assertEquals(List.of("NO", "FI", "IS"), reading.members());
    }
}
