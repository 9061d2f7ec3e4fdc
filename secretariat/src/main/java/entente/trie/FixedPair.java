package entente.trie;

/** One pair: nearly every text of an act is said in one language. */
@SuppressWarnings("JdkObsolete") // As what it extends.
final class FixedPair<K, V> extends FixedMap<K, V> {
    private final K key;
    private final V value;

    FixedPair(K key, V value) {
        this.key = key;
        this.value = value;
    }

    @Override
    public int size() {
        return 1;
    }

    @Override
    public K key(int place) {
        java.util.Objects.checkIndex(place, 1);
        return key;
    }

    @Override
    public V value(int place) {
        java.util.Objects.checkIndex(place, 1);
        return value;
    }

    @Override
    FixedMap<K, V> part(int from, int to) {
        return from < to ? this : FixedPairs.none();
    }
}
