package entente.recorder;

import entente.record.Checkpoint;
import entente.record.Hash;
import entente.record.SignedNote;
import entente.recorder.AppendQueue.Batch;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The one writer of one member's log. Bodies of many callers share one sync of the journal, which is the commit
 * point; then the callers have their receipts, and tiles and a signed checkpoint follow. Any failure of the disk
 * closes the recorder for good: what was written is then found out by opening the log again.
 *
 * <p>All methods may be called from any thread.
 */
public final class Recorder implements AutoCloseable {

    /** Largest body in bytes. */
    public static final int BODY_BYTES_MAX = 1024 * 1024;

    /** How many batches may be on their way at once: while the disk syncs one, the next is written. */
    static final int LANES = 2;

    private final LogKey key;
    private final Journal journal;
    private final FolderLock lock;
    private final List<String> repairs;
    private final LogTree tree;
    private final Publisher publisher;
    private final AppendQueue queue;
    private final List<Thread> writers;
    private volatile long size;
    private final AtomicLong commits = new AtomicLong();

    Recorder(Path folder, LogKey key, RecorderOpening opened, SignedNote checkpoint) {
        this.key = key;
        this.journal = opened.journal();
        this.lock = opened.lock();
        this.queue = new AppendQueue(journal.slowNanos(), AppendQueue.PATIENCE_NANOS_MAX);
        this.repairs = List.copyOf(opened.repairs());
        this.tree = new LogTree(opened.tree(), opened.openBundle());
        this.size = tree.size();
        this.publisher = new Publisher(folder, key, opened.tiles(), tree, checkpoint, queue::fail);
        this.writers = IntStream.range(0, LANES)
                .mapToObj(lane -> Thread.ofPlatform()
                        .name("recorder " + key.origin() + " " + lane)
                        .daemon()
                        .unstarted(() -> writeUntilClosed(lane)))
                .toList();
    }

    /**
     * Opens a log, making it if it is not there and recovering it if its writer died.
     *
     * @param logFolder RECORD/logs/NAME
     * @param key the log's key, whose origin ends in /NAME
     * @throws DamagedRecordException if the files contradict each other; nothing was changed then
     * @throws IOException if the disk fails or another process has the log open
     */
    public static Recorder open(Path logFolder, LogKey key) throws IOException {
        return open(logFolder, key, channel -> channel.force(false), Journal.SEGMENT_BYTES_MAX);
    }

    static Recorder open(Path logFolder, LogKey key, Journal.Sync sync, int segmentBytesMax) throws IOException {
        Recorder recorder = RecorderOpening.open(logFolder, key, sync, segmentBytesMax);
        recorder.publisher.start();
        recorder.writers.forEach(Thread::start);
        return recorder;
    }

    /** What opening had to repair, as sentences for an operator; normally empty. */
    public List<String> repairs() {
        return repairs;
    }

    /** The log's identity. */
    public String origin() {
        return key.origin();
    }

    /**
     * Records a body and returns once it is durable. A signed checkpoint that covers it follows within moments; who
     * needs it calls {@link #awaitCheckpoint}.
     *
     * @throws BodyTooLargeException if it is longer than {@link #BODY_BYTES_MAX}
     * @throws RecorderClosedException if the recorder is closed or its disk has failed
     */
    public Receipt append(byte[] body) {
        if (body.length > BODY_BYTES_MAX) {
            throw new BodyTooLargeException(body.length);
        }
        Request request = Request.of(body.clone());
        if (!queue.offer(request)) {
            throw closed(queue.failure());
        }
        try {
            return request.await();
        } catch (ExecutionException failed) {
            throw closed(failed.getCause());
        }
    }

    /**
     * Waits until a signed checkpoint of at least this size is on disk.
     *
     * @param size at most {@link #size()}
     * @throws RecorderClosedException if the disk failed before
     */
    public void awaitCheckpoint(long size) {
        requireTree(size);
        if (!publisher.await(size)) {
            throw closed(queue.failure());
        }
    }

    /**
     * Signs with other keys from the next checkpoint on. Whether they may is for the acts on the log to say.
     *
     * @throws IllegalArgumentException if they are keys of another log
     */
    public void use(LogKey other) {
        if (!other.origin().equals(origin())) {
            throw new IllegalArgumentException("keys of " + other.origin() + " do not sign " + origin());
        }
        publisher.use(other);
    }

    /** Number of durable entries; the latest checkpoint may for a moment cover fewer. */
    public long size() {
        return size;
    }

    /** How often the journal was synced for new bodies since it was opened: bodies over syncs is the mean batch. */
    public long commits() {
        return commits.get();
    }

    /** The latest checkpoint. */
    public Checkpoint checkpoint() {
        return publisher.latest().checkpoint();
    }

    /** The latest checkpoint as a signed note. */
    public String signedCheckpoint() {
        return publisher.latest().signed();
    }

    /** The body at an index below {@link #size()}. */
    public byte[] body(long index) throws IOException {
        requireEntry(index, size());
        return journal.body(index);
    }

    /** The leaf hash at an index below {@link #size()}. */
    public Hash leaf(long index) {
        requireEntry(index, size());
        return tree.leaf(index);
    }

    /** The inclusion proof of an entry in the tree of the given size, which is at most {@link #size()}. */
    public List<Hash> inclusionProof(long index, long size) {
        requireTree(size);
        requireEntry(index, size);
        return tree.inclusionProof(index, size);
    }

    /** The proof that the tree of {@code size2}, at most {@link #size()}, extends the tree of {@code size1}. */
    public List<Hash> consistencyProof(long size1, long size2) {
        requireTree(size2);
        return tree.consistencyProof(size1, size2);
    }

    /** The root the tree had at a size up to {@link #size()}. */
    public Hash root(long size) {
        requireTree(size);
        return tree.root(size);
    }

    /** Passes every body from an index up to the present size to the visitor, in order, without holding them all. */
    public void forEachBody(long from, BodyVisitor visitor) throws IOException {
        journal.forEach(from, size(), visitor);
    }

    /** Writes out what was accepted, then refuses everything else. A second call does nothing. */
    @Override
    public void close() throws IOException {
        queue.close();
        boolean interrupted = false;
        for (Thread writer : writers) {
            while (writer.isAlive()) {
                try {
                    writer.join();
                } catch (InterruptedException _) {
                    interrupted = true;
                }
            }
        }
        publisher.close();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        journal.close();
        lock.close();
    }

    private void writeUntilClosed(int lane) {
        for (Batch batch = queue.next(); !batch.isEmpty(); batch = queue.next()) {
            try {
                commit(lane, batch);
            } catch (IOException | RuntimeException | Error e) {
                queue.fail(batch, e);
            }
        }
    }

    private void commit(int lane, Batch batch) throws IOException {
        long start = System.nanoTime();
        List<byte[]> bodies = batch.bodies();
        if (journal.beginsFile(bodies)) {
            queue.awaitEarlier(batch);
        }
        journal.write(lane, bodies);
        queue.written();
        journal.sync(lane);
        long took = System.nanoTime() - start;
        commits.incrementAndGet();
        queue.awaitEarlier(batch);
        acknowledge(batch.requests());
        queue.told(batch, took);
    }

    private void acknowledge(List<Request> batch) {
        long before = size;
        tree.append(batch);
        size = before + batch.size();
        Request.tell(batch, origin(), before, size);
        publisher.grew();
    }

    private RecorderClosedException closed(@Nullable Throwable cause) {
        return new RecorderClosedException(
                cause == null ? "the recorder of " + origin() + " is closed" : "the disk of " + origin() + " failed",
                cause);
    }

    private void requireTree(long size) {
        if (size < 0 || size > size()) {
            throw new IndexOutOfBoundsException("no tree of " + size + " in a log of " + size());
        }
    }

    private static void requireEntry(long index, long size) {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException("no entry " + index + " in a log of " + size);
        }
    }
}
