package entente.trie;

import java.lang.invoke.VarHandle;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A map that is copied in constant time: a hash array mapped trie (Bagwell, "Ideal Hash Trees", 2001) with 32 branches.
 * A node is changed in place only by the map that made it since its last copy. Nothing is ever taken out, since
 * nothing leaves the record. A copy may be read by other threads while the original grows.
 */
public final class TrieMap<K, V> {
    private static final int BITS = 5;
    private static final int MASK = (1 << BITS) - 1;
    /** Below this the whole hash is used up, and a node simply lists its pairs. */
    private static final int DEEPEST = 35;

    private static final Owner NOBODY = new Owner();

    private Owner owner = new Owner();
    private Node root = new Node(owner, 0, 0, new @Nullable Object[0]);
    private int size;

    /** An empty map. */
    public TrieMap() {}

    private TrieMap(TrieMap<K, V> other) {
        root = other.root;
        size = other.size;
    }

    /**
     * A branch. Its slots hold first the pairs, key before value, in the order of their bits, then the nodes below.
     */
    private static final class Node {
        final Owner owner;
        int pairs;
        int below;

        @Nullable
        Object[] slots;

        Node(Owner owner, int pairs, int below, @Nullable Object[] slots) {
            this.owner = owner;
            this.pairs = pairs;
            this.below = below;
            this.slots = slots;
        }

        int pairAt(int bit) {
            return 2 * Integer.bitCount(pairs & (bit - 1));
        }

        int nodeAt(int bit) {
            return 2 * Integer.bitCount(pairs) + Integer.bitCount(below & (bit - 1));
        }
    }

    private TrieMap(Node root, int size) {
        this.root = root;
        this.size = size;
    }

    /** Passes on all that it holds. */
    public void write(PartSink out) {
        out.number(size);
        out.number(write(out, root, 0));
    }

    private static long write(PartSink out, Node node, int shift) {
        return out.node(node, parts -> {
            int pairs = shift >= DEEPEST ? node.slots.length : 2 * Integer.bitCount(node.pairs);
            parts.number(Integer.toUnsignedLong(node.pairs));
            parts.number(Integer.toUnsignedLong(node.below));
            parts.number(node.slots.length);
            for (int at = 0; at < pairs; at++) {
                parts.value(node.slots[at]);
            }
            for (int at = pairs; at < node.slots.length; at++) {
                parts.number(write(parts, nodeIn(node, at), shift + BITS));
            }
        });
    }

    /** The map that was written; its nodes are read when somebody asks for what lies below them. */
    public static <K, V> TrieMap<K, V> read(PartSource in) {
        int size = (int) in.number();
        return new TrieMap<>(readNode(in.node(in.number()), in), size);
    }

    private static Node readNode(PartSource parts, PartSource source) {
        int pairs = (int) parts.number();
        int below = (int) parts.number();
        @Nullable Object[] slots = new @Nullable Object[(int) parts.number()];
        int nodes = slots.length - Integer.bitCount(below);
        for (int at = 0; at < nodes; at++) {
            slots[at] = parts.value();
        }
        for (int at = nodes; at < slots.length; at++) {
            slots[at] = new Unread(source, parts.number());
        }
        return new Node(NOBODY, pairs, below, slots);
    }

    /** One like this, which later changes of this do not reach. */
    public TrieMap<K, V> copy() {
        owner = new Owner();
        return new TrieMap<>(this);
    }

    /** How many keys there are. */
    public int size() {
        return size;
    }

    /** The value of a key, or null. */
    @SuppressWarnings("unchecked")
    public @Nullable V get(K key) {
        int hash = spread(key);
        Node node = root;
        for (int shift = 0; shift < DEEPEST; shift += BITS) {
            int bit = 1 << ((hash >>> shift) & MASK);
            if ((node.pairs & bit) != 0) {
                int at = node.pairAt(bit);
                return same(key, node.slots[at]) ? (V) node.slots[at + 1] : null;
            }
            if ((node.below & bit) == 0) {
                return null;
            }
            node = nodeIn(node, node.nodeAt(bit));
        }
        int at = listed(node, key);
        return at < 0 ? null : (V) node.slots[at + 1];
    }

    /** The value of a key, or another. */
    public V getOrDefault(K key, V otherwise) {
        V value = get(key);
        return value == null ? otherwise : value;
    }

    /** Whether the key is there. */
    public boolean containsKey(K key) {
        return get(key) != null;
    }

    /** Gives a key its value. */
    public void put(K key, V value) {
        root = put(root, spread(key), 0, key, value);
    }

    private Node put(Node old, int hash, int shift, K key, V value) {
        if (shift >= DEEPEST) {
            return list(old, key, value);
        }
        int bit = 1 << ((hash >>> shift) & MASK);
        if ((old.below & bit) != 0) {
            int at = old.nodeAt(bit);
            Node before = nodeIn(old, at);
            Node after = put(before, hash, shift + BITS, key, value);
            // What was changed in place is this map's own, and so is all above it.
            return after == before ? old : with(old, at, after);
        }
        int at = old.pairAt(bit);
        if ((old.pairs & bit) == 0) {
            size++;
            return become(old, old.pairs | bit, old.below, widened(old.slots, at, key, value));
        }
        return same(key, old.slots[at])
                ? with(old, at + 1, value)
                : become(old, old.pairs & ~bit, old.below | bit, sunk(old, bit, hash, shift, key, value));
    }

    /** A node's slots once two keys share a branch: both go one node deeper. */
    @SuppressWarnings("unchecked")
    private @Nullable Object[] sunk(Node node, int bit, int hash, int shift, K key, V value) {
        int at = node.pairAt(bit);
        K other = (K) Objects.requireNonNull(node.slots[at]);
        Node deeper = new Node(owner, 0, 0, new @Nullable Object[0]);
        V otherValue = (V) Objects.requireNonNull(node.slots[at + 1]);
        deeper = put(deeper, spread(other), shift + BITS, other, otherValue);
        size--;
        deeper = put(deeper, hash, shift + BITS, key, value);
        int nodeAt = node.nodeAt(bit) - 2;
        @Nullable Object[] slots = new @Nullable Object[node.slots.length - 1];
        System.arraycopy(node.slots, 0, slots, 0, at);
        System.arraycopy(node.slots, at + 2, slots, at, nodeAt - at);
        slots[nodeAt] = deeper;
        System.arraycopy(node.slots, nodeAt + 2, slots, nodeAt + 1, node.slots.length - nodeAt - 2);
        return slots;
    }

    private Node list(Node old, K key, V value) {
        int at = listed(old, key);
        if (at >= 0) {
            return with(old, at + 1, value);
        }
        size++;
        return become(old, 0, 0, widened(old.slots, old.slots.length, key, value));
    }

    private static <K> int listed(Node node, K key) {
        for (int at = 0; at < node.slots.length; at += 2) {
            if (key.equals(node.slots[at])) {
                return at;
            }
        }
        return -1;
    }

    /** Calls for every pair, in an order that means nothing. */
    public void forEach(BiConsumer<? super K, ? super V> action) {
        forEach(root, 0, action);
    }

    @SuppressWarnings("unchecked")
    private static <K, V> void forEach(Node node, int shift, BiConsumer<? super K, ? super V> action) {
        int pairs = shift >= DEEPEST ? node.slots.length : 2 * Integer.bitCount(node.pairs);
        for (int at = 0; at < pairs; at += 2) {
            action.accept((K) Objects.requireNonNull(node.slots[at]), (V) Objects.requireNonNull(node.slots[at + 1]));
        }
        for (int at = pairs; at < node.slots.length; at++) {
            forEach(nodeIn(node, at), shift + BITS, action);
        }
    }

    /** The node with another thing in one of its slots. */
    private Node with(Node node, int at, Object slot) {
        Node own = node.owner == owner ? node : new Node(owner, node.pairs, node.below, node.slots.clone());
        own.slots[at] = slot;
        return own;
    }

    /** The node with other slots. */
    private Node become(Node node, int pairs, int below, @Nullable Object[] slots) {
        if (node.owner != owner) {
            return new Node(owner, pairs, below, slots);
        }
        node.pairs = pairs;
        node.below = below;
        node.slots = slots;
        return node;
    }

    private static @Nullable Object[] widened(@Nullable Object[] slots, int at, Object key, Object value) {
        @Nullable Object[] wider = new @Nullable Object[slots.length + 2];
        System.arraycopy(slots, 0, wider, 0, at);
        wider[at] = key;
        wider[at + 1] = value;
        System.arraycopy(slots, at, wider, at + 2, slots.length - at);
        return wider;
    }

    private static Node nodeIn(Node node, int at) {
        Object slot = Objects.requireNonNull(node.slots[at]);
        return slot instanceof Node there ? there : readIn(node, at, (Unread) slot);
    }

    private static Node readIn(Node node, int at, Unread unread) {
        Node there = readNode(unread.parts(), unread.source());
        // Whoever finds it in the slot finds it whole.
        VarHandle.releaseFence();
        node.slots[at] = there;
        return there;
    }

    // Most keys are found as the very object: that spares reading both.
    @SuppressWarnings("ReferenceEquality")
    private static boolean same(Object key, @Nullable Object other) {
        return key == other || key.equals(other);
    }

    private static int spread(Object key) {
        int hash = key.hashCode();
        return hash ^ (hash >>> 16);
    }
}
