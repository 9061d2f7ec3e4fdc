package entente.recorder;

import entente.record.Entry;
import entente.record.Hash;
import entente.record.Merkle;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;

/** The hashes of a batch, made while the disk is busy with it: they lengthen no commit. */
final class Hashing {
    // Fewer are hashed sooner than another thread wakes up.
    private static final int WORTH_A_THREAD = 8;
    private static final Executor OTHERS = Executors.newCachedThreadPool(
            task -> Thread.ofPlatform().name("hashing").daemon().unstarted(task));

    private final List<Entry> entries;
    private final List<Hash> leaves;
    private final FutureTask<Boolean> work;

    private Hashing(List<byte[]> bodies) {
        entries = new ArrayList<>(bodies.size());
        leaves = new ArrayList<>(bodies.size());
        work = new FutureTask<>(() -> hash(bodies), true);
    }

    /** Begins to hash. */
    static Hashing of(List<byte[]> bodies) {
        Hashing hashing = new Hashing(bodies);
        if (bodies.size() >= WORTH_A_THREAD) {
            OTHERS.execute(hashing.work);
        }
        return hashing;
    }

    private void hash(List<byte[]> bodies) {
        for (byte[] body : bodies) {
            Entry entry = Entry.of(body);
            entries.add(entry);
            leaves.add(Merkle.leafHash(entry.bytes()));
        }
    }

    /** The entries, once all are hashed. */
    List<Entry> entries() {
        await();
        return entries;
    }

    /** The leaf hashes, once all are hashed. */
    List<Hash> leaves() {
        await();
        return leaves;
    }

    private void await() {
        // Does it here if nobody has begun; a second run does nothing.
        work.run();
        try {
            work.get();
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException("bodies were not hashed", e.getCause());
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts the writer", e);
        }
    }
}
