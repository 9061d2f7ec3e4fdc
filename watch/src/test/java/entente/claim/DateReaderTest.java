package entente.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import entente.article.Language;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DateReaderTest {
    private static final LocalDate DAY = LocalDate.of(2025, 1, 15);

    @Test
    void dates_in_three_languages_become_days() {
        List<String> cases = List.of(
                "en|on November 15, 2024|2024-11-15..2024-11-15",
                "en|15 Nov 2024 in Lima|2024-11-15..2024-11-15",
                "en|in January 2025|2025-01-01..2025-01-31",
                "en|December 30|2024-12-30..2024-12-30",
                "en|in October|2024-10-01..2024-10-31",
                "en|on Monday|2025-01-13..2025-01-13",
                "en|yesterday|2025-01-14..2025-01-14",
                "en|next month|2025-02-01..2025-02-28",
                "en|last year|2024-01-01..2024-12-31",
                "en|since 2023|2023-01-01..2023-12-31",
                "ja|2024年11月15日に|2024-11-15..2024-11-15",
                "ja|令和7年1月6日|2025-01-06..2025-01-06",
                "ja|平成元年1月8日|1989-01-08..1989-01-08",
                "ja|12月30日|2024-12-30..2024-12-30",
                "ja|14日午前|2025-01-14..2025-01-14",
                "ja|28日に|2024-12-28..2024-12-28",
                "ja|2月29日|2024-02-29..2024-02-29",
                "en|February 29|2024-02-29..2024-02-29",
                "ja|先月|2024-12-01..2024-12-31",
                "ja|来年|2026-01-01..2026-12-31",
                "ko|2024년 11월 15일|2024-11-15..2024-11-15",
                "ko|12월 30일|2024-12-30..2024-12-30",
                "ko|6일 오전|2025-01-06..2025-01-06",
                "ko|지난달|2024-12-01..2024-12-31",
                "ko|올해|2025-01-01..2025-12-31",
                "ko|어제|2025-01-14..2025-01-14");
        for (String each : cases) {
            String[] cells = each.split("\\|", -1);
            List<When> found = DateReader.read(Language.ofCode(cells[0]), cells[1], DAY);
            assertEquals(
                    List.of(cells[2]),
                    found.stream()
                            .map(when -> when.from() + ".." + when.until())
                            .toList(),
                    each);
        }
    }

    @Test
    void a_day_that_no_month_has_is_left_alone() {
        assertEquals(List.of(), DateReader.read(Language.ENGLISH, "on February 31, 2024", DAY));
        assertEquals(List.of(), DateReader.read(Language.JAPANESE, "13月40日", DAY));
        assertEquals(List.of(), DateReader.read(Language.ENGLISH, "The ministers may meet; he was 31 days away.", DAY));
    }
}
