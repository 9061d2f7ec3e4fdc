package entente.desk;

import entente.act.ActRef;
import entente.body.BodyReader;
import entente.member.MemberId;
import entente.partnership.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/** One log being read in a thread of its own, a few batches of entries ahead of whoever takes them. */
final class LogReading implements AutoCloseable {
    private static final int BATCH_PLACES = 4_096;
    private static final int BATCH_BYTES = 4 * 1024 * 1024;
    private static final int BATCHES_AHEAD = 2;
    private static final Entry[] END = {};

    private final BlockingQueue<Entry[]> ready = new ArrayBlockingQueue<>(BATCHES_AHEAD);
    private final BodyReader reader = new BodyReader();
    private final List<Entry> batch = new ArrayList<>();
    private final Thread thread;
    private int bytes;
    private volatile @Nullable Throwable failure;

    private LogReading(MemberId log, Loading.Source source) {
        thread = Thread.ofPlatform().name("reading " + log).daemon().unstarted(() -> read(source));
    }

    static LogReading begin(MemberId log, Loading.Source source) {
        LogReading reading = new LogReading(log, source);
        reading.thread.start();
        return reading;
    }

    /** The next entries; none at the end. */
    Entry[] next() {
        try {
            Entry[] next = ready.take();
            Throwable thrown = failure;
            if (next.length == 0 && thrown != null) {
                throw thrown instanceof DeskFailure known
                        ? known
                        : new DeskFailure("a log cannot be read: " + thrown, thrown);
            }
            return next;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DeskFailure("the start was interrupted", e);
        }
    }

    /** Ends the reading, wherever it is. */
    @Override
    public void close() {
        thread.interrupt();
    }

    private void read(Loading.Source source) {
        try {
            try {
                source.forEachPlace(this::take);
                pass();
            } catch (RuntimeException | Error e) {
                failure = e;
            }
            ready.put(END);
        } catch (InterruptedException _) {
            // Nobody takes what is left.
        }
    }

    private void take(MemberId log, long index, ActRef ref, byte @Nullable [] body) {
        batch.add(Loading.entry(reader, log, index, ref, body));
        bytes += body == null ? 0 : body.length;
        if (batch.size() == BATCH_PLACES || bytes > BATCH_BYTES) {
            try {
                pass();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("closed while it was read", e);
            }
        }
    }

    private void pass() throws InterruptedException {
        if (!batch.isEmpty()) {
            ready.put(batch.toArray(Entry[]::new));
            batch.clear();
            bytes = 0;
        }
    }
}
