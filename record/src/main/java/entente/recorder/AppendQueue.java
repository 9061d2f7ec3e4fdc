package entente.recorder;

import entente.record.Entry;
import entente.record.Hash;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** What is to be appended, in order, handed to the one writer in batches that share a sync. */
final class AppendQueue {

    private static final int BATCH_BODIES_MAX = 1024;
    private static final int BATCH_BYTES_MAX = 8 * 1024 * 1024;

    /** A body with its hashes, and who waits for its receipt. */
    @SuppressWarnings("ArrayRecordComponent")
    record Request(byte[] body, Entry entry, Hash leaf, CompletableFuture<Receipt> receipt) {

        /** Hashes the body, in the thread of whoever asks: it lengthens nobody's commit. */
        static Request of(byte[] body) {
            Entry entry = Entry.of(body);
            return new Request(body, entry, entry.leafHash(), new CompletableFuture<>());
        }
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<Request> waiting = new ArrayDeque<>();
    private int wakeAt = 1;
    private boolean closing;
    private @Nullable Throwable failure;

    /** Takes a request, unless the queue is closed; then it says so. */
    boolean offer(Request request) {
        lock.lock();
        try {
            if (closing || failure != null) {
                return false;
            }
            waiting.add(request);
            // Every wake-up of the writer before its batch is complete is one too many.
            if (waiting.size() >= wakeAt) {
                changed.signal();
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits for the next batch; an empty one means that the queue is closed and all has been handed out. Those whom the
     * last batch released ask again within moments: a little patience lets them share one sync instead of two.
     *
     * @param expected how many are worth waiting for
     * @param patienceNanos how long, once there is one
     */
    List<Request> next(int expected, long patienceNanos) {
        lock.lock();
        try {
            wakeAt = 1;
            while (waiting.isEmpty() && !closing) {
                changed.awaitUninterruptibly();
            }
            wakeAt = Math.min(expected, BATCH_BODIES_MAX);
            long left = patienceNanos;
            while (waiting.size() < expected && left > 0 && !closing) {
                left = changed.awaitNanos(left);
            }
            return take();
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts the writer", e);
        } finally {
            lock.unlock();
        }
    }

    private List<Request> take() {
        List<Request> batch = new ArrayList<>();
        long bytes = 0;
        while (!waiting.isEmpty() && batch.size() < BATCH_BODIES_MAX) {
            bytes += waiting.getFirst().body().length;
            if (!batch.isEmpty() && bytes > BATCH_BYTES_MAX) {
                break;
            }
            batch.add(waiting.removeFirst());
        }
        return batch;
    }

    /** Takes nothing more; what is waiting is still handed out. */
    void close() {
        lock.lock();
        try {
            closing = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Takes nothing more and refuses what is waiting. */
    void fail(Throwable cause) {
        List<Request> refused;
        lock.lock();
        try {
            failure = failure == null ? cause : failure;
            closing = true;
            refused = List.copyOf(waiting);
            waiting.clear();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        refused.forEach(request -> request.receipt().completeExceptionally(cause));
    }

    /** Why it takes nothing more, if that is a failure. */
    @Nullable
    Throwable failure() {
        lock.lock();
        try {
            return failure;
        } finally {
            lock.unlock();
        }
    }
}
