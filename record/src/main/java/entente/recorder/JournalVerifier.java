package entente.recorder;

import entente.record.Entry;
import entente.record.Hash;
import entente.record.Tile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Checks every frame of a log's journal against the log's entries and passes the matching bodies on. */
final class JournalVerifier {

    private static final int BATCH_BODIES_MAX = 1024;
    private static final int BATCH_BYTES_MAX = 8 * 1024 * 1024;

    private final String name;
    private final Path folder;
    private final List<byte[]> bundles;
    private final long size;
    private final FindingSink sink;
    private final List<Frame> waiting = new ArrayList<>();
    private long waitingBytes;
    private Hashed hashed = Hashed.NONE;
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
            JournalSegment.End end = segment.scan((_, index, body) -> {
                if (index < next || (first[0] && index < segment.firstIndex())) {
                    return Optional.of("the frame says index " + index + ", which is not its place");
                }
                first[0] = false;
                next = index + 1;
                frame(new Frame(segment.file(), index, body), visitor);
                return Optional.empty();
            });
            judgeAll(visitor);
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

    @SuppressWarnings("ArrayRecordComponent")
    private record Frame(Path file, long index, byte[] body) {}

    private record Hashed(List<Frame> frames, CompletableFuture<List<Hash>> hashes) {
        static final Hashed NONE = new Hashed(List.of(), CompletableFuture.completedFuture(List.of()));
    }

    private void frame(Frame frame, LogBodyVisitor visitor) throws IOException {
        waiting.add(frame);
        waitingBytes += frame.body().length;
        if (waiting.size() == BATCH_BODIES_MAX || waitingBytes > BATCH_BYTES_MAX) {
            hashWaiting(visitor);
        }
    }

    // Hashing is most of the work and needs no order; what follows from it does. The next batch is read meanwhile.
    private void hashWaiting(LogBodyVisitor visitor) throws IOException {
        Hashed before = hashed;
        List<Frame> frames = new ArrayList<>(waiting);
        hashed = new Hashed(
                frames,
                CompletableFuture.supplyAsync(() -> frames.parallelStream()
                        .map(frame -> Hash.sha256(frame.body()))
                        .toList()));
        waiting.clear();
        waitingBytes = 0;
        judge(before, visitor);
    }

    private void judgeAll(LogBodyVisitor visitor) throws IOException {
        hashWaiting(visitor);
        judge(hashed, visitor);
        hashed = Hashed.NONE;
    }

    private void judge(Hashed batch, LogBodyVisitor visitor) throws IOException {
        List<Hash> hashes = batch.hashes().join();
        for (int position = 0; position < hashes.size(); position++) {
            Frame frame = batch.frames().get(position);
            if (frame.index() >= size) {
                unsigned++;
            } else if (isOfEntry(frame.index(), hashes.get(position))) {
                bodies++;
                visitor.body(name, frame.index(), frame.body());
            } else {
                mismatches++;
                sink.find(name, frame.index(), frame.file(), "the body does not match its entry");
            }
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
