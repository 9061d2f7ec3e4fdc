package entente.trie;

import java.lang.invoke.VarHandle;
import java.util.AbstractList;
import java.util.Arrays;
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

    private static final int TAIL_MIN = 4;
    private static final @Nullable Object[] NOTHING = {};
    private static final Owner NOBODY = new Owner();

    private int size;
    private int shift = BITS;
    private @Nullable Node root;
    /** As long as it has to be, for most lists are short. */
    private @Nullable Object[] tail = NOTHING;
    /** Null while no node is this list's own. */
    private @Nullable Owner owner;

    private boolean ownTail;

    /** An empty list. */
    public TrieVector() {}

    private TrieVector(TrieVector<T> other) {
        size = other.size;
        shift = other.shift;
        root = other.root;
        tail = other.tail;
    }

    /** Passes on all that it holds. */
    public void write(PartSink out) {
        out.number(size);
        int start = tailStart();
        for (int at = start; at < size; at++) {
            out.value(tail[at - start]);
        }
        if (root != null) {
            out.number(shift);
            out.number(write(out, root, shift));
        }
    }

    private static long write(PartSink out, Node node, int level) {
        return out.node(node, parts -> {
            int filled = WIDTH;
            while (filled > 0 && node.in[filled - 1] == null) {
                filled--;
            }
            parts.number(filled);
            for (int at = 0; at < filled; at++) {
                if (level == 0) {
                    parts.value(node.in[at]);
                } else {
                    parts.number(write(parts, child(node, at, level), level - BITS));
                }
            }
        });
    }

    /** The list that was written; its nodes are read when somebody asks for what lies below them. */
    public static <T> TrieVector<T> read(PartSource in) {
        TrieVector<T> read = new TrieVector<>();
        read.size = (int) in.number();
        read.tail = new @Nullable Object[read.size - read.tailStart()];
        for (int at = 0; at < read.tail.length; at++) {
            read.tail[at] = in.value();
        }
        if (read.size > WIDTH) {
            read.shift = (int) in.number();
            read.root = readNode(in.node(in.number()), in, read.shift);
        }
        return read;
    }

    private static Node readNode(PartSource parts, PartSource source, int level) {
        @Nullable Object[] in = new @Nullable Object[WIDTH];
        int filled = (int) parts.number();
        for (int at = 0; at < filled; at++) {
            in[at] = level == 0 ? parts.value() : new Unread(source, parts.number());
        }
        return new Node(NOBODY, in);
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
        int at = size & MASK;
        if (at > 0 || size == 0) {
            // No longer than it has to be: the next one is made in the same way.
            longer.ownTail(at + 1);
        }
        longer.append(element);
        return longer;
    }

    /** One like this, which later changes of this do not reach. */
    public TrieVector<T> copy() {
        owner = null;
        ownTail = false;
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
            node = child(node, (index >>> level) & MASK, level);
        }
        return node.in;
    }

    /** Adds an element at the end. */
    public void append(T element) {
        int at = size & MASK;
        if (size > 0 && at == 0) {
            pushTail();
        } else if (at == tail.length) {
            ownTail(Math.clamp(2L * at, TAIL_MIN, WIDTH));
        } else if (!ownTail) {
            ownTail(tail.length);
        }
        tail[at] = element;
        size++;
    }

    private void ownTail(int length) {
        tail = Arrays.copyOf(tail, length);
        ownTail = true;
    }

    /** Puts another element in a place that exists. */
    public void replace(int index, T element) {
        java.util.Objects.checkIndex(index, size);
        if (index >= tailStart()) {
            if (!ownTail) {
                ownTail(tail.length);
            }
            tail[index & MASK] = element;
            return;
        }
        Owner mine = owner();
        Node node = own(present(root), mine);
        root = node;
        for (int level = shift; level > 0; level -= BITS) {
            int at = (index >>> level) & MASK;
            Node below = own(child(node, at, level), mine);
            node.in[at] = below;
            node = below;
        }
        node.in[index & MASK] = element;
    }

    private void pushTail() {
        Owner mine = owner();
        Node full = new Node(ownTail ? mine : NOBODY, tail);
        tail = new @Nullable Object[WIDTH];
        ownTail = true;
        int leaves = size >>> BITS;
        if (root == null) {
            root = new Node(mine, new @Nullable Object[WIDTH]);
        } else if (leaves > 1 << shift) {
            Node higher = new Node(mine, new @Nullable Object[WIDTH]);
            higher.in[0] = root;
            root = higher;
            shift += BITS;
        } else {
            root = own(root, mine);
        }
        Node node = root;
        int index = size - 1;
        for (int level = shift; level > BITS; level -= BITS) {
            int at = (index >>> level) & MASK;
            Node below = node.in[at] == null
                    ? new Node(mine, new @Nullable Object[WIDTH])
                    : own(child(node, at, level), mine);
            node.in[at] = below;
            node = below;
        }
        node.in[(index >>> BITS) & MASK] = full;
    }

    private Owner owner() {
        Owner mine = owner;
        if (mine == null) {
            mine = new Owner();
            owner = mine;
        }
        return mine;
    }

    private static Node own(Node node, Owner mine) {
        return node.owner == mine ? node : new Node(mine, node.in.clone());
    }

    /** @param level of the node, not of the one below it */
    private static Node child(Node node, int at, int level) {
        Object below = node.in[at];
        return below instanceof Unread unread ? readIn(node, at, unread, level - BITS) : present((Node) below);
    }

    private static Node readIn(Node node, int at, Unread unread, int level) {
        Node there = readNode(unread.parts(), unread.source(), level);
        // Whoever finds it in its place finds it whole.
        VarHandle.releaseFence();
        node.in[at] = there;
        return there;
    }

    private static Node present(@Nullable Node node) {
        if (node == null) {
            throw new IllegalStateException("a place without a node");
        }
        return node;
    }
}
