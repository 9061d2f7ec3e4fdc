package entente.body;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.act.Body;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

/**
 * A reader takes exactly the bytes that writing gives back, although it seldom writes. More rounds:
 * {@code -Dentente.spellings=1000000}.
 */
class OneSpellingTest {
    private static final long SEED = Long.getLong("entente.seed", 20261127);
    private static final int MUTATIONS = Integer.getInteger("entente.spellings", 30_000);
    private static final int EACH = 10;

    private final Random random = new Random(SEED);
    private final RandomBodies bodies = new RandomBodies(random);
    private final BodyReader reader = new BodyReader();

    /** Reads, writes what was read, and compares: what a body is, whatever the reader does to be faster. */
    private static Body written(byte[] bytes) {
        try {
            Body body = new RecordReader().read(bytes, Body.class, "body");
            return body.format() == Body.FORMAT && Arrays.equals(RecordWriter.write(body), bytes) ? body : null;
        } catch (MalformedBody _) {
            return null;
        }
    }

    private Body read(byte[] bytes) {
        try {
            return reader.parse(bytes);
        } catch (MalformedBody _) {
            return null;
        }
    }

    private static String said(byte[] bytes) {
        return "seed " + SEED + ": " + new String(bytes, StandardCharsets.UTF_8);
    }

    @Test
    void everyActIsReadAsItIsWritten() throws MalformedBody {
        for (Class<?> act : RandomBodies.acts()) {
            for (int i = 0; i < EACH; i++) {
                Body body = bodies.of(act);
                byte[] bytes = BodyCodec.format(body);
                assertEquals(body, reader.parse(bytes), () -> said(bytes));
                assertEquals(body, reader.parse(bytes), () -> "again, " + said(bytes));
                assertEquals(body, written(bytes), () -> said(bytes));
            }
        }
    }

    @Test
    void ofChangedBytesTheSameAreTakenAsByWriting() {
        OtherBytes other = new OtherBytes(random);
        int taken = 0;
        int left = MUTATIONS;
        while (left > 0) {
            for (Class<?> act : RandomBodies.acts()) {
                byte[] bytes = BodyCodec.format(bodies.of(act));
                for (int i = 0; i < 20; i++, left--) {
                    byte[] changed = other.of(bytes);
                    Body body = read(changed);
                    assertEquals(written(changed), body, () -> said(changed));
                    if (body != null) {
                        assertArrayEquals(changed, BodyCodec.format(body), () -> said(changed));
                        taken++;
                    }
                }
            }
        }
        int some = taken;
        assertTrue(some > MUTATIONS / 50 && some < MUTATIONS / 2, () -> some + " of " + MUTATIONS + " were taken");
    }

    sealed interface Sort {
        record One(int number) implements Sort {}
    }

    record Holder(Sort.One one) {}

    record Loose(String value) implements Comparable<Loose> {
        @Override
        public int compareTo(Loose other) {
            return value.compareToIgnoreCase(other.value);
        }

        @Override
        public String toString() {
            return value;
        }
    }

    record Small(String value) implements Comparable<Small> {
        @Override
        public int compareTo(Small other) {
            return value.compareTo(other.value);
        }

        @Override
        public String toString() {
            return value.toLowerCase(java.util.Locale.ROOT);
        }
    }

    record LooseNames(SortedMap<Loose, Integer> numbers) {}

    record SmallNames(SortedMap<Small, Integer> numbers) {}

    /** No act has such parts yet. */
    @Test
    void whatWouldBeWrittenOtherwiseIsInDoubt() throws MalformedBody {
        assertDoubt(true, Holder.class, "{'one':{'number':1}}");
        assertDoubt(false, Holder.class, "{'one':{'number':1,'type':'one'}}");
        assertDoubt(true, LooseNames.class, "{'numbers':{'A':1,'a':2}}");
        assertDoubt(false, LooseNames.class, "{'numbers':{'A':1,'b':2}}");
        assertDoubt(true, SmallNames.class, "{'numbers':{'A':1}}");
        assertDoubt(false, SmallNames.class, "{'numbers':{'a':1}}");
    }

    private static void assertDoubt(boolean expected, Class<? extends Record> type, String text) throws MalformedBody {
        RecordReader records = new RecordReader();
        byte[] bytes = text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 2; i++) {
            Record value = records.read(bytes, type, "value");
            assertEquals(expected, records.doubtful(), text);
            assertEquals(expected, !Arrays.equals(RecordWriter.write(value), bytes), text);
        }
    }
}
