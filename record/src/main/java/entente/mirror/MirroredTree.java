package entente.mirror;

import entente.record.Entry;
import entente.record.EntryBundle;
import entente.record.Hash;
import entente.record.Merkle;
import entente.record.Parsed;
import entente.record.Tile;
import entente.record.Tree;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The entries of a mirrored log: in memory as a tree, on the disk as tiles and entry bundles. */
final class MirroredTree {
    private final Disk disk;
    private final Tree tree = new Tree();
    private final List<byte[]> openBundle = new ArrayList<>();

    MirroredTree(Disk disk) {
        this.disk = disk;
    }

    Tree tree() {
        return tree;
    }

    long size() {
        return tree.size();
    }

    /** Reads the entries under a checkpoint; returns what is wrong with them. */
    Optional<String> load(long size, Hash root) throws IOException {
        for (long number = 0; number * Tile.FULL < size; number++) {
            Tile bundle = new Tile(Tile.ENTRIES, number, Tile.widthAt(Tile.ENTRIES, number, size));
            Optional<byte[]> bytes = read(bundle);
            if (bytes.isEmpty()) {
                return Optional.of(bundle.path() + " is missing");
            }
            switch (EntryBundle.parse(bytes.get(), bundle.width())) {
                case Parsed.Invalid<List<byte[]>>(String reason) -> {
                    return Optional.of(bundle.path() + ": " + reason);
                }
                case Parsed.Valid<List<byte[]>>(List<byte[]> entries) -> entries.forEach(this::append);
            }
        }
        return tree.root().equals(root)
                ? Optional.empty()
                : Optional.of("the entries do not make the checkpoint's root");
    }

    /** A tile's bytes from the disk; a partial tile may be the beginning of a longer one. */
    Optional<byte[]> read(Tile tile) throws IOException {
        Optional<byte[]> exact = disk.read(tile.path());
        if (exact.isPresent() || !tile.isPartial()) {
            return exact;
        }
        return disk.read(tile.full().path()).flatMap(full -> beginning(tile, full));
    }

    private static Optional<byte[]> beginning(Tile tile, byte[] full) {
        if (tile.level() != Tile.ENTRIES) {
            return Optional.of(Arrays.copyOf(full, tile.width() * Hash.LENGTH));
        }
        return EntryBundle.parse(full, Tile.FULL) instanceof Parsed.Valid<List<byte[]>>(List<byte[]> entries)
                ? Optional.of(EntryBundle.format(entries.subList(0, tile.width())))
                : Optional.empty();
    }

    /** Takes verified entries and writes the tiles that the larger tree needs; durable after the disk's next sync. */
    void extend(List<byte[]> entries) throws IOException {
        long from = tree.size();
        long bundleStart = from - from % Tile.FULL;
        entries.forEach(this::keep);
        long to = tree.size();
        for (int level = Tile.ENTRIES; level <= Tile.LEVEL_MAX; level++) {
            long before = nodesAt(level, from);
            long after = nodesAt(level, to);
            if (before == after) {
                break;
            }
            for (long number = before / Tile.FULL; number * Tile.FULL < after; number++) {
                Tile tile = new Tile(level, number, Tile.widthAt(level, number, to));
                disk.write(tile.path(), bytes(tile, bundleStart));
            }
        }
        openBundle.subList(0, (int) (to - to % Tile.FULL - bundleStart)).clear();
    }

    /** Removes the partial tiles that full ones have replaced since a size. */
    void removeReplaced(long from) throws IOException {
        for (int level = Tile.ENTRIES; level <= Tile.LEVEL_MAX; level++) {
            long before = nodesAt(level, from);
            long after = nodesAt(level, tree.size());
            if (before == after) {
                break;
            }
            for (long number = before / Tile.FULL; (number + 1) * Tile.FULL <= after; number++) {
                for (String partial : disk.list(new Tile(level, number, Tile.FULL).path() + ".p")) {
                    disk.delete(partial);
                }
            }
        }
    }

    /** Removes tiles that reach beyond the checkpoint: an advance that a crash ended left them. */
    void removeBeyond() throws IOException {
        for (String path : disk.list("tile")) {
            Optional<Tile> tile = Tile.parse(path);
            if (tile.isEmpty()) {
                continue;
            }
            Tile there = tile.get();
            int width = Tile.widthAt(there.level(), there.number(), tree.size());
            if (width >= there.width()) {
                continue;
            }
            if (width > 0) {
                Tile within = new Tile(there.level(), there.number(), width);
                Optional<byte[]> bytes = read(within);
                if (bytes.isPresent()) {
                    disk.write(within.path(), bytes.get());
                }
            }
            disk.delete(path);
        }
    }

    private void append(byte[] entry) {
        keep(entry);
        if (tree.size() % Tile.FULL == 0) {
            openBundle.clear();
        }
    }

    private void keep(byte[] entry) {
        openBundle.add(entry);
        tree.append(Merkle.leafHash(entry));
    }

    private byte[] bytes(Tile tile, long bundleStart) {
        if (tile.level() != Tile.ENTRIES) {
            return tree.tileBytes(tile);
        }
        int from = (int) (tile.number() * Tile.FULL - bundleStart);
        return EntryBundle.format(openBundle.subList(from, from + tile.width()));
    }

    private static long nodesAt(int level, long size) {
        return level <= 0 ? size : size >> (8 * level);
    }

    /** Whether a body is that of the entry at an index. */
    boolean matches(long index, byte[] body) {
        return index < tree.size() && tree.leaf(index).equals(Entry.of(body).leafHash());
    }
}
