package entente.body;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import entente.act.Body;
import java.nio.charset.StandardCharsets;
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
            assertEquals(instant, read(instant.toString()), () -> "seed " + SEED + ": " + instant);
        }
    }

    private static Instant read(String text) {
        return WholeSeconds.read(text.getBytes(StandardCharsets.UTF_8), 0);
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
            assertNull(read(text), text);
        }
        assertThrows(DateTimeException.class, () -> read("2026-02-29T00:00:00Z"));
    }

    @Test
    void wholeSecondsAreWrittenAsThePlatformWritesThem() {
        Random random = new Random(SEED);
        long from = Instant.parse("-0001-12-31T00:00:00Z").getEpochSecond();
        long to = Instant.parse("+10000-01-02T00:00:00Z").getEpochSecond();
        for (int i = 0; i < 20_000; i++) {
            written(Instant.ofEpochSecond(random.nextLong(from, to)));
        }
        for (String edge : new String[] {"0000-01-01T00:00:00Z", "9999-12-31T23:59:59Z", "2024-02-29T09:05:07Z"}) {
            Instant instant = Instant.parse(edge);
            written(instant);
            written(instant.minusSeconds(1));
            written(instant.plusSeconds(1));
            assertFalse(WholeSeconds.write(instant.plusNanos(1), new byte[40], 0), edge);
        }
    }

    private static void written(Instant instant) {
        byte[] out = new byte[40];
        boolean plain = instant.toString().length() == WholeSeconds.LENGTH;
        assertEquals(plain, WholeSeconds.write(instant, out, 3), () -> "seed " + SEED + ": " + instant);
        if (plain) {
            assertEquals(instant.toString(), new String(out, 3, WholeSeconds.LENGTH, StandardCharsets.US_ASCII));
        }
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
        assertSame(known.of("1".concat("2")), known.of("12"));
        String kept = known.of("a word");
        assertSame(kept, known.of("a wor".concat("d")));
    }

    @Test
    void untilItsFullSizeNothingGoes() {
        Known<String> known = new Known<>(65_536);
        String[] kept = new String[2_000];
        for (int i = 0; i < kept.length; i++) {
            kept[i] = known.of("word " + i);
        }
        for (int i = 0; i < kept.length; i++) {
            assertSame(kept[i], known.of("word " + i));
        }
    }

    /** Of values that fall together, as many are kept as have a place there. */
    @Test
    void severalThatFallTogetherAreKept() {
        record Same(int number) {
            @Override
            public int hashCode() {
                return 7;
            }
        }
        Known<Same> known = new Known<>(1_024);
        for (int round = 0; round < 200; round++) {
            Same[] kept = new Same[4];
            for (int i = 0; i < kept.length; i++) {
                kept[i] = known.of(new Same(i));
            }
            for (int i = 0; i < kept.length; i++) {
                assertSame(kept[i], known.of(new Same(i)));
            }
            known.of(new Same(4));
            assertNotSame(kept[0], known.of(new Same(0)), "the oldest goes");
            assertSame(kept[3], known.of(new Same(3)));
        }
        for (int i = 0; i < 3_000; i++) {
            known.of(new Same(-i));
        }
    }

    @Test
    void actsThatAnswerTheSameShareWhatTheySayOfIt() throws MalformedBody {
        BodyReader reader = new BodyReader();
        Random random = new Random(SEED);
        RandomBodies bodies = new RandomBodies(random);
        for (Class<?> act : RandomBodies.acts()) {
            byte[] bytes = BodyCodec.format(bodies.of(act));
            Body one = reader.parse(bytes);
            Body other = reader.parse(bytes);
            assertEquals(one, other);
            if (one.answers().size() == 1) {
                assertSame(one.answers(), other.answers());
            }
        }
    }
}
