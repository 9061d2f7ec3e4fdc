package entente.alert;

import static org.junit.jupiter.api.Assertions.assertEquals;

import entente.intake.Archive;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Agencies announce one launch in the words of the last. */
class FlashTest {
    private static final Instant DAY = Instant.parse("2025-03-12T00:00:00Z");

    @TempDir
    private Path data;

    private Watching watching;

    @BeforeEach
    void open() {
        watching = new Watching(Archive.ofOffice(data, "secretariat"), DAY);
    }

    @AfterEach
    void close() {
        watching.close();
    }

    @Test
    void a_flash_in_the_words_of_the_last_one_is_another_line_where_the_day_is_another() {
        Map<String, List<String>> flashes = Map.of(
                "ko",
                List.of(
                        "북한이 3월 8일 동해상으로 탄도미사일 3발을 발사했다고 합동참모본부가 밝혔다.",
                        "북한이 3월 12일 동해상으로 탄도미사일 10발을 발사했다고 합동참모본부가 밝혔다."),
                "ja",
                List.of("北朝鮮は3月8日、日本海に弾道ミサイル3発を発射したと、韓国軍合同参謀本部が発表した。", "北朝鮮は3月12日、日本海に弾道ミサイル10発を発射したと、韓国軍合同参謀本部が発表した。"),
                "en",
                List.of(
                        "North Korea fired three ballistic missiles toward the sea on March 8, South Korea's Joint"
                                + " Chiefs of Staff said.",
                        "North Korea fired ten ballistic missiles toward the sea on March 12, South Korea's Joint"
                                + " Chiefs of Staff said."));
        flashes.forEach((source, texts) -> {
            WatchingTest.take(watching, source, texts.getFirst(), DAY.minus(Duration.ofDays(4)));
            WatchingTest.take(watching, source, texts.getLast(), DAY);
        });
        List<Alert> lines = watching.inbox().since(DAY.minus(Duration.ofDays(5)));
        assertEquals(List.of(3, 3), lines.stream().map(Alert::independent).toList(), lines.toString());
        assertEquals(List.of(0, 0), lines.stream().map(Alert::copies).toList());
        assertEquals(1, watching.inbox().since(DAY.minusSeconds(1)).size(), "a verdict on the first hides no second");
    }
}
