package entente.recorder;

import entente.record.Checkpoint;
import entente.record.SignedNote;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Makes tiles and a signed checkpoint of what the journal holds, behind the commits and never ahead of them: at once
 * when there was rest or somebody waits, else a few times a second, so that the disk's syncs go to the commits.
 */
final class Publisher {

    /**
     * The least time between two checkpoints that nobody waits for. Each costs its partial tiles, which are files to
     * make and soon to delete, and two syncs: time of disk and processors that the commits would wait for.
     */
    private static final long REST_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

    /** The latest checkpoint and its signed text. */
    record Published(Checkpoint checkpoint, String signed) {}

    private final Path folder;
    private volatile LogKey key;
    private final TileFolder tiles;
    private final LogTree tree;
    private final Consumer<Throwable> onFailure;
    private final ReentrantLock lock = new ReentrantLock();
    // Two, since at every commit the log has grown: that wakes nobody who waits for a checkpoint.
    private final Condition due = lock.newCondition();
    private final Condition told = lock.newCondition();
    private final Thread thread;
    private volatile Published published;
    private long wanted;
    private boolean resting;
    private boolean closing;
    private boolean done;
    private @Nullable Throwable failure;

    Publisher(
            Path folder, LogKey key, TileFolder tiles, LogTree tree, SignedNote first, Consumer<Throwable> onFailure) {
        this.folder = folder;
        this.key = key;
        this.tiles = tiles;
        this.tree = tree;
        this.onFailure = onFailure;
        this.published = new Published(Checkpoint.parse(first.text()).expect(), first.format());
        this.thread =
                Thread.ofPlatform().name("publisher " + key.origin()).daemon().unstarted(this::publishUntilClosed);
    }

    void start() {
        thread.start();
    }

    /** Signs with other keys from the next checkpoint on. */
    void use(LogKey other) {
        key = other;
    }

    Published latest() {
        return published;
    }

    /** Tells that the tree has grown. */
    void grew() {
        lock.lock();
        try {
            if (resting) {
                due.signal();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Waits until a checkpoint of at least this size is on disk, or publishing has ended; then says whether it is. */
    boolean await(long size) {
        lock.lock();
        try {
            wanted = Math.max(wanted, size);
            due.signal();
            while (published.checkpoint().size() < size && !done) {
                told.awaitUninterruptibly();
            }
            return published.checkpoint().size() >= size;
        } finally {
            lock.unlock();
        }
    }

    /** Publishes what is left and ends. */
    void close() throws IOException {
        lock.lock();
        try {
            closing = true;
            due.signal();
            while (!done) {
                told.awaitUninterruptibly();
            }
        } finally {
            lock.unlock();
        }
    }

    @Nullable
    Throwable failure() {
        return failure;
    }

    private void publishUntilClosed() {
        try {
            long next = System.nanoTime();
            while (awaitGrowth(next)) {
                publish(tree.size());
                next = System.nanoTime() + REST_NANOS;
            }
        } catch (IOException | RuntimeException | Error e) {
            failure = e;
            onFailure.accept(e);
        } finally {
            lock.lock();
            try {
                done = true;
                told.signalAll();
            } finally {
                lock.unlock();
            }
        }
    }

    private boolean awaitGrowth(long next) {
        lock.lock();
        try {
            while (true) {
                long size = published.checkpoint().size();
                boolean behind = tree.size() > size;
                long rest = next - System.nanoTime();
                if (behind && (closing || wanted > size || rest <= 0)) {
                    return true;
                }
                if (closing) {
                    return false;
                }
                if (behind) {
                    due.awaitNanos(rest);
                } else {
                    resting = true;
                    due.awaitUninterruptibly();
                    resting = false;
                }
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts the publisher", e);
        } finally {
            lock.unlock();
        }
    }

    private void publish(long size) throws IOException {
        tiles.publish(published.checkpoint().size(), size, tree::bytes);
        SignedNote signed = sign(key, new Checkpoint(key.origin(), size, tree.root(size)));
        writeCheckpoint(folder, signed);
        tree.forget(size);
        published = new Published(Checkpoint.parse(signed.text()).expect(), signed.format());
        tell();
    }

    private void tell() {
        lock.lock();
        try {
            told.signalAll();
        } finally {
            lock.unlock();
        }
    }

    static SignedNote sign(LogKey key, Checkpoint checkpoint) {
        return SignedNote.sign(checkpoint.format(), key.signers());
    }

    static void writeCheckpoint(Path folder, SignedNote signed) throws IOException {
        DurableFiles.write(folder.resolve("checkpoint"), signed.format().getBytes(StandardCharsets.UTF_8));
    }
}
