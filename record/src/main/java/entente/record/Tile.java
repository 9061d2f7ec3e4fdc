package entente.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The coordinates of one file of a tiled log (C2SP tlog-tiles): a run of up to 256 hashes or entries.
 *
 * @param level {@link #ENTRIES} or 0 to 7; hashes of level l each cover 256^l entries
 * @param number position among the tiles of the level, from 0
 * @param width 1 to 256; less than 256 marks a partial tile
 */
public record Tile(int level, long number, int width) {

    /** The level of entry bundles. */
    public static final int ENTRIES = -1;

    /** Hashes or entries in a full tile. */
    public static final int FULL = 256;

    /** Largest hash level that a tree of less than 2^63 entries can have. */
    public static final int LEVEL_MAX = 7;

    private static final int GROUP = 1000;
    private static final Pattern PATH =
            Pattern.compile("tile/(entries|[0-9]{1,2})/((?:x[0-9]{3}/)*[0-9]{3})(?:\\.p/([0-9]{1,3}))?");
    private static final int PATH_CHARS_MAX = 64;

    /** Refuses coordinates outside the ranges named above. */
    public Tile {
        if (level < ENTRIES || level > LEVEL_MAX || number < 0 || width < 1 || width > FULL) {
            throw new IllegalArgumentException("no such tile: " + level + ", " + number + ", " + width);
        }
    }

    /** Whether the tile can still grow. */
    public boolean isPartial() {
        return width < FULL;
    }

    /** The tile at the same place once it is full. */
    public Tile full() {
        return new Tile(level, number, FULL);
    }

    /** How many hashes or entries the tile at this level and number has in a tree of {@code size}: 0 to 256. */
    public static int widthAt(int level, long number, long size) {
        return Math.clamp(nodesAt(level, size) - (number << 8), 0, FULL);
    }

    /** How many hashes or entries a level has in a tree of {@code size}. */
    public static long nodesAt(int level, long size) {
        return level <= 0 ? size : size >> (8 * level);
    }

    /** Every tile and bundle of a tree of {@code size}, each as wide as it is there. */
    public static List<Tile> needed(long size) {
        List<Tile> tiles = new ArrayList<>();
        for (int level = ENTRIES; level <= LEVEL_MAX; level++) {
            long nodes = nodesAt(level, size);
            for (long number = 0; number * FULL < nodes; number++) {
                tiles.add(new Tile(level, number, widthAt(level, number, size)));
            }
        }
        return tiles;
    }

    /** The path below the log's prefix, such as {@code tile/0/x001/234.p/5} or {@code tile/entries/000}. */
    public String path() {
        StringBuilder groups = new StringBuilder(String.format("%03d", number % GROUP));
        for (long rest = number / GROUP; rest > 0; rest /= GROUP) {
            groups.insert(0, String.format("x%03d/", rest % GROUP));
        }
        String level = this.level == ENTRIES ? "entries" : Integer.toString(this.level);
        return "tile/" + level + "/" + groups + (isPartial() ? ".p/" + width : "");
    }

    /** The tile at a path, if the path is the one canonical spelling of a tile's coordinates. */
    public static Optional<Tile> parse(String path) {
        if (path.length() > PATH_CHARS_MAX) {
            return Optional.empty();
        }
        Matcher matcher = PATH.matcher(path);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int level = matcher.group(1).equals("entries") ? ENTRIES : Integer.parseInt(matcher.group(1));
        String digits = matcher.group(2).replace("x", "").replace("/", "");
        int width = matcher.group(3) == null ? FULL : Integer.parseInt(matcher.group(3));
        if (digits.length() > 18 || level > LEVEL_MAX || width < 1 || width > FULL) {
            return Optional.empty();
        }
        Tile tile = new Tile(level, Long.parseLong(digits), width);
        return tile.path().equals(path) ? Optional.of(tile) : Optional.empty();
    }
}
