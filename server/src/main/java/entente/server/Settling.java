package entente.server;

import entente.desk.Desk;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Has the desk record from time to time what time requires. It decides nothing: what it does late, or what somebody who
 * looked has had done before it, is the same.
 */
final class Settling implements AutoCloseable {
    private static final Duration EVERY = Duration.ofSeconds(20);
    private static final System.Logger LOG = System.getLogger(Settling.class.getName());

    private final CountDownLatch closed = new CountDownLatch(1);

    Settling(Desk desk) {
        Thread.ofVirtual().name("settling").start(() -> run(desk));
    }

    private void run(Desk desk) {
        try {
            do {
                settle(desk);
            } while (!closed.await(EVERY.toSeconds(), TimeUnit.SECONDS));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void settle(Desk desk) {
        try {
            int recorded = desk.settle();
            if (recorded > 0) {
                LOG.log(System.Logger.Level.INFO, "{0} acts recorded that were due", recorded);
            }
        } catch (RuntimeException broken) {
            LOG.log(System.Logger.Level.ERROR, "what is due cannot be recorded", broken);
        }
    }

    /** Ends it without interrupting an append: the file of a log would be closed by that. */
    @Override
    public void close() {
        closed.countDown();
    }
}
