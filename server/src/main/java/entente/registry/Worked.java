package entente.registry;

import entente.desk.Reader;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What is worked out of a snapshot: once for all who read it, since readers who may read the same acts are given the
 * same one, and kept until the last of them has asked about a later one. Safe for several threads.
 *
 * @param <K> the snapshot, and what else it depends on
 * @param <V> what comes of it
 */
final class Worked<K, V> {
    private final Map<Reader, K> asked = new ConcurrentHashMap<>();
    private final Map<K, V> worked = new ConcurrentHashMap<>();

    /** What comes of it for a reader; whoever asks meanwhile waits for the one computation. */
    V of(Reader reader, K key, Function<? super K, ? extends V> how) {
        K before = asked.put(reader, key);
        V found = worked.computeIfAbsent(key, how);
        if (!key.equals(before)) {
            worked.keySet().retainAll(Set.copyOf(asked.values()));
        }
        return found;
    }
}
