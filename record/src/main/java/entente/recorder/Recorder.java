package entente.recorder;

import entente.record.Checkpoint;
import entente.record.Entry;
import entente.record.Hash;
import entente.record.Merkle;
import entente.record.SignedNote;
import entente.record.Tile;
import entente.record.Tree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;

/**
 * The one writer of one member's log. Bodies of many callers share one sync of the journal, which is the commit
 * point; then the tiles, the signed checkpoint and last the callers' receipts follow. Any failure of the disk
 * closes the recorder for good: what was written is then found out by opening the log again.
 *
 * <p>All methods may be called from any thread.
 */
public final class Recorder implements AutoCloseable {

    /** Largest body in bytes. */
    public static final int BODY_BYTES_MAX = 1024 * 1024;

    private static final int BATCH_BODIES_MAX = 1024;
    private static final int BATCH_BYTES_MAX = 8 * 1024 * 1024;

    private record Published(Checkpoint checkpoint, String signed) {}

    @SuppressWarnings("ArrayRecordComponent")
    private record Request(byte[] body, CompletableFuture<Receipt> receipt) {}

    private final Path folder;
    private final LogKey key;
    private final Journal journal;
    private final TileFolder tiles;
    private final FolderLock lock;
    private final List<String> repairs;
    private final Tree tree;
    private final ReentrantReadWriteLock treeLock = new ReentrantReadWriteLock();
    private final List<byte[]> openBundle = new ArrayList<>();
    private final List<Request> queue = new ArrayList<>();
    private final Thread writer;
    private volatile Published published;
    private boolean closing;
    private @Nullable Throwable failure;

    Recorder(Path folder, LogKey key, RecorderOpening opened, SignedNote checkpoint) {
        this.folder = folder;
        this.key = key;
        this.journal = opened.journal();
        this.tiles = opened.tiles();
        this.lock = opened.lock();
        this.repairs = List.copyOf(opened.repairs());
        this.tree = opened.tree();
        this.published = new Published(Checkpoint.parse(checkpoint.text()).expect(), checkpoint.format());
        this.openBundle.addAll(opened.openBundle());
        this.writer =
                Thread.ofPlatform().name("recorder " + key.origin()).daemon().unstarted(this::writeUntilClosed);
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
        recorder.writer.start();
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
     * Records a body and returns once it is durable and under a signed checkpoint.
     *
     * @throws BodyTooLargeException if it is longer than {@link #BODY_BYTES_MAX}
     * @throws RecorderClosedException if the recorder is closed or its disk has failed
     */
    public Receipt append(byte[] body) {
        if (body.length > BODY_BYTES_MAX) {
            throw new BodyTooLargeException(body.length);
        }
        Request request = new Request(body.clone(), new CompletableFuture<>());
        synchronized (queue) {
            if (closing || failure != null) {
                throw closed(failure);
            }
            queue.add(request);
            queue.notifyAll();
        }
        try {
            return request.receipt().join();
        } catch (CompletionException failed) {
            throw closed(failed.getCause());
        }
    }

    /** Number of entries under the latest signed checkpoint. */
    public long size() {
        return published.checkpoint().size();
    }

    /** The latest checkpoint. */
    public Checkpoint checkpoint() {
        return published.checkpoint();
    }

    /** The latest checkpoint as a signed note. */
    public String signedCheckpoint() {
        return published.signed();
    }

    /** The body at an index below {@link #size()}. */
    public byte[] body(long index) throws IOException {
        requireEntry(index, size());
        return journal.body(index);
    }

    /** The leaf hash at an index below {@link #size()}. */
    public Hash leaf(long index) {
        requireEntry(index, size());
        return reading(() -> tree.leaf(index));
    }

    /** The inclusion proof of an entry in the tree of the given size, which is at most {@link #size()}. */
    public List<Hash> inclusionProof(long index, long size) {
        requireTree(size);
        requireEntry(index, size);
        return reading(() -> Merkle.proveInclusion(tree, index, size));
    }

    /** The proof that the tree of {@code size2}, at most {@link #size()}, extends the tree of {@code size1}. */
    public List<Hash> consistencyProof(long size1, long size2) {
        requireTree(size2);
        return reading(() -> Merkle.proveConsistency(tree, size1, size2));
    }

    /** The root the tree had at a size up to {@link #size()}. */
    public Hash root(long size) {
        requireTree(size);
        return reading(() -> tree.root(size));
    }

    /** Passes every body up to the present size to the visitor, in order, without holding them all. */
    public void forEachBody(BodyVisitor visitor) throws IOException {
        journal.forEach(size(), visitor);
    }

    /** Writes out what was accepted, then refuses everything else. A second call does nothing. */
    @Override
    public void close() throws IOException {
        synchronized (queue) {
            closing = true;
            queue.notifyAll();
        }
        boolean interrupted = false;
        while (writer.isAlive()) {
            try {
                writer.join();
            } catch (InterruptedException _) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        journal.close();
        lock.close();
    }

    private void writeUntilClosed() {
        List<Request> batch = List.of();
        try {
            for (batch = nextBatch(); !batch.isEmpty(); batch = nextBatch()) {
                record(batch);
            }
        } catch (IOException | RuntimeException | Error e) {
            fail(e, batch);
        }
    }

    private List<Request> nextBatch() {
        synchronized (queue) {
            while (queue.isEmpty() && !closing) {
                try {
                    queue.wait();
                } catch (InterruptedException e) {
                    throw new IllegalStateException("nobody interrupts the writer", e);
                }
            }
            List<Request> batch = new ArrayList<>();
            long bytes = 0;
            for (Request request : queue) {
                bytes += request.body().length;
                if (!batch.isEmpty() && (batch.size() == BATCH_BODIES_MAX || bytes > BATCH_BYTES_MAX)) {
                    break;
                }
                batch.add(request);
            }
            queue.subList(0, batch.size()).clear();
            return batch;
        }
    }

    private void record(List<Request> batch) throws IOException {
        long before = size();
        List<byte[]> bodies = batch.stream().map(Request::body).toList();
        journal.append(bodies);
        treeLock.writeLock().lock();
        try {
            for (byte[] body : bodies) {
                Entry entry = Entry.of(body);
                openBundle.add(entry.bytes());
                tree.append(entry.leafHash());
            }
        } finally {
            treeLock.writeLock().unlock();
        }
        publish(before);
        for (int position = 0; position < batch.size(); position++) {
            long index = before + position;
            batch.get(position).receipt().complete(new Receipt(origin(), index, tree.leaf(index), size()));
        }
    }

    private void publish(long before) throws IOException {
        long after = tree.size();
        long bundleStart = before - before % Tile.FULL;
        tiles.publish(tree, before, after, bundle -> {
            int from = (int) (bundle.number() * Tile.FULL - bundleStart);
            return openBundle.subList(from, from + bundle.width());
        });
        SignedNote signed = sign(key, new Checkpoint(origin(), after, tree.root()));
        writeCheckpoint(folder, signed);
        openBundle.subList(0, (int) (after - after % Tile.FULL - bundleStart)).clear();
        published = new Published(Checkpoint.parse(signed.text()).expect(), signed.format());
    }

    static SignedNote sign(LogKey key, Checkpoint checkpoint) {
        return SignedNote.sign(checkpoint.format(), key.signers());
    }

    static void writeCheckpoint(Path folder, SignedNote signed) throws IOException {
        DurableFiles.write(folder.resolve("checkpoint"), signed.format().getBytes(StandardCharsets.UTF_8));
    }

    private void fail(Throwable cause, List<Request> batch) {
        List<Request> refused = new ArrayList<>(batch);
        synchronized (queue) {
            failure = cause;
            refused.addAll(queue);
            queue.clear();
        }
        refused.forEach(request -> request.receipt().completeExceptionally(cause));
    }

    private RecorderClosedException closed(@Nullable Throwable cause) {
        return new RecorderClosedException(
                cause == null ? "the recorder of " + origin() + " is closed" : "the disk of " + origin() + " failed",
                cause);
    }

    private <T> T reading(java.util.function.Supplier<T> read) {
        treeLock.readLock().lock();
        try {
            return read.get();
        } finally {
            treeLock.readLock().unlock();
        }
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
