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
        long filled = size;
        for (int level = 0; filled % Tile.FULL == 0; level++) {
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
        if (count == 1) {
            return Hash.ofBytes(hashes, first * Hash.LENGTH);
        }
        int half = count / 2;
        return Merkle.nodeHash(within(hashes, first, half), within(hashes, first + half, half));
    }
}
