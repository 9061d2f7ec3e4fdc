package entente.record;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads single entries and proofs of a large log under one verified checkpoint. A tile is believed only for one of
 * two reasons: it is partial and the checkpoint's root is made of exactly it and the other partial ones, or it is
 * full and its hash stands in a believed tile one level up. Nothing is believed for merely standing next to
 * something that is: that is how golang.org/x/mod before 0.42 came to accept a forged entry with its tile hash.
 */
public final class TileReader implements TreeNodes {

    private static final int REMEMBERED_TILES_MAX = 1024;

    private final Checkpoint checkpoint;
    private final TileSource source;
    private final Map<Tile, byte[]> edge;
    private final Map<Tile, byte[]> remembered = new HashMap<>();

    private TileReader(Checkpoint checkpoint, TileSource source, Map<Tile, byte[]> edge) {
        this.checkpoint = checkpoint;
        this.source = source;
        this.edge = edge;
    }

    /** Opens the log at a checkpoint whose signatures the caller has verified. */
    public static Parsed<TileReader> open(Checkpoint checkpoint, TileSource source) {
        Map<Tile, byte[]> edge = new HashMap<>();
        Optional<Hash> right = Optional.empty();
        long size = checkpoint.size();
        for (int level = 0; level <= Tile.LEVEL_MAX; level++) {
            int width = (int) ((size >> (8 * level)) % Tile.FULL);
            if (width == 0) {
                continue;
            }
            Tile tile = new Tile(level, size >> (8 * (level + 1)), width);
            Optional<byte[]> hashes = readHashes(source, tile);
            if (hashes.isEmpty()) {
                return Parsed.invalid("there is no complete " + tile.path());
            }
            edge.put(tile, hashes.get());
            for (Hash complete : completeSubtrees(hashes.get(), width)) {
                right = Optional.of(
                        right.map(hash -> Merkle.nodeHash(complete, hash)).orElse(complete));
            }
        }
        return right.orElse(Merkle.EMPTY_ROOT).equals(checkpoint.root())
                ? Parsed.valid(new TileReader(checkpoint, source, edge))
                : Parsed.invalid("the tiles at the right edge do not make the checkpoint's root");
    }

    /** The entry at an index below the checkpoint's size, if the log proves it. */
    public Parsed<byte[]> entry(long index) {
        if (index < 0 || index >= checkpoint.size()) {
            return Parsed.invalid("there is no entry " + index + " in a log of " + checkpoint.size());
        }
        Tile tile = tileOf(Tile.ENTRIES, index);
        Optional<byte[]> bundle = readPrefix(source, tile);
        if (bundle.isEmpty()) {
            return Parsed.invalid("there is no " + tile.path());
        }
        try {
            return switch (readEntry(bundle.get(), (int) (index % Tile.FULL))) {
                case Parsed.Valid<byte[]>(byte[] entry)
                when !Merkle.leafHash(entry).equals(node(0, index)) ->
                    Parsed.invalid("entry " + index + " is not the one in the log's tree");
                case Parsed.Valid<byte[]> valid -> valid;
                case Parsed.Invalid<byte[]> invalid -> invalid;
            };
        } catch (UnprovenTileException unproven) {
            return Parsed.invalid(unproven.reason);
        }
    }

    /** The inclusion proof of an entry under the checkpoint. */
    public Parsed<List<Hash>> inclusionProof(long index) {
        if (index < 0 || index >= checkpoint.size()) {
            return Parsed.invalid("there is no entry " + index + " in a log of " + checkpoint.size());
        }
        try {
            return Parsed.valid(Merkle.proveInclusion(this, index, checkpoint.size()));
        } catch (UnprovenTileException unproven) {
            return Parsed.invalid(unproven.reason);
        }
    }

    /**
     * {@inheritDoc}
     *
     * @throws UnprovenTileException if a tile is missing or does not stand under the checkpoint
     */
    @Override
    public Hash node(int level, long index) {
        int count = 1 << (level % 8);
        long first = index * count;
        byte[] hashes = believed(tileOf(level / 8, first));
        return Tree.within(hashes, (int) (first % Tile.FULL), count);
    }

    private byte[] believed(Tile tile) {
        byte[] known = edge.getOrDefault(tile, remembered.get(tile));
        if (known != null) {
            return known;
        }
        byte[] hashes = readHashes(source, tile)
                .orElseThrow(() -> new UnprovenTileException("there is no complete " + tile.path()));
        Hash inParent = node(8 * (tile.level() + 1), tile.number());
        if (tile.isPartial() || !Tree.within(hashes, 0, Tile.FULL).equals(inParent)) {
            throw new UnprovenTileException(tile.path() + " does not match the tile above it");
        }
        if (remembered.size() == REMEMBERED_TILES_MAX) {
            remembered.clear();
        }
        remembered.put(tile, hashes);
        return hashes;
    }

    private Tile tileOf(int level, long index) {
        long number = index / Tile.FULL;
        return new Tile(level, number, Tile.widthAt(level, number, checkpoint.size()));
    }

    // From the right: the smallest complete subtree of the tile's last hashes comes first.
    private static List<Hash> completeSubtrees(byte[] hashes, int width) {
        List<Hash> subtrees = new ArrayList<>();
        int end = width;
        while (end > 0) {
            int count = Integer.lowestOneBit(end);
            end -= count;
            subtrees.add(Tree.within(hashes, end, count));
        }
        return subtrees;
    }

    private static Optional<byte[]> readHashes(TileSource source, Tile tile) {
        int length = tile.width() * Hash.LENGTH;
        return readPrefix(source, tile)
                .filter(bytes -> bytes.length >= length)
                .map(bytes -> Arrays.copyOf(bytes, length));
    }

    // A partial tile may be gone once the full one is there.
    private static Optional<byte[]> readPrefix(TileSource source, Tile tile) {
        return source.read(tile).or(() -> tile.isPartial() ? source.read(tile.full()) : Optional.empty());
    }

    private static Parsed<byte[]> readEntry(byte[] bundle, int position) {
        int at = 0;
        for (int passed = 0; at + 2 <= bundle.length; passed++) {
            int length = Byte.toUnsignedInt(bundle[at]) << 8 | Byte.toUnsignedInt(bundle[at + 1]);
            at += 2;
            if (at + length > bundle.length) {
                break;
            }
            if (passed == position) {
                return Parsed.valid(Arrays.copyOfRange(bundle, at, at + length));
            }
            at += length;
        }
        return Parsed.invalid("the entry bundle is cut off");
    }

    /** A tile that may not be believed; {@link #entry} and {@link #inclusionProof} turn it into a refusal. */
    public static final class UnprovenTileException extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final String reason;

        private UnprovenTileException(String reason) {
            super(reason);
            this.reason = reason;
        }
    }
}
