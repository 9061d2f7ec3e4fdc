package entente.recorder;

import entente.record.EntryBundle;
import entente.record.Tile;
import entente.record.Tree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** The tiles and entry bundles of a log on disk, each written once; all of it can be made again from the journal. */
final class TileFolder {

    private final Path log;

    TileFolder(Path log) {
        this.log = log;
    }

    /** Gives the encoded entries of a bundle, as many as its width. */
    @FunctionalInterface
    interface Entries {
        List<byte[]> of(Tile bundle) throws IOException;
    }

    /**
     * Writes what a tree that has grown from one size to another needs. Nothing is forced to the disk: what a power cut
     * takes is made again from the journal when the log is opened.
     */
    void publish(long from, long to, Function<Tile, byte[]> bytes) throws IOException {
        List<Tile> grown = new ArrayList<>();
        for (int level = Tile.ENTRIES; level <= Tile.LEVEL_MAX; level++) {
            long before = Tile.nodesAt(level, from);
            long after = Tile.nodesAt(level, to);
            if (before == after) {
                break;
            }
            for (long number = before / Tile.FULL; number * Tile.FULL < after; number++) {
                Tile tile = new Tile(level, number, Tile.widthAt(level, number, to));
                write(tile, bytes.apply(tile));
                // What the last checkpoint did not end in was never partial on disk.
                if (!tile.isPartial() && number * Tile.FULL < before) {
                    grown.add(tile);
                }
            }
        }
        for (Tile tile : grown) {
            removePartials(tile);
        }
    }

    /** Makes missing and mismatching tiles of a tree again and tells which. */
    List<String> restore(Tree tree, long size, Entries entries) throws IOException {
        List<String> restored = new ArrayList<>();
        Set<Tile> needed = new LinkedHashSet<>(Tile.needed(size));
        for (Path file : files()) {
            tileAt(file).ifPresent(needed::add);
        }
        for (Tile tile : needed) {
            byte[] expected = bytes(tree, tile, entries);
            Path file = log.resolve(tile.path());
            if (!Files.exists(file) || !Arrays.equals(Files.readAllBytes(file), expected)) {
                write(tile, expected);
                restored.add(tile.path() + " was made again from the journal");
            }
        }
        for (Tile tile : needed) {
            if (!tile.isPartial()) {
                removePartials(tile);
            }
        }
        return restored;
    }

    /** A tile on disk that a log of this size cannot have, if there is one. */
    Optional<Path> beyond(long size) throws IOException {
        for (Path file : files()) {
            Optional<Tile> tile = tileAt(file);
            if (tile.isPresent()
                    && Tile.widthAt(tile.get().level(), tile.get().number(), size)
                            < tile.get().width()) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }

    /** Every file in the folder of tiles. */
    List<Path> files() throws IOException {
        return files(_ -> {});
    }

    /** Every file in the folder of tiles; those that are no regular files are told of, too. */
    List<Path> files(Consumer<Path> irregular) throws IOException {
        Path folder = log.resolve("tile");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> found = Files.find(folder, Integer.MAX_VALUE, (path, attributes) -> {
            if (!attributes.isDirectory() && !attributes.isRegularFile()) {
                irregular.accept(path);
            }
            return !attributes.isDirectory();
        })) {
            return found.sorted().toList();
        }
    }

    /** The tile that a file holds, by its path. */
    Optional<Tile> tileAt(Path file) {
        return Tile.parse(
                log.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/"));
    }

    private static byte[] bytes(Tree tree, Tile tile, Entries entries) throws IOException {
        return tile.level() == Tile.ENTRIES ? EntryBundle.format(entries.of(tile)) : tree.tileBytes(tile);
    }

    private void write(Tile tile, byte[] bytes) throws IOException {
        DurableFiles.writeUnsynced(log.resolve(tile.path()), bytes);
    }

    private void removePartials(Tile full) throws IOException {
        Path folder = log.resolve(full.path() + ".p");
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Path> partials;
        try (Stream<Path> found = Files.list(folder)) {
            partials = found.toList();
        }
        for (Path partial : partials) {
            Files.delete(partial);
        }
        Files.delete(folder);
    }
}
