package entente.record;

import java.util.Optional;

/** Where a log's files come from: a folder, a mirror, a test. What it hands out is not trusted. */
@FunctionalInterface
public interface TileSource {

    /** The bytes of a tile or entry bundle, or empty if there is no such file. */
    Optional<byte[]> read(Tile tile);
}
