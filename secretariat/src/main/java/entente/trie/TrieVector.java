package entente.trie;

import java.util.AbstractList;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * A list that grows at its end and is copied in constant time: a tree with 32 branches at each node (as in Bagwell's
 * and Rompf's work on vectors) and a tail. A node is changed in place only by the list that made it since its last
 * copy. As a {@link java.util.List} it cannot be changed. A copy may be read by other threads while the original grows.
 */
public final class TrieVector<T> extends AbstractList<T> {
    private static final int BITS = 5;
    private static final int WIDTH = 1 << BITS;
    private static final int MASK = WIDTH - 1;

    private int size;
    private int shift = BITS;
    private @Nullable Node root;
    private @Nullable Object[] tail = new @Nullable Object[WIDTH];
    private Owner owner = new Owner();
    private @Nullable Owner tailOwner = owner;

    /** An empty list. */
    public TrieVector() {}

    private TrieVector(TrieVector<T> other) {
        size = other.size;
        shift = other.shift;
        root = other.root;
        tail = other.tail;
        tailOwner = null;
    }

    private static final class Node {
        final Owner owner;
        final @Nullable Object[] in;

        Node(Owner owner, @Nullable Object[] in) {
            this.owner = owner;
            this.in = in;
        }
    }

    /** The same elements; the collection itself if it is such a list already. */
    public static <T> TrieVector<T> copyOf(Collection<T> all) {
        if (all instanceof TrieVector<T> already) {
            return already;
        }
        TrieVector<T> vector = new TrieVector<>();
        all.forEach(vector::append);
        return vector;
    }

    /** This list with one more element at its end; this one stays as it is. */
    public TrieVector<T> plus(T element) {
        TrieVector<T> longer = copy();
        longer.append(element);
        return longer;
    }

    /** One like this, which later changes of this do not reach. */
    public TrieVector<T> copy() {
        owner = new Owner();
        tailOwner = null;
        return new TrieVector<>(this);
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    @SuppressWarnings({"unchecked", "NullAway"})
    public T get(int index) {
        return (T) leaf(java.util.Objects.checkIndex(index, size))[index & MASK];
    }

    private int tailStart() {
        return size == 0 ? 0 : (size - 1) & ~MASK;
    }

    private @Nullable Object[] leaf(int index) {
        if (index >= tailStart()) {
            return tail;
        }
        Node node = present(root);
        for (int level = shift; level > 0; level -= BITS) {
            node = child(node, (index >>> level) & MASK);
        }
        return node.in;
    }

    /** Adds an element at the end. */
    public void append(T element) {
        if (size > 0 && (size & MASK) == 0) {
            pushTail();
        } else if (tailOwner != owner) {
            tail = tail.clone();
            tailOwner = owner;
        }
        tail[size & MASK] = element;
        size++;
    }

    /** Puts another element in a place that exists. */
    public void replace(int index, T element) {
        java.util.Objects.checkIndex(index, size);
        if (index >= tailStart()) {
            if (tailOwner != owner) {
                tail = tail.clone();
                tailOwner = owner;
            }
            tail[index & MASK] = element;
            return;
        }
        Node node = own(present(root));
        root = node;
        for (int level = shift; level > 0; level -= BITS) {
            int at = (index >>> level) & MASK;
            Node below = own(child(node, at));
            node.in[at] = below;
            node = below;
        }
        node.in[index & MASK] = element;
    }

    private void pushTail() {
        Node full = new Node(tailOwner == owner ? owner : new Owner(), tail);
        tail = new @Nullable Object[WIDTH];
        tailOwner = owner;
        int leaves = size >>> BITS;
        if (root == null) {
            root = new Node(owner, new @Nullable Object[WIDTH]);
        } else if (leaves > 1 << shift) {
            Node higher = new Node(owner, new @Nullable Object[WIDTH]);
            higher.in[0] = root;
            root = higher;
            shift += BITS;
        } else {
            root = own(root);
        }
        Node node = root;
        int index = size - 1;
        for (int level = shift; level > BITS; level -= BITS) {
            int at = (index >>> level) & MASK;
            Node below = node.in[at] instanceof Node there ? own(there) : new Node(owner, new @Nullable Object[WIDTH]);
            node.in[at] = below;
            node = below;
        }
        node.in[(index >>> BITS) & MASK] = full;
    }

    private Node own(Node node) {
        return node.owner == owner ? node : new Node(owner, node.in.clone());
    }

    private static Node child(Node node, int at) {
        return present((Node) node.in[at]);
    }

    private static Node present(@Nullable Node node) {
        if (node == null) {
            throw new IllegalStateException("a place without a node");
        }
        return node;
    }
}
