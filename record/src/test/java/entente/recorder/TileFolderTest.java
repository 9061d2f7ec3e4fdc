package entente.recorder;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.record.Tile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TileFolderTest {
    @TempDir
    Path log;

    /** Whatever the steps: every full tile once, and of the others what each published size needed. */
    @Test
    void stepsOfAnySizeLeaveWhatTheirSizesNeedAndNoPartialTilesOfFullOnes() throws IOException {
        SplittableRandom random = new SplittableRandom(7);
        TileFolder tiles = new TileFolder(log);
        Set<String> needed = new HashSet<>();
        long size = 0;
        for (int step = 0; step < 60; step++) {
            // Every third size stands at the edge of a tile.
            long grown = step % 3 == 0
                    ? size - size % Tile.FULL + Tile.FULL + random.nextInt(2)
                    : size + 1 + random.nextInt(random.nextBoolean() ? 20 : 8_000);
            tiles.publish(size, grown, TileFolderTest::bytes);
            Tile.needed(grown).forEach(tile -> needed.add(tile.path()));
            size = grown;
            assertEquals(withoutSuperseded(needed), onDisk(tiles), "after " + grown);
        }
        assertTrue(size > 65_536, "no tile of the second level was full");
    }

    @Test
    void whatACrashLeftOfAnUnfinishedTileIsOverwritten() throws IOException {
        Path unfinished = log.resolve("tile/entries/000.tmp");
        Files.createDirectories(unfinished.getParent());
        Files.write(unfinished, new byte[9_000]);
        new TileFolder(log).publish(0, Tile.FULL, TileFolderTest::bytes);
        assertTrue(Files.notExists(unfinished));
        assertArrayEquals(
                "tile/entries/000".getBytes(StandardCharsets.US_ASCII),
                Files.readAllBytes(log.resolve("tile/entries/000")));
    }

    private static byte[] bytes(Tile tile) {
        return tile.path().getBytes(StandardCharsets.US_ASCII);
    }

    private static Set<String> withoutSuperseded(Set<String> needed) {
        return needed.stream()
                .filter(path -> !path.contains(".p/") || !needed.contains(path.substring(0, path.indexOf(".p/"))))
                .collect(Collectors.toSet());
    }

    private Set<String> onDisk(TileFolder tiles) throws IOException {
        return tiles.files().stream()
                .map(file -> tiles.tileAt(file).orElseThrow().path())
                .collect(Collectors.toSet());
    }
}
