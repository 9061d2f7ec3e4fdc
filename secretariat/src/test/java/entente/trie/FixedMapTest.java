package entente.trie;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@SuppressWarnings("JdkObsolete") // As the class itself.
class FixedMapTest {
    /** A map and the tree of the same pairs. */
    record Pair(SortedMap<String, Long> expected, FixedMap<String, Long> map) {}

    /** As few and as many pairs as there may be, of any numbers, made in every way there is. */
    private static List<Pair> worlds() {
        List<Pair> worlds = new ArrayList<>();
        for (int keys : new int[] {0, 1, 2, 3, 7, 40}) {
            for (int bits : new int[] {1, 31, 32, 33, 64}) {
                Random random = new Random(64L * keys + bits);
                Map<String, Long> any = new HashMap<>();
                while (any.size() < keys) {
                    any.put("k" + random.nextInt(1_000), random.nextLong() >> (Long.SIZE - bits));
                }
                TreeMap<String, Long> tree = new TreeMap<>(any);
                worlds.add(new Pair(tree, FixedMap.copyOf(any)));
                worlds.add(new Pair(tree, FixedMap.copyOf(tree)));
                worlds.add(new Pair(tree, FixedCounts.countsOf(any)));
                worlds.add(new Pair(tree, FixedCounts.countsOf(tree)));
            }
        }
        worlds.add(new Pair(new TreeMap<>(Map.of("k3", 4L)), FixedMap.of("k3", 4L)));
        return worlds;
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void itAnswersAsATreeDoes(Pair world) {
        assertSameMap(world.expected, world.map);
        SortedMap<String, Long> expected = world.expected;
        for (int i = 0; i < 1_000; i++) {
            String key = "k" + i;
            assertEquals(expected.get(key), world.map.get(key));
            assertEquals(expected.getOrDefault(key, -7L), world.map.getOrDefault(key, -7L));
            assertEquals(expected.containsKey(key), world.map.containsKey(key));
            assertEquals(expected.keySet().contains(key), world.map.keySet().contains(key));
            if (world.map instanceof FixedCounts<String> counts) {
                assertEquals(expected.getOrDefault(key, 0L), counts.count(key));
            }
        }
        assertSame(world.map, FixedMap.copyOf(world.map));
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void itsPartsAreThoseOfATree(Pair world) {
        for (int i = 0; i < 1_000; i += 7) {
            String key = "k" + i;
            assertSameMap(world.expected.headMap(key), world.map.headMap(key));
            assertSameMap(world.expected.tailMap(key), world.map.tailMap(key));
            assertSameMap(world.expected.subMap("k", key), world.map.subMap("k", key));
            assertSameMap(world.expected.subMap(key, "l"), world.map.subMap(key, "l"));
            assertSameMap(world.expected.subMap(key, key), world.map.subMap(key, key));
            assertThrows(IllegalArgumentException.class, () -> world.map.subMap("l", key));
        }
        // Of these, the first or the last key is one end.
        for (String key : world.expected.keySet()) {
            assertSameMap(world.expected.headMap(key), world.map.headMap(key));
            assertSameMap(world.expected.tailMap(key), world.map.tailMap(key));
        }
    }

    private static void assertSameMap(SortedMap<String, Long> expected, SortedMap<String, Long> map) {
        assertEquals(expected, map);
        assertEquals(map, expected);
        assertEquals(expected.hashCode(), map.hashCode());
        assertEquals(expected.toString(), map.toString());
        assertEquals(expected.size(), map.size());
        assertEquals(expected.isEmpty(), map.isEmpty());
        assertEquals(List.copyOf(expected.entrySet()), List.copyOf(map.entrySet()));
        assertEquals(expected.entrySet(), map.entrySet());
        assertEquals(expected.keySet(), map.keySet());
        assertEquals(List.copyOf(expected.keySet()), List.copyOf(map.keySet()));
        assertEquals(List.copyOf(expected.values()), List.copyOf(map.values()));
        assertEquals(
                List.copyOf(expected.reversed().keySet()),
                List.copyOf(map.reversed().keySet()));
        assertEquals(expected.firstEntry(), map.firstEntry());
        assertEquals(expected.lastEntry(), map.lastEntry());
        List<String> passed = new ArrayList<>();
        map.forEach((key, value) -> passed.add(key + value));
        assertEquals(
                expected.entrySet().stream().map(e -> e.getKey() + e.getValue()).toList(), passed);
        if (!expected.isEmpty()) {
            assertEquals(expected.firstKey(), map.firstKey());
            assertEquals(expected.lastKey(), map.lastKey());
            assertTrue(map.containsValue(expected.get(map.lastKey())));
        }
        assertFalse(map.containsValue(null));
        assertThrows(NoSuchElementException.class, () -> {
            Iterator<String> keys = map.keySet().iterator();
            while (true) {
                keys.next();
            }
        });
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void anotherMapIsNotTheSame(Pair world) {
        for (String key : world.expected.keySet()) {
            TreeMap<String, Long> other = new TreeMap<>(world.expected);
            other.merge(key, 1L, Long::sum);
            assertNotEquals(world.map, other);
            assertNotEquals(other, world.map);
            assertNotEquals(world.map, FixedCounts.countsOf(other));
            other.remove(key);
            assertNotEquals(world.map, other);
            other.put("another", world.expected.get(key));
            assertNotEquals(world.map, other);
        }
        Object strange = Map.of(1, 2);
        assertNotEquals(world.map, strange);
        Object empty = new TreeMap<Long, Long>();
        assertEquals(world.map.isEmpty(), world.map.equals(empty));
        assertNotEquals(world.map, world.expected.toString());
        assertThrows(NullPointerException.class, () -> world.map.get(null));
        assertThrows(NullPointerException.class, () -> world.map.containsKey(null));
    }

    @Test
    void ofEqualKeysTheLastCounts() {
        SortedMap<String, Integer> map = FixedMap.ofPairs(new Object[] {"b", 1, "a", 2, "b", 3, "c", 4}, 6);
        assertEquals(Map.of("a", 2, "b", 3), map);
        assertEquals(Map.of("b", 3), FixedMap.ofPairs(new Object[] {"b", 1, "b", 3}, 4));
    }

    @Test
    void ofEqualKeysTheLastNumberCounts() {
        FixedCounts<String> counts =
                FixedCounts.ofNumbers(new Object[] {"b", "a", "b", "c"}, new long[] {1, 1L << 40, 3, 4, 5});
        assertSameMap(new TreeMap<>(Map.of("a", 1L << 40, "b", 3L, "c", 4L)), counts);
        assertEquals(Map.of("b", 3L), FixedCounts.ofNumbers(new Object[] {"b", "b"}, new long[] {1, 3}));
        assertThrows(
                NullPointerException.class, () -> FixedCounts.ofNumbers(new Object[] {"a", null}, new long[] {1, 2}));
    }

    @Test
    void withOtherNumbersItsKeysAreTheSame() {
        FixedCounts<String> counts = FixedCounts.countsOf(Map.of("a", 1L, "b", 2L));
        long[] numbers = {Long.MIN_VALUE, Long.MAX_VALUE, 9};
        FixedCounts<String> others = counts.with(numbers);
        numbers[0] = 5;
        assertSameMap(new TreeMap<>(Map.of("a", Long.MIN_VALUE, "b", Long.MAX_VALUE)), others);
        assertSameMap(new TreeMap<>(Map.of("a", 1L, "b", 2L)), counts);
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void nothingCanChangeIt(Pair world) {
        FixedMap<String, Long> map = world.map;
        int before = map.hashCode();
        assertThrows(UnsupportedOperationException.class, () -> map.put("a", 4L));
        assertThrows(UnsupportedOperationException.class, () -> map.putIfAbsent("a", 4L));
        assertThrows(UnsupportedOperationException.class, () -> map.merge("a", 4L, Long::sum));
        assertThrows(UnsupportedOperationException.class, () -> map.remove("a"));
        assertThrows(UnsupportedOperationException.class, () -> map.putAll(Map.of("a", 4L)));
        assertThrows(UnsupportedOperationException.class, map::clear);
        if (!map.isEmpty()) {
            assertThrows(
                    UnsupportedOperationException.class,
                    () -> map.entrySet().iterator().next().setValue(5L));
            assertThrows(UnsupportedOperationException.class, map.keySet()::clear);
            assertThrows(UnsupportedOperationException.class, map.values()::clear);
            assertThrows(UnsupportedOperationException.class, map::pollFirstEntry);
            assertThrows(UnsupportedOperationException.class, () -> map.replaceAll((_, _) -> 3L));
        }
        assertEquals(before, map.hashCode());
    }

    @Test
    void whatItWasMadeOfMayChange() {
        TreeMap<String, Long> source = new TreeMap<>(Map.of("a", 1L, "b", 2L));
        FixedMap<String, Long> map = FixedMap.copyOf(source);
        FixedMap<String, Long> counts = FixedCounts.countsOf(source);
        source.put("a", 3L);
        assertEquals(1, map.get("a"));
        assertEquals(1, counts.get("a"));
    }

    @Test
    void itsEndsAreItsFirstAndLastKey() {
        FixedMap<String, Integer> map = FixedMap.copyOf(Map.of("a", 1, "b", 2, "c", 3));
        assertEquals("a", map.firstKey());
        assertEquals("c", map.lastKey());
        assertEquals(1, map.firstEntry().getValue());
        assertNull(map.comparator());
        SortedMap<String, Integer> none = map.headMap("a");
        assertThrows(NoSuchElementException.class, none::firstKey);
        assertThrows(NoSuchElementException.class, none::lastKey);
        assertThrows(IllegalArgumentException.class, () -> map.subMap("c", "a"));
    }
}
