package entente.recorder;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.concurrent.CountDownLatch;

/** A sync that can be held back, and then returns or fails; others pass it meanwhile. */
final class HeldSync implements Journal.Sync, AutoCloseable {
    private final CountDownLatch held = new CountDownLatch(1);
    private final CountDownLatch returned = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);
    private boolean next;
    private volatile boolean failing;

    /** Holds the next sync. */
    synchronized void holdNext() {
        next = true;
    }

    private synchronized boolean isHeld() {
        boolean now = next;
        next = false;
        return now;
    }

    @Override
    public void force(FileChannel channel) throws IOException {
        if (isHeld()) {
            held.countDown();
            await(released);
            if (failing) {
                throw new IOException("the disk is gone");
            }
        }
        channel.force(false);
        if (held.getCount() == 0) {
            returned.countDown();
        }
    }

    @Override
    public long slowNanos() {
        return Long.MAX_VALUE;
    }

    void awaitHeld() throws IOException {
        await(held);
    }

    /** Waits until another sync has returned while one is held. */
    void awaitReturned() throws IOException {
        await(returned);
    }

    void release() {
        released.countDown();
    }

    /** So that no failed test has a recorder wait for ever. */
    @Override
    public void close() {
        release();
    }

    void fail() {
        failing = true;
        release();
    }

    private static void await(CountDownLatch latch) throws IOException {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
