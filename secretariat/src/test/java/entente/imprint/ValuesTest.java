package entente.imprint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import entente.act.Salt;
import entente.text.Localized;
import entente.trie.FixedCounts;
import entente.trie.FixedMap;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Each value comes back from an imprint as what it was, and then makes the same bytes again. */
class ValuesTest {
    private long end;

    private byte[] written(Object value) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        end = new ImprintWriter(out, _ -> Elsewhere.HERE).end(parts -> parts.value(value));
        return out.toByteArray();
    }

    private Object read(byte[] bytes) {
        ByteBuffer all = ByteBuffer.wrap(bytes);
        return new ImprintReader((place, length) -> all.slice((int) place, length), end, name -> name)
                .first()
                .value();
    }

    @Test
    void whatIsFixedIsFixedAgain() {
        for (Object value : List.of(
                FixedCounts.countsOf(Map.<String, Long>of()),
                FixedCounts.countsOf(Map.of("a", 3L, "b", -4L, "c", 0L)),
                FixedCounts.countsOf(Map.of("a", Long.MIN_VALUE, "b", Long.MAX_VALUE, "c", 1L << 32)),
                FixedMap.copyOf(Map.<String, String>of()),
                FixedMap.of("a", "b"),
                FixedMap.of("a", 3L),
                FixedMap.copyOf(Map.of("a", 1, "b", 2)),
                Localized.of("en", "Words."),
                new Localized(new TreeMap<>(Map.of("en", "Words.", "ja", "履行した。"))),
                new Salt("000102030405060708090a0b0c0d0eff"))) {
            byte[] bytes = written(value);
            Object again = read(bytes);
            assertEquals(value, again);
            assertSame(value.getClass(), again.getClass());
            assertArrayEquals(bytes, written(again), value.toString());
        }
    }
}
