package entente.trie;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrieTest {
    /** A key of which many share a hash, so that branches run to their ends. */
    private record Key(int value, int hash) {
        @Override
        public int hashCode() {
            return hash;
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void aMapAnswersAsTheJdksDoesAndACopyNeverChanges(long seed) {
        Random random = new Random(seed);
        TrieMap<Key, Integer> map = new TrieMap<>();
        Map<Key, Integer> expected = new HashMap<>();
        List<TrieMap<Key, Integer>> copies = new ArrayList<>();
        List<Map<Key, Integer>> expectedCopies = new ArrayList<>();
        for (int step = 0; step < 4_000; step++) {
            int value = random.nextInt(2_000);
            Key key = new Key(value, seed % 2 == 0 ? value * 0x9E3779B9 : value % 7);
            map.put(key, step);
            expected.put(key, step);
            if (step % 97 == 0) {
                copies.add(map.copy());
                expectedCopies.add(new HashMap<>(expected));
            }
        }
        copies.add(map);
        expectedCopies.add(expected);
        for (int i = 0; i < copies.size(); i++) {
            assertSame(expectedCopies.get(i), copies.get(i));
        }
        assertNull(map.get(new Key(-1, 3)));
    }

    @Test
    void copiesOfCopiesGoTheirOwnWays() {
        TrieMap<Key, Integer> one = new TrieMap<>();
        for (int i = 0; i < 100; i++) {
            one.put(new Key(i, i), i);
        }
        TrieMap<Key, Integer> other = one.copy();
        TrieMap<Key, Integer> third = other.copy();
        one.put(new Key(1, 1), -1);
        other.put(new Key(1, 1), -2);
        assertEquals(-1, one.get(new Key(1, 1)));
        assertEquals(-2, other.get(new Key(1, 1)));
        assertEquals(1, third.get(new Key(1, 1)));
    }

    @ParameterizedTest(name = "{0} elements")
    @ValueSource(ints = {0, 1, 31, 32, 33, 63, 64, 1_023, 1_024, 1_056, 1_057, 32_768, 32_800, 32_801, 40_000})
    void aListGrowsThroughEveryLevel(int size) {
        TrieVector<Integer> vector = new TrieVector<>();
        List<Integer> expected = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            vector.append(i);
            expected.add(i);
        }
        TrieVector<Integer> before = vector.copy();
        for (int i = 0; i < size; i += 7) {
            vector.replace(i, -i);
        }
        vector.append(-1);
        assertEquals(expected, before);
        for (int i = 0; i < size; i++) {
            assertEquals(i % 7 == 0 ? -i : i, vector.get(i));
        }
        assertThrows(IndexOutOfBoundsException.class, () -> before.get(size));
        assertThrows(UnsupportedOperationException.class, () -> before.add(1));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {11, 12, 13})
    void listsThatShareNeverChangeEachOther(long seed) {
        Random random = new Random(seed);
        List<TrieVector<Integer>> vectors = new ArrayList<>(List.of(new TrieVector<>()));
        List<List<Integer>> expected = new ArrayList<>(List.of(new ArrayList<>()));
        for (int step = 0; step < 6_000; step++) {
            int which = random.nextInt(vectors.size());
            TrieVector<Integer> vector = vectors.get(which);
            List<Integer> list = expected.get(which);
            int choice = random.nextInt(20);
            if (choice == 0 && vectors.size() < 12) {
                vectors.add(vector.copy());
                expected.add(new ArrayList<>(list));
            } else if (choice == 1) {
                vectors.set(which, vector.plus(step));
                list.add(step);
            } else if (choice < 6 && !list.isEmpty()) {
                int at = random.nextInt(list.size());
                vector.replace(at, step);
                list.set(at, step);
            } else {
                vector.append(step);
                list.add(step);
            }
        }
        assertEquals(expected, vectors);
    }

    private static void assertSame(Map<Key, Integer> expected, TrieMap<Key, Integer> map) {
        assertEquals(expected.size(), map.size());
        expected.forEach((key, value) -> assertEquals(value, map.get(key)));
        Map<Key, Integer> seen = new HashMap<>();
        map.forEach(seen::put);
        assertEquals(expected, seen);
    }
}
