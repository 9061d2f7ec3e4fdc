package entente.recorder;

import entente.record.Entry;
import entente.record.Hash;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A body with its hashes, and the thread that waits for its receipt.
 *
 * <p>Of a batch the first wakes the others that are virtual threads. One virtual thread puts another into the queue of
 * its own carrier; for a platform thread, as the writer is one, each may be a call into the system, and the next batch
 * would wait for it. Should all carriers be busy, nobody waits for more than two turns. Platform threads wait for no
 * carrier: the writer wakes them itself.
 */
final class Request {
    private final byte[] body;
    private final Entry entry;
    private final Hash leaf;
    private final Thread waiting = Thread.currentThread();
    private @Nullable Receipt receipt;
    private @Nullable Throwable failure;
    private List<Request> others = List.of();
    // What is above is read only after it.
    private volatile boolean told;

    private Request(byte[] body, Entry entry) {
        this.body = body;
        this.entry = entry;
        this.leaf = entry.leafHash();
    }

    /** Of the calling thread, which hashes the body: that lengthens nobody's commit. */
    static Request of(byte[] body) {
        return new Request(body, Entry.of(body));
    }

    byte[] body() {
        return body;
    }

    Entry entry() {
        return entry;
    }

    Hash leaf() {
        return leaf;
    }

    /** Whether {@link #await} would return at once, or throw. */
    boolean isTold() {
        return told;
    }

    /** Gives each of a batch its receipt, and wakes who waits for them. */
    static void tell(List<Request> batch, String log, long firstIndex, long treeSize) {
        Request first = batch.getFirst();
        first.others = batch.subList(1, batch.size());
        // The first comes last: it may be awake already, and whom it wakes must find a receipt.
        for (int position = batch.size() - 1; position >= 0; position--) {
            Request request = batch.get(position);
            request.receipt = new Receipt(log, firstIndex + position, request.leaf, treeSize);
            request.told = true;
        }
        first.wake();
        for (Request other : first.others) {
            if (!other.waiting.isVirtual()) {
                other.wake();
            }
        }
    }

    /** Ends the waiting; a receipt that there is already counts. */
    void fail(Throwable cause) {
        failure = cause;
        told = true;
        wake();
    }

    private void wake() {
        LockSupport.unpark(waiting);
    }

    /**
     * Waits for the receipt, whatever interrupts; for the thread that made the request.
     *
     * @throws ExecutionException if there will be none, with the reason
     */
    Receipt await() throws ExecutionException {
        boolean interrupted = false;
        while (!told) {
            LockSupport.park(this);
            interrupted |= Thread.interrupted();
        }
        for (Request other : others) {
            if (other.waiting.isVirtual()) {
                other.wake();
            }
        }
        if (interrupted) {
            waiting.interrupt();
        }
        Receipt given = receipt;
        if (given == null) {
            throw new ExecutionException(failure);
        }
        return given;
    }
}
