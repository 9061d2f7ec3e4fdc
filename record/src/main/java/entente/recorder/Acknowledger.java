package entente.recorder;

import entente.recorder.AppendQueue.Request;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Lets the tree grow by what the disk has and tells the callers, in a thread of its own: the next batch is on its way
 * to the disk meanwhile.
 */
final class Acknowledger {
    private static final List<Request> END = List.of();

    private final BlockingQueue<List<Request>> synced = new LinkedBlockingQueue<>();
    private final Consumer<List<Request>> acknowledge;
    private final Consumer<Throwable> onFailure;
    private final Thread thread;

    Acknowledger(String origin, Consumer<List<Request>> acknowledge, Consumer<Throwable> onFailure) {
        this.acknowledge = acknowledge;
        this.onFailure = onFailure;
        this.thread = Thread.ofPlatform().name("receipts " + origin).daemon().unstarted(this::acknowledgeUntilClosed);
    }

    void start() {
        thread.start();
    }

    /** Takes a batch that is durable, the one after the batch before. */
    void synced(List<Request> batch) {
        synced.add(batch);
    }

    /** Tells what is left and ends; nothing may be given to it after. */
    void close() {
        synced.add(END);
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException _) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void acknowledgeUntilClosed() {
        Throwable failure = null;
        try {
            for (List<Request> batch = synced.take(); !batch.isEmpty(); batch = synced.take()) {
                failure = failure == null ? acknowledged(batch) : failure;
                if (failure != null) {
                    fail(batch, failure);
                }
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts who tells receipts", e);
        }
    }

    // After a failure nothing is acknowledged, but whoever waits is told: the writer may have given more meanwhile.
    private @Nullable Throwable acknowledged(List<Request> batch) {
        try {
            acknowledge.accept(batch);
            return null;
        } catch (RuntimeException | Error e) {
            onFailure.accept(e);
            return e;
        }
    }

    private static void fail(List<Request> batch, Throwable failure) {
        batch.forEach(request -> request.receipt().completeExceptionally(failure));
    }
}
