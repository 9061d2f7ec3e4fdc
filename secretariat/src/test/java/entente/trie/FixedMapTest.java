package entente.trie;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@SuppressWarnings("JdkObsolete") // As the class itself.
class FixedMapTest {
    @ParameterizedTest(name = "{0} keys")
    @ValueSource(ints = {0, 1, 2, 3, 7, 40})
    void itAnswersAsATreeDoes(int keys) {
        Random random = new Random(keys);
        Map<String, Integer> any = new HashMap<>();
        while (any.size() < keys) {
            any.put("k" + random.nextInt(1_000), random.nextInt());
        }
        TreeMap<String, Integer> expected = new TreeMap<>(any);
        FixedMap<String, Integer> map = FixedMap.copyOf(any);
        assertEquals(expected, map);
        assertEquals(map, expected);
        assertEquals(expected.hashCode(), map.hashCode());
        assertEquals(expected.toString(), map.toString());
        assertEquals(List.copyOf(expected.keySet()), List.copyOf(map.keySet()));
        assertEquals(expected.size(), map.size());
        List<String> passed = new ArrayList<>();
        map.forEach((key, value) -> passed.add(key + value));
        assertEquals(
                expected.entrySet().stream().map(e -> e.getKey() + e.getValue()).toList(), passed);
        for (int i = 0; i < 1_000; i++) {
            assertEquals(expected.get("k" + i), map.get("k" + i));
            assertEquals(expected.containsKey("k" + i), map.containsKey("k" + i));
            assertEquals(expected.headMap("k" + i), map.headMap("k" + i));
            assertEquals(expected.tailMap("k" + i), map.tailMap("k" + i));
        }
        assertEquals(expected.subMap("k2", "k7"), map.subMap("k2", "k7"));
        assertSame(map, FixedMap.copyOf(map));
    }

    @Test
    void ofEqualKeysTheLastCounts() {
        SortedMap<String, Integer> map = FixedMap.ofPairs(new Object[] {"b", 1, "a", 2, "b", 3, "c", 4}, 6);
        assertEquals(Map.of("a", 2, "b", 3), map);
        assertEquals(Map.of("b", 3), FixedMap.ofPairs(new Object[] {"b", 1, "b", 3}, 4));
    }

    @Test
    void nothingCanChangeIt() {
        TreeMap<String, Integer> source = new TreeMap<>(Map.of("a", 1, "b", 2));
        FixedMap<String, Integer> map = FixedMap.copyOf(source);
        source.put("a", 3);
        assertEquals(1, map.get("a"));
        assertThrows(UnsupportedOperationException.class, () -> map.put("a", 4));
        assertThrows(UnsupportedOperationException.class, () -> map.remove("a"));
        assertThrows(UnsupportedOperationException.class, map::clear);
        assertThrows(
                UnsupportedOperationException.class,
                () -> map.entrySet().iterator().next().setValue(5));
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
