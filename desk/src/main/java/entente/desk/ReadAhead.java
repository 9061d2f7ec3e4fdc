package entente.desk;

import entente.body.BodyReader;
import entente.member.MemberId;
import entente.partnership.Imprint;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Reads the bodies of a fold that was taken up, beside the first requests: what a page needs before is read for it, and
 * a page over the whole register need not read all by itself.
 */
final class ReadAhead implements AutoCloseable {
    private static final System.Logger LOGGER = System.getLogger(ReadAhead.class.getName());
    private static final int THREADS = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);

    private final ExecutorService threads = Executors.newFixedThreadPool(
            THREADS, Thread.ofPlatform().name("reading ahead ", 1).daemon().factory());
    private volatile boolean closed;

    /** Nobody waits for it any more; it is no mistake. */
    private static final class Ended extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    ReadAhead(Imprint.Restored restored, Map<MemberId, Loading.Source> logs) {
        logs.forEach((log, source) -> threads.execute(() -> read(restored, log, source)));
        threads.shutdown();
    }

    private void read(Imprint.Restored restored, MemberId log, Loading.Source source) {
        BodyReader reader = new BodyReader();
        try {
            source.forEachPlace((_, index, _, body) -> {
                if (closed) {
                    throw new Ended();
                }
                if (body != null) {
                    restored.ahead(log, index, body, reader);
                }
            });
        } catch (Ended _) {
            // As it was told to.
        } catch (RuntimeException e) {
            LOGGER.log(System.Logger.Level.WARNING, "log " + log + " is not read ahead", e);
        }
    }

    /** Waits until all is read. */
    void settled() throws InterruptedException {
        while (!threads.awaitTermination(1, TimeUnit.MINUTES)) {
            // A long record takes its time.
        }
    }

    @Override
    public void close() {
        closed = true;
        try {
            settled();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
