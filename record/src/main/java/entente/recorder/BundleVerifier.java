package entente.recorder;

import entente.record.Entry;
import entente.record.Hash;
import entente.record.Merkle;
import entente.record.Tile;
import entente.record.Tree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Reads full bundles of a log on all processors and computes their leaves and nodes. It only ever passes a bundle: one
 * that is not of the usual form, or does not match its tile of hashes, is left for whoever says what is wrong with it.
 */
final class BundleVerifier {
    /** Bundles read at once. */
    static final int BATCH = 128;

    /** Length of a full bundle. */
    static final int FULL_BYTES = (Short.BYTES + Entry.LENGTH) * Tile.FULL;

    private static final int STEP = Short.BYTES + Entry.LENGTH;

    private final Path log;

    BundleVerifier(Path log) {
        this.log = log;
    }

    /** A bundle, its leaf hashes, and the node over them. */
    @SuppressWarnings("ArrayRecordComponent")
    record Sound(byte[] bytes, byte[] leaves, Hash node) {}

    /** The bundles from a number on, up to the first that does not pass. */
    List<Sound> read(long first, int count) throws IOException {
        try {
            return IntStream.range(0, count).parallel().mapToObj(position -> read(first + position)).toList().stream()
                    .takeWhile(Optional::isPresent)
                    .map(Optional::get)
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private Optional<Sound> read(long number) {
        byte[] bytes = read(new Tile(Tile.ENTRIES, number, Tile.FULL), FULL_BYTES);
        for (int at = 0; at < bytes.length; at += STEP) {
            if (bytes[at] != 0 || bytes[at + 1] != Entry.LENGTH || bytes[at + Short.BYTES] != Entry.VERSION) {
                return Optional.empty();
            }
        }
        if (bytes.length == 0) {
            return Optional.empty();
        }
        byte[] leaves = Merkle.leafHashes(bytes, Short.BYTES, STEP, Entry.LENGTH, Tile.FULL);
        return Arrays.equals(leaves, read(new Tile(0, number, Tile.FULL), leaves.length))
                ? Optional.of(new Sound(bytes, leaves, Tree.nodeOver(leaves)))
                : Optional.empty();
    }

    // Nothing if it is not a file of this length.
    private byte[] read(Tile tile, int length) {
        Path file = log.resolve(tile.path());
        try {
            BasicFileAttributes there =
                    Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            byte[] bytes = there.isRegularFile() && there.size() == length ? Files.readAllBytes(file) : new byte[0];
            return bytes.length == length ? bytes : new byte[0];
        } catch (NoSuchFileException missing) {
            return new byte[0];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
