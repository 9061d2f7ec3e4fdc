package entente.record;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TileReaderTest {

    private static final List<Integer> SIZES = List.of(
            1, 2, 3, 255, 256, 257, 300, 511, 512, 513, 700, 1000, 1024, 5000, 65535, 65536, 65537, 66001, 70000);

    private final Tree tree = new Tree();
    private final List<byte[]> entries = new ArrayList<>();

    private void grow(int size) {
        for (int index = entries.size(); index < size; index++) {
            byte[] entry =
                    Entry.of(("body " + index).getBytes(StandardCharsets.UTF_8)).bytes();
            entries.add(entry);
            tree.append(Merkle.leafHash(entry));
        }
    }

    private Optional<byte[]> honest(Tile tile) {
        if (tile.level() != Tile.ENTRIES) {
            return Optional.of(tree.tileBytes(tile));
        }
        int from = (int) (tile.number() * Tile.FULL);
        return Optional.of(EntryBundle.format(entries.subList(from, from + tile.width())));
    }

    @Test
    void anHonestLogGivesEntriesAndProofsAtEverySize() {
        for (int size : SIZES) {
            grow(size);
            TileReader reader = open(size, this::honest);
            for (int index : indexes(size)) {
                assertArrayEquals(entries.get(index), reader.entry(index).expect());
                assertEquals(
                        Merkle.proveInclusion(tree, index, size),
                        reader.inclusionProof(index).expect());
            }
            assertInstanceOf(Parsed.Invalid.class, reader.entry(size));
        }
    }

    @Test
    void aForgedEntryIsRefusedEvenWithItsHashInTheLevelZeroTile() {
        for (int size : SIZES) {
            grow(size);
            for (int index : indexes(size)) {
                byte[] forged =
                        Entry.of("forged".getBytes(StandardCharsets.UTF_8)).bytes();
                TileSource source = tile -> Optional.of(forge(tile, index, forged));
                boolean accepted =
                        TileReader.open(checkpoint(size), source) instanceof Parsed.Valid<TileReader>(TileReader reader)
                                && (reader.entry(index) instanceof Parsed.Valid<byte[]>
                                        || reader.inclusionProof(index) instanceof Parsed.Valid<List<Hash>>);
                assertEquals(false, accepted, "size " + size + " index " + index);
            }
        }
    }

    @Test
    void aForgedHashTileIsRefusedAtWhateverLevelTheForgeryStops() {
        int size = 70000;
        grow(size);
        for (int index : indexes(size)) {
            for (int level = 0; level < 3; level++) {
                Map<Tile, byte[]> forgedTiles = new HashMap<>();
                forgeUpTo(level, index, size, forgedTiles);
                TileSource source =
                        tile -> Optional.ofNullable(forgedTiles.get(tile)).or(() -> honest(tile));
                boolean accepted =
                        TileReader.open(checkpoint(size), source) instanceof Parsed.Valid<TileReader>(TileReader reader)
                                && reader.entry(index) instanceof Parsed.Valid<byte[]>;
                assertEquals(false, accepted, "index " + index + " forged up to level " + level);
            }
        }
    }

    @Test
    void aMissingOrShortTileIsARefusalAndAFullTileStandsInForAPartialOne() {
        grow(700);
        assertInstanceOf(Parsed.Invalid.class, TileReader.open(checkpoint(700), _ -> Optional.empty()));
        TileSource cutOff = tile -> honest(tile).map(bytes -> java.util.Arrays.copyOf(bytes, bytes.length - 1));
        assertInstanceOf(Parsed.Invalid.class, TileReader.open(checkpoint(700), cutOff));
        grow(1024);
        TileSource fullOnly = tile -> tile.isPartial() && tile.level() <= 0 ? Optional.empty() : honest(tile);
        assertArrayEquals(entries.get(600), open(700, fullOnly).entry(600).expect());
        TileReader withoutBundles = open(700, tile -> tile.level() < 0 ? Optional.empty() : honest(tile));
        assertInstanceOf(Parsed.Invalid.class, withoutBundles.entry(3));
        TileReader withoutLeaves =
                open(700, tile -> tile.level() == 0 && !tile.isPartial() ? Optional.empty() : honest(tile));
        assertInstanceOf(Parsed.Invalid.class, withoutLeaves.inclusionProof(3));
    }

    // The entry and its leaf hash, and nothing above: what golang.org/x/mod once let pass.
    private byte[] forge(Tile tile, int index, byte[] forged) {
        byte[] bytes = honest(tile).orElseThrow();
        if (tile.number() != index / Tile.FULL || index % Tile.FULL >= tile.width()) {
            return bytes;
        }
        if (tile.level() == 0) {
            Merkle.leafHash(forged).copyTo(bytes, index % Tile.FULL * Hash.LENGTH);
        } else if (tile.level() == Tile.ENTRIES) {
            System.arraycopy(forged, 0, bytes, index % Tile.FULL * (Entry.LENGTH + 2) + 2, Entry.LENGTH);
        }
        return bytes;
    }

    private void forgeUpTo(int top, int index, int size, Map<Tile, byte[]> tiles) {
        byte[] forged = Entry.of("forged".getBytes(StandardCharsets.UTF_8)).bytes();
        Tile bundle = new Tile(Tile.ENTRIES, index / 256, Tile.widthAt(0, index / 256, size));
        tiles.put(bundle, forge(bundle, index, forged));
        Hash hash = Merkle.leafHash(forged);
        long position = index;
        for (int level = 0; level <= top; level++) {
            int width = Tile.widthAt(level, position / Tile.FULL, size);
            if (position % Tile.FULL >= width) {
                return;
            }
            Tile tile = new Tile(level, position / Tile.FULL, width);
            byte[] bytes = tree.tileBytes(tile);
            hash.copyTo(bytes, (int) (position % Tile.FULL) * Hash.LENGTH);
            tiles.put(tile, bytes);
            if (tile.isPartial()) {
                return;
            }
            hash = Tree.within(bytes, 0, Tile.FULL);
            position /= Tile.FULL;
        }
    }

    private static List<Integer> indexes(int size) {
        Random random = new Random(size);
        List<Integer> indexes = new ArrayList<>(List.of(0, size - 1, size / 2));
        for (int times = 0; times < 8; times++) {
            indexes.add(random.nextInt(size));
        }
        return indexes;
    }

    private Checkpoint checkpoint(int size) {
        return new Checkpoint("example.org/log", size, tree.root(size));
    }

    private TileReader open(int size, TileSource source) {
        return TileReader.open(checkpoint(size), source).expect();
    }

    @Test
    void tilePathsHaveOneSpelling() {
        assertEquals("tile/0/x001/x234/067", new Tile(0, 1234067, 256).path());
        assertEquals("tile/entries/000.p/5", new Tile(Tile.ENTRIES, 0, 5).path());
        for (Tile tile : List.of(
                new Tile(0, 0, 1), new Tile(3, 999, 255), new Tile(Tile.ENTRIES, 1000, 256), new Tile(7, 1234067, 9))) {
            assertEquals(Optional.of(tile), Tile.parse(tile.path()));
        }
        for (String path : List.of(
                "tile/0/0",
                "tile/00/000",
                "tile/8/000",
                "tile/0/000.p/0",
                "tile/0/000.p/256",
                "tile/0/000.p/05",
                "tile/0/x000/000",
                "tile/0/001/000",
                "tile/0/x001",
                "tile/-1/000",
                "tile/entries/000/",
                "/tile/0/000",
                "tile/0/000.p/",
                "tile/data/000",
                "tile/0/x001/x001/x001/x001/x001/x001/x001/001",
                "tile/0/\u0660\u0660\u0660")) {
            assertTrue(Tile.parse(path).isEmpty(), path);
        }
    }

    @Test
    void anEntryHasUpToSixtyFiveThousandFiveHundredAndThirtyFiveBytes() {
        List<byte[]> largest = List.of(new byte[65_535], new byte[0], new byte[1]);
        List<byte[]> read = EntryBundle.parse(EntryBundle.format(largest), 3).expect();
        assertArrayEquals(largest.getFirst(), read.getFirst());
        assertThrows(IllegalArgumentException.class, () -> EntryBundle.format(List.of(new byte[65_536])));
        byte[] bundle = EntryBundle.format(largest);
        for (int width : new int[] {1, 2, 4}) {
            assertInstanceOf(Parsed.Invalid.class, EntryBundle.parse(bundle, width));
        }
        assertInstanceOf(
                Parsed.Invalid.class, EntryBundle.parse(java.util.Arrays.copyOf(bundle, bundle.length - 1), 3));
        Tree one = new Tree();
        one.append(Merkle.leafHash(largest.getFirst()));
        Checkpoint checkpoint = new Checkpoint("example.org/large", 1, one.root());
        TileReader reader = TileReader.open(
                        checkpoint,
                        tile -> Optional.of(
                                tile.level() == Tile.ENTRIES
                                        ? EntryBundle.format(largest.subList(0, 1))
                                        : one.tileBytes(tile)))
                .expect();
        assertArrayEquals(largest.getFirst(), reader.entry(0).expect());
    }
}
