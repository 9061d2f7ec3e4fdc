package entente.recorder;

import entente.record.Entry;
import entente.record.Hash;
import entente.record.Tile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Checks every frame of a log's journal against the log's entries and passes the matching bodies on. */
final class JournalVerifier {

    private final String name;
    private final Path folder;
    private final List<byte[]> bundles;
    private final long size;
    private final FindingSink sink;
    private long next;
    private long bodies;
    private long mismatches;
    private long unsigned;

    JournalVerifier(String name, Path log, List<byte[]> bundles, long size, FindingSink sink) {
        this.name = name;
        this.folder = log.resolve("journal");
        this.bundles = bundles;
        this.size = size;
        this.sink = sink;
    }

    void verify(LogBodyVisitor visitor) throws IOException {
        for (JournalSegment segment : JournalSegment.list(folder)) {
            if (segment.firstIndex() < next) {
                sink.find(name, Finding.NO_INDEX, segment.file(), "begins before the file before it ends");
            }
            boolean[] first = {true};
            JournalSegment.End end = segment.scanHashed((_, index, hash, body) -> {
                if (index < next || (first[0] && index < segment.firstIndex())) {
                    return Optional.of("the frame says index " + index + ", which is not its place");
                }
                first[0] = false;
                next = index + 1;
                judge(segment.file(), index, hash, body, visitor);
                return Optional.empty();
            });
            if (!end.isSound()) {
                sink.find(name, next, segment.file(), "at byte " + end.offset() + ": " + end.problem());
            }
        }
    }

    /** Bodies that match their entries. */
    long bodies() {
        return bodies;
    }

    /** Entries for which the journal has no frame. */
    long notGiven() {
        return size - bodies - mismatches;
    }

    /** Whole frames beyond the checkpoint. */
    long unsigned() {
        return unsigned;
    }

    private void judge(Path file, long index, Hash hash, Supplier<byte[]> body, LogBodyVisitor visitor)
            throws IOException {
        if (index >= size) {
            unsigned++;
        } else if (isOfEntry(index, hash)) {
            bodies++;
            if (visitor.looks()) {
                visitor.body(name, index, body.get());
            }
        } else {
            mismatches++;
            sink.find(name, index, file, "the body does not match its entry");
        }
    }

    // u16 length, version, SHA-256 of the body; an entry of another form was found before and matches no body.
    private boolean isOfEntry(long index, Hash body) {
        int number = (int) (index / Tile.FULL);
        int at = (int) (index % Tile.FULL) * (Short.BYTES + Entry.LENGTH);
        return number < bundles.size()
                && at + Short.BYTES < bundles.get(number).length
                && bundles.get(number)[at + 1] == Entry.LENGTH
                && bundles.get(number)[at + Short.BYTES] == Entry.VERSION
                && body.standsIn(bundles.get(number), at + Short.BYTES + 1);
    }
}
