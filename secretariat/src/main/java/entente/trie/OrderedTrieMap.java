package entente.trie;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A map that remembers the order in which keys came, copied in constant time. */
public final class OrderedTrieMap<K, V> {
    private final TrieMap<K, Integer> places;
    private final TrieVector<V> values;

    /** An empty map. */
    public OrderedTrieMap() {
        this(new TrieMap<>(), new TrieVector<>());
    }

    private OrderedTrieMap(TrieMap<K, Integer> places, TrieVector<V> values) {
        this.places = places;
        this.values = values;
    }

    /** Passes on all that it holds. */
    public void write(PartSink out) {
        places.write(out);
        values.write(out);
    }

    /** The map that was written; its nodes are read when somebody asks for what lies below them. */
    public static <K, V> OrderedTrieMap<K, V> read(PartSource in) {
        return new OrderedTrieMap<>(TrieMap.read(in), TrieVector.read(in));
    }

    /** One like this, which later changes of this do not reach. */
    public OrderedTrieMap<K, V> copy() {
        return new OrderedTrieMap<>(places.copy(), values.copy());
    }

    /** How many keys there are. */
    public int size() {
        return values.size();
    }

    /** The value of a key, or null. */
    public @Nullable V get(K key) {
        Integer place = places.get(key);
        return place == null ? null : values.get(place);
    }

    /** Whether the key is there. */
    public boolean containsKey(K key) {
        return places.containsKey(key);
    }

    /** Gives a key its value; a key that was there keeps its place. */
    public void put(K key, V value) {
        Integer place = places.get(key);
        if (place == null) {
            places.put(key, values.size());
            values.append(value);
        } else {
            values.replace(place, value);
        }
    }

    /** Changes the value of a key, if it is there. */
    public void change(K key, UnaryOperator<V> how) {
        Integer place = places.get(key);
        if (place != null) {
            values.replace(place, how.apply(values.get(place)));
        }
    }

    /** The values in the order in which their keys came; a view that cannot be changed. */
    public List<V> values() {
        return values;
    }
}
