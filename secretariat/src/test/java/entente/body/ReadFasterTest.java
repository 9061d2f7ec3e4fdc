package entente.body;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is read by a shorter way is what the longer way reads. */
class ReadFasterTest {
    private static final long SEED = 20261126;

    @Test
    void wholeSecondsAreReadAsThePlatformReadsThem() {
        Random random = new Random(SEED);
        long from = Instant.parse("0000-01-01T00:00:00Z").getEpochSecond();
        long to = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();
        for (int i = 0; i < 20_000; i++) {
            Instant instant = Instant.ofEpochSecond(random.nextLong(from, to + 1));
            assertEquals(instant, WholeSeconds.parse(instant.toString()), () -> "seed " + SEED + ": " + instant);
        }
    }

    @Test
    void whatIsNoWholeSecondIsLeftToThePlatform() {
        for (String text : new String[] {
            "",
            "2026-01-01T00:00:00.5Z",
            "2026-01-01T24:00:00Z",
            "2026-01-01T23:60:00Z",
            "2026-01-01T23:59:60Z",
            "2026-01-01 00:00:00Z",
            "+026-01-01T00:00:00Z",
            "2026-01-01T00:00:00z"
        }) {
            assertNull(WholeSeconds.parse(text), text);
        }
        assertThrows(DateTimeException.class, () -> WholeSeconds.parse("2026-02-29T00:00:00Z"));
    }

    @Test
    void aKnownValueIsTheOneKeptAndNeverAnother() {
        Random random = new Random(SEED);
        Known<String> known = new Known<>(64);
        Set<String> made = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            String value = Integer.toString(random.nextInt(500));
            assertEquals(value, known.of(value), "seed " + SEED);
            made.add(value);
        }
        assertEquals(500, made.size());
        String kept = known.of("a word");
        assertSame(kept, known.of("a wor".concat("d")));
    }
}
