package entente.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
