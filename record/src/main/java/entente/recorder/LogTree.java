package entente.recorder;

import entente.record.EntryBundle;
import entente.record.Hash;
import entente.record.Merkle;
import entente.record.Tile;
import entente.record.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * The tree of a log, with the entries whose bundles are not on disk yet: one thread lets it grow, others read. Every
 * size it ever had can be asked for.
 */
final class LogTree {

    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private final Tree tree;
    private final List<byte[]> entries;
    private long firstEntry;

    /** Takes over a tree and the entries of its last bundle, as long as that is not full. */
    LogTree(Tree tree, List<byte[]> openBundle) {
        this.tree = tree;
        this.entries = new ArrayList<>(openBundle);
        this.firstEntry = tree.size() - tree.size() % Tile.FULL;
    }

    /** Adds the entries of what was appended to the journal. */
    void append(List<Request> added) {
        lock.writeLock().lock();
        try {
            added.forEach(request -> {
                entries.add(request.entry().bytes());
                tree.append(request.leaf());
            });
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** Lets go of entries whose bundles are full and on disk, for a log published up to this size. */
    void forget(long published) {
        lock.writeLock().lock();
        try {
            long first = published - published % Tile.FULL;
            entries.subList(0, (int) (first - firstEntry)).clear();
            firstEntry = first;
        } finally {
            lock.writeLock().unlock();
        }
    }

    long size() {
        return reading(tree::size);
    }

    Hash leaf(long index) {
        return reading(() -> tree.leaf(index));
    }

    Hash root(long size) {
        return reading(() -> tree.root(size));
    }

    List<Hash> inclusionProof(long index, long size) {
        return reading(() -> Merkle.proveInclusion(tree, index, size));
    }

    List<Hash> consistencyProof(long size1, long size2) {
        return reading(() -> Merkle.proveConsistency(tree, size1, size2));
    }

    /** The bytes of a tile, or of a bundle that has not been let go. */
    byte[] bytes(Tile tile) {
        return reading(() -> {
            if (tile.level() != Tile.ENTRIES) {
                return tree.tileBytes(tile);
            }
            int from = (int) (tile.number() * Tile.FULL - firstEntry);
            return EntryBundle.format(entries.subList(from, from + tile.width()));
        });
    }

    private <T> T reading(Supplier<T> read) {
        lock.readLock().lock();
        try {
            return read.get();
        } finally {
            lock.readLock().unlock();
        }
    }
}
