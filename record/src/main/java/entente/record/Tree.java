package entente.record;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A growing Merkle tree in memory, kept as its full and partial hash tiles: about 32 bytes a leaf. Not safe for
 * use by several threads while it grows.
 */
public final class Tree implements TreeNodes {

    private static final int TILE_BYTES = Tile.FULL * Hash.LENGTH;

    private final List<List<byte[]>> levels = new ArrayList<>();
    private long size;

    /** Number of leaves. */
    public long size() {
        return size;
    }

    /** Adds a leaf by its hash. */
    public void append(Hash leaf) {
        put(0, size, leaf);
        size++;
        if (size % Tile.FULL == 0) {
            put(1, size / Tile.FULL - 1, nodeOver(levels.getFirst().getLast()));
            fillAbove(size / Tile.FULL);
        }
    }

    /** The node over a full tile of leaf hashes, which {@link #append(byte[], Hash)} asks for. */
    public static Hash nodeOver(byte[] leaves) {
        return Merkle.nodeOver(leaves, 0, Tile.FULL);
    }

    /**
     * Adds a full tile of leaves, whose node was computed before: by another thread, say.
     *
     * @param leaves 256 hashes, which this keeps
     * @param node {@link #nodeOver} them
     * @throws IllegalStateException if the last tile is not full
     */
    public void append(byte[] leaves, Hash node) {
        if (size % Tile.FULL != 0 || leaves.length != TILE_BYTES) {
            throw new IllegalStateException("a tile of " + leaves.length + " bytes behind " + size + " leaves");
        }
        if (levels.isEmpty()) {
            levels.add(new ArrayList<>());
        }
        levels.getFirst().add(leaves);
        size += Tile.FULL;
        put(1, size / Tile.FULL - 1, node);
        fillAbove(size / Tile.FULL);
    }

    private void fillAbove(long fullTiles) {
        long filled = fullTiles;
        for (int level = 1; filled % Tile.FULL == 0; level++) {
            filled /= Tile.FULL;
            put(level + 1, filled - 1, within(levels.get(level).get((int) (filled - 1)), 0, Tile.FULL));
        }
    }

    /** Root over all leaves. */
    public Hash root() {
        return root(size);
    }

    /** Root over the first {@code count} leaves, at most {@link #size()}. */
    public Hash root(long count) {
        if (count < 0 || count > size) {
            throw new IllegalArgumentException("no root at " + count + " in a tree of " + size);
        }
        return Merkle.root(this, count);
    }

    /** The hash of one leaf. */
    public Hash leaf(long index) {
        return node(0, index);
    }

    @Override
    public Hash node(int level, long index) {
        if (index < 0 || level < 0 || level > 62 || index >= size >> level) {
            throw new IllegalArgumentException("no node " + level + ", " + index + " in a tree of " + size);
        }
        int count = 1 << (level % 8);
        long first = index * count;
        byte[] tile = levels.get(level / 8).get((int) (first / Tile.FULL));
        return within(tile, (int) (first % Tile.FULL), count);
    }

    /** The bytes of a hash tile: {@code tile.width()} hashes of 32 bytes. */
    public byte[] tileBytes(Tile tile) {
        if (tile.level() < 0 || Tile.widthAt(tile.level(), tile.number(), size) < tile.width()) {
            throw new IllegalArgumentException("no " + tile + " in a tree of " + size);
        }
        byte[] hashes = levels.get(tile.level()).get((int) tile.number());
        return Arrays.copyOf(hashes, tile.width() * Hash.LENGTH);
    }

    private void put(int level, long index, Hash hash) {
        if (levels.size() == level) {
            levels.add(new ArrayList<>());
        }
        List<byte[]> tiles = levels.get(level);
        if (tiles.size() == index / Tile.FULL) {
            tiles.add(new byte[TILE_BYTES]);
        }
        hash.copyTo(tiles.get((int) (index / Tile.FULL)), (int) (index % Tile.FULL) * Hash.LENGTH);
    }

    static Hash within(byte[] hashes, int first, int count) {
        return Merkle.nodeOver(hashes, first, count);
    }
}
