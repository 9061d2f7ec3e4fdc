package entente.exchange;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Whether there is something new to tell: a number that grows, and those who wait for it. Safe for several threads. */
final class Bulletin {
    private final String start;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private long number;
    private boolean closed;

    /** @param start tells this start of the server from earlier ones, in hexadecimal */
    Bulletin(String start) {
        this.start = start;
    }

    /** There is something new. */
    void news() {
        lock.lock();
        try {
            number++;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** The present version. */
    String version() {
        lock.lock();
        try {
            return start + "-" + Long.toHexString(number);
        } finally {
            lock.unlock();
        }
    }

    /** Returns when the version is another one, or the time is over. */
    void awaitNews(String since, Duration longest) {
        long left = longest.toNanos();
        lock.lock();
        try {
            while (!closed && left > 0 && since.equals(start + "-" + Long.toHexString(number))) {
                left = changed.awaitNanos(left);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    /** Waits for a time, or until closed; returns whether it goes on. */
    boolean pause(Duration time) {
        long left = time.toNanos();
        lock.lock();
        try {
            while (!closed && left > 0) {
                left = changed.awaitNanos(left);
            }
            return !closed;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    /** Nobody waits any more. */
    void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
