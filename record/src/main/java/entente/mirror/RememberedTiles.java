package entente.mirror;

import entente.record.Tile;
import entente.record.TileSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Asks for each tile once as long as it is among the last used: a bundle is read once for each of its entries. */
final class RememberedTiles implements TileSource {
    private static final int REMEMBERED_MAX = 64;

    private final TileSource source;
    private final Map<Tile, byte[]> remembered = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Tile, byte[]> eldest) {
            return size() > REMEMBERED_MAX;
        }
    };

    RememberedTiles(TileSource source) {
        this.source = source;
    }

    @Override
    public Optional<byte[]> read(Tile tile) {
        byte[] known = remembered.get(tile);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<byte[]> read = source.read(tile);
        read.ifPresent(bytes -> remembered.put(tile, bytes));
        return read;
    }
}
