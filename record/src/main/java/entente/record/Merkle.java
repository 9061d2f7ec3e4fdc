package entente.record;

import java.security.DigestException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The Merkle tree of RFC 6962 section 2.1 and its proofs. Subtrees and their proofs are those of
 * draft-ietf-plants-merkle-tree-certs section 4. Each {@code prove} has its {@code check}.
 */
public final class Merkle {

    /** Root of the tree without leaves: SHA-256 of nothing. */
    public static final Hash EMPTY_ROOT = Hash.sha256();

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private Merkle() {}

    /** SHA-256(0x00 || entry). */
    public static Hash leafHash(byte[] entry) {
        MessageDigest digest = Hash.sha256Digest();
        digest.update(LEAF);
        digest.update(entry);
        return Hash.of(digest);
    }

    /** SHA-256(0x01 || left || right). */
    public static Hash nodeHash(Hash left, Hash right) {
        MessageDigest digest = Hash.sha256Digest();
        digest.update(NODE);
        left.updateInto(digest);
        right.updateInto(digest);
        return Hash.of(digest);
    }

    /**
     * Puts the leaf hashes of entries that stand one after the other, all of one length, into a tile of hashes.
     *
     * @param entries the bytes
     * @param from where the first entry stands
     * @param step how far the next one is
     * @param length of each
     * @param count how many
     */
    public static byte[] leafHashes(byte[] entries, int from, int step, int length, int count) {
        byte[] hashes = new byte[count * Hash.LENGTH];
        MessageDigest digest = Hash.sha256Digest();
        for (int i = 0; i < count; i++) {
            digest.update(LEAF);
            digest.update(entries, from + i * step, length);
            digestInto(digest, hashes, i);
        }
        return hashes;
    }

    /** The node over {@code count} hashes, a power of two of them, that stand one after the other. */
    static Hash nodeOver(byte[] hashes, int first, int count) {
        byte[] nodes = Arrays.copyOfRange(hashes, first * Hash.LENGTH, (first + count) * Hash.LENGTH);
        MessageDigest digest = Hash.sha256Digest();
        for (int width = count; width > 1; width /= 2) {
            for (int pair = 0; pair < width / 2; pair++) {
                digest.update(NODE);
                digest.update(nodes, 2 * pair * Hash.LENGTH, 2 * Hash.LENGTH);
                digestInto(digest, nodes, pair);
            }
        }
        return Hash.ofBytes(nodes, 0);
    }

    private static void digestInto(MessageDigest digest, byte[] hashes, int position) {
        try {
            digest.digest(hashes, position * Hash.LENGTH, Hash.LENGTH);
        } catch (DigestException e) {
            throw new IllegalStateException("a SHA-256 value has 32 bytes", e);
        }
    }

    /** Root over the first {@code size} leaves. */
    public static Hash root(TreeNodes nodes, long size) {
        return size == 0 ? EMPTY_ROOT : rangeHash(nodes, 0, size);
    }

    /** Sibling hashes from the leaf upward (RFC 6962 section 2.1.1). */
    public static List<Hash> proveInclusion(TreeNodes nodes, long index, long size) {
        return proveSubtreeInclusion(nodes, index, 0, size);
    }

    /** Whether the proof leads from the leaf hash at {@code index} to the root of a tree of {@code size}. */
    public static boolean checkInclusion(Hash leaf, long index, long size, List<Hash> proof, Hash root) {
        return index >= 0
                && index < size
                && rootFrom(leaf, index, size, proof).filter(root::equals).isPresent();
    }

    /** Inclusion of a leaf in the subtree over {@code [start, end)}. */
    public static List<Hash> proveSubtreeInclusion(TreeNodes nodes, long index, long start, long end) {
        if (!isSubtree(start, end) || index < start || index >= end) {
            throw new IllegalArgumentException("no leaf " + index + " in subtree [" + start + ", " + end + ")");
        }
        List<Hash> proof = new ArrayList<>();
        long from = start;
        long count = end - start;
        while (count > 1) {
            long left = splitPoint(count);
            if (index < from + left) {
                proof.add(rangeHash(nodes, from + left, count - left));
                count = left;
            } else {
                proof.add(rangeHash(nodes, from, left));
                from += left;
                count -= left;
            }
        }
        Collections.reverse(proof);
        return List.copyOf(proof);
    }

    /** Whether the proof leads from the leaf hash at {@code index} to the hash of subtree {@code [start, end)}. */
    public static boolean checkSubtreeInclusion(
            Hash leaf, long index, long start, long end, List<Hash> proof, Hash subtree) {
        return isSubtree(start, end)
                && index >= start
                && checkInclusion(leaf, index - start, end - start, proof, subtree);
    }

    /** That the tree of {@code size1} leaves is a prefix of the tree of {@code size2} (RFC 6962 section 2.1.2). */
    public static List<Hash> proveConsistency(TreeNodes nodes, long size1, long size2) {
        return proveSubtreeConsistency(nodes, 0, size1, size2);
    }

    /**
     * Whether a tree of {@code size2} with {@code root2} extends the tree of {@code size1} with {@code root1}. From
     * size 0 nothing follows, so that is refused unless both trees are empty, as the reference implementation does.
     */
    public static boolean checkConsistency(long size1, Hash root1, long size2, Hash root2, List<Hash> proof) {
        if (size1 == size2 ? !root1.equals(root2) : size1 == 0) {
            return false;
        }
        return checkSubtreeConsistency(0, size1, size2, root1, root2, proof);
    }

    /** That the subtree over {@code [start, end)} is part of the tree of {@code size} leaves. */
    public static List<Hash> proveSubtreeConsistency(TreeNodes nodes, long start, long end, long size) {
        if (!isSubtree(start, end) || end > size) {
            throw new IllegalArgumentException("no subtree [" + start + ", " + end + ") in a tree of " + size);
        }
        List<Hash> proof = new ArrayList<>();
        if (start < end) {
            collectConsistency(nodes, new Window(start, end, 0, size, true), proof);
        }
        return List.copyOf(proof);
    }

    /** Whether the subtree over {@code [start, end)} with the given hash is part of the tree with {@code root}. */
    public static boolean checkSubtreeConsistency(
            long start, long end, long size, Hash subtree, Hash root, List<Hash> proof) {
        if (!isSubtree(start, end) || end > size) {
            return false;
        }
        if (start == end) {
            return proof.isEmpty() && subtree.equals(EMPTY_ROOT);
        }
        return rebuild(new Window(start, end, 0, size, true), subtree, proof)
                .filter(pair -> pair.subtree().equals(subtree) && pair.tree().equals(root))
                .isPresent();
    }

    /** Whether {@code [start, end)} can be a subtree: start is a multiple of the least power of two that holds it. */
    public static boolean isSubtree(long start, long end) {
        if (start < 0 || end < start) {
            return false;
        }
        long count = end - start;
        long ceiling = count <= 1 ? 1 : Long.highestOneBit(count - 1) << 1;
        // The shift leaves the positive range only above 2^62 leaves, where just the subtree from 0 fits.
        return ceiling > 0 ? start % ceiling == 0 : start == 0;
    }

    private static Hash rangeHash(TreeNodes nodes, long start, long count) {
        if (Long.bitCount(count) == 1) {
            int level = Long.numberOfTrailingZeros(count);
            return nodes.node(level, start >> level);
        }
        long left = splitPoint(count);
        return nodeHash(rangeHash(nodes, start, left), rangeHash(nodes, start + left, count - left));
    }

    private static long splitPoint(long count) {
        return Long.highestOneBit(count - 1);
    }

    private static Optional<Hash> rootFrom(Hash leaf, long index, long size, List<Hash> proof) {
        if (size == 1) {
            return proof.isEmpty() ? Optional.of(leaf) : Optional.empty();
        }
        if (proof.isEmpty()) {
            return Optional.empty();
        }
        long left = splitPoint(size);
        Hash sibling = proof.getLast();
        List<Hash> below = proof.subList(0, proof.size() - 1);
        return index < left
                ? rootFrom(leaf, index, left, below).map(hash -> nodeHash(hash, sibling))
                : rootFrom(leaf, index - left, size - left, below).map(hash -> nodeHash(sibling, hash));
    }

    /** The subtree looked for, the part of the tree it is looked for in, and whether its hash is known there. */
    private record Window(long start, long end, long from, long to, boolean known) {

        boolean isExact() {
            return start == from && end == to;
        }

        long split() {
            return from + splitPoint(to - from);
        }

        Step step() {
            if (end <= split()) {
                return Step.LEFT;
            }
            return start >= split() ? Step.RIGHT : Step.ACROSS;
        }

        Window next() {
            return switch (step()) {
                case LEFT -> new Window(start, end, from, split(), known);
                case RIGHT -> new Window(start, end, split(), to, known);
                case ACROSS -> new Window(split(), end, split(), to, false);
            };
        }
    }

    private enum Step {
        LEFT,
        RIGHT,
        ACROSS
    }

    private static void collectConsistency(TreeNodes nodes, Window window, List<Hash> proof) {
        if (window.isExact()) {
            if (!window.known()) {
                proof.add(rangeHash(nodes, window.from(), window.to() - window.from()));
            }
            return;
        }
        collectConsistency(nodes, window.next(), proof);
        long split = window.split();
        proof.add(
                switch (window.step()) {
                    case LEFT -> rangeHash(nodes, split, window.to() - split);
                    case RIGHT, ACROSS -> rangeHash(nodes, window.from(), split - window.from());
                });
    }

    private record Pair(Hash subtree, Hash tree) {}

    private static Optional<Pair> rebuild(Window window, Hash subtree, List<Hash> proof) {
        if (window.isExact()) {
            if (window.known()) {
                return proof.isEmpty() ? Optional.of(new Pair(subtree, subtree)) : Optional.empty();
            }
            return proof.size() == 1 ? Optional.of(new Pair(proof.getFirst(), proof.getFirst())) : Optional.empty();
        }
        if (proof.isEmpty()) {
            return Optional.empty();
        }
        Hash other = proof.getLast();
        return rebuild(window.next(), subtree, proof.subList(0, proof.size() - 1))
                .map(pair -> switch (window.step()) {
                    case LEFT -> new Pair(pair.subtree(), nodeHash(pair.tree(), other));
                    case RIGHT -> new Pair(pair.subtree(), nodeHash(other, pair.tree()));
                    case ACROSS -> new Pair(nodeHash(other, pair.subtree()), nodeHash(other, pair.tree()));
                });
    }
}
