package entente.recorder;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * What is to be appended, in order, handed out in batches that share a sync. Whoever has taken a batch has the turn to
 * write; once it has written, another may take the next batch while this one waits for the disk, as soon as the next is
 * as large: more and smaller syncs would be slower. Receipts are told in the order in which the batches were taken.
 */
final class AppendQueue {

    private static final int BATCH_BODIES_MAX = JournalFrame.UNSYNCED_MAX;
    private static final int BATCH_BYTES_MAX = 8 * 1024 * 1024;

    // On a slow disk one sync for all is better than two, one behind the other: whom a batch released asks again within
    // moments, and is waited for. On a fast one the next may begin while the last is under way.
    static final long PATIENCE_NANOS_MAX = TimeUnit.MILLISECONDS.toNanos(2);

    /** Requests that share a sync, the batches counted from 0; without requests it says that none will follow. */
    record Batch(long number, List<Request> requests) {
        boolean isEmpty() {
            return requests.isEmpty();
        }

        List<byte[]> bodies() {
            return requests.stream().map(Request::body).toList();
        }
    }

    private final long slowNanos;
    private final long patienceNanosMax;
    private final ReentrantLock lock = new ReentrantLock();
    // Awaited by whoever wants a batch.
    private final Condition free = lock.newCondition();
    // By whoever has the turn and is patient.
    private final Condition fuller = lock.newCondition();
    // By whoever may not tell yet.
    private final Condition earlier = lock.newCondition();
    private final Deque<Request> waiting = new ArrayDeque<>();
    private boolean writing;
    private long taken;
    private long told;
    private long broken = Long.MAX_VALUE;
    private int onTheWay;
    private int expected = 1;
    private long patience;
    private boolean closing;
    private @Nullable Throwable failure;

    /**
     * Empty, with nothing on its way.
     *
     * @param slowNanos from how long on a commit is slow
     * @param patienceNanosMax how long whom a slow one released is waited for at most
     */
    AppendQueue(long slowNanos, long patienceNanosMax) {
        this.slowNanos = slowNanos;
        this.patienceNanosMax = patienceNanosMax;
    }

    /** Takes a request, unless the queue is closed; then it says so. */
    boolean offer(Request request) {
        lock.lock();
        try {
            if (closing) {
                return false;
            }
            waiting.add(request);
            // Every wake-up that finds nothing to do is one too many: one for a batch, and one when it is complete.
            if (mayBegin() && (waiting.size() == 1 || waiting.size() == onTheWay)) {
                free.signal();
            }
            if (waiting.size() >= expected) {
                fuller.signal();
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits for the next batch and takes the turn. Who gets one calls {@link #written}, {@link #awaitEarlier} and
     * {@link #told}, or {@link #fail} at any time instead.
     */
    Batch next() {
        lock.lock();
        try {
            while (!mayBegin()) {
                if (closing && waiting.isEmpty()) {
                    return new Batch(taken, List.of());
                }
                free.awaitUninterruptibly();
            }
            writing = true;
            long left = patience;
            while (waiting.size() < expected && left > 0 && !closing) {
                left = fuller.awaitNanos(left);
            }
            List<Request> batch = take();
            onTheWay = batch.size();
            return new Batch(taken++, batch);
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts a writer", e);
        } finally {
            lock.unlock();
        }
    }

    private boolean mayBegin() {
        return !writing && !waiting.isEmpty() && (told == taken || (patience == 0 && waiting.size() >= onTheWay));
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

    /** Gives the turn on. */
    void written() {
        lock.lock();
        try {
            writing = false;
            wake();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until all batches before this one have been told.
     *
     * @throws IOException if one of them never will be
     */
    void awaitEarlier(Batch batch) throws IOException {
        lock.lock();
        try {
            while (told < batch.number() && broken > batch.number()) {
                earlier.awaitUninterruptibly();
            }
            if (broken < batch.number()) {
                throw new IOException("what was to be written before was not");
            }
        } finally {
            lock.unlock();
        }
    }

    /** Ends a batch whose receipts are told; it took so long from its turn until it was durable. */
    void told(Batch batch, long nanos) {
        lock.lock();
        try {
            told = batch.number() + 1;
            expected = Math.min(batch.requests().size(), BATCH_BODIES_MAX);
            patience = nanos < slowNanos ? 0 : Math.min(patienceNanosMax, nanos / 4);
            earlier.signalAll();
            wake();
        } finally {
            lock.unlock();
        }
    }

    private void wake() {
        if (mayBegin() || closing) {
            free.signal();
        }
    }

    /** Takes nothing more; what is waiting is still handed out. */
    void close() {
        lock.lock();
        try {
            closing = true;
            free.signalAll();
            fuller.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Takes nothing more and refuses what is waiting; batches on their way go on. */
    void fail(Throwable cause) {
        List<Request> refused;
        Throwable first;
        lock.lock();
        try {
            failure = failure == null ? cause : failure;
            first = failure;
            refused = List.copyOf(waiting);
            waiting.clear();
            close();
        } finally {
            lock.unlock();
        }
        refused.forEach(request -> request.fail(first));
    }

    /** Ends a batch that is not durable or cannot be told: neither it nor any that follows is ever told. */
    void fail(Batch batch, Throwable cause) {
        fail(cause);
        lock.lock();
        try {
            broken = Math.min(broken, batch.number());
            earlier.signalAll();
        } finally {
            lock.unlock();
        }
        Throwable first = failure();
        batch.requests().forEach(request -> request.fail(first == null ? cause : first));
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
