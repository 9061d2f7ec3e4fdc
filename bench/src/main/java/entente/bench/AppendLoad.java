package entente.bench;

import entente.recorder.LogKey;
import entente.recorder.Recorder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** Many writers on one log, each waiting for its receipt before it writes again. */
record AppendLoad(int bytes, int writers) {
    // Bodies are cut from it: making random bytes takes as long as hashing them, and the plain loop makes none.
    private static final byte[] NOISE = noise();

    /**
     * What they reached.
     *
     * @param perSecond acts a second
     * @param batch acts that shared one sync, on average
     * @param timings from when an act was due to its receipt
     */
    record Outcome(double perSecond, double batch, Timings timings) {}

    private interface Writing {
        void run(Recorder recorder, int writer, SplittableRandom random, Timings timings);
    }

    /** As fast as they can for some seconds. */
    Outcome unpaced(Path log, LogKey key, int seconds) throws IOException, InterruptedException {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        return all(log, key, (recorder, _, random, timings) -> {
            while (System.nanoTime() < end) {
                long start = System.nanoTime();
                recorder.append(body(random));
                timings.add(System.nanoTime() - start);
            }
        });
    }

    /** Together at a fixed rate; an act that is late counts from when it was due. */
    Outcome paced(Path log, LogKey key, int seconds, int perSecond) throws IOException, InterruptedException {
        long begin = System.nanoTime() + 100_000_000L;
        long every = 1_000_000_000L * writers / perSecond;
        int each = (int) (seconds * 1_000_000_000L / every);
        return all(log, key, (recorder, writer, random, timings) -> {
            for (int number = 0; number < each; number++) {
                long due = begin + number * every + writer * every / writers;
                for (long now = System.nanoTime(); now < due; now = System.nanoTime()) {
                    LockSupport.parkNanos(due - now);
                }
                recorder.append(body(random));
                timings.add(System.nanoTime() - due);
            }
        });
    }

    /** So many acts in all. */
    Outcome exactly(Path log, LogKey key, int acts) throws IOException, InterruptedException {
        AtomicInteger left = new AtomicInteger(acts);
        return all(log, key, (recorder, _, random, _) -> {
            while (left.getAndDecrement() > 0) {
                recorder.append(body(random));
            }
        });
    }

    private Outcome all(Path log, LogKey key, Writing writing) throws IOException, InterruptedException {
        // One each: what all write to is one more thing to wait for.
        List<Timings> timings = Stream.generate(Timings::new).limit(writers).toList();
        try (Recorder recorder = Recorder.open(log, key)) {
            long start = System.nanoTime();
            List<Thread> threads = new ArrayList<>();
            for (int number = 0; number < writers; number++) {
                int writer = number;
                threads.add(Thread.ofVirtual()
                        .start(() -> writing.run(recorder, writer, new SplittableRandom(writer), timings.get(writer))));
            }
            for (Thread thread : threads) {
                thread.join();
            }
            double elapsed = (System.nanoTime() - start) / 1e9;
            Timings all = new Timings();
            timings.forEach(each -> each.into(all));
            return new Outcome(recorder.size() / elapsed, (double) recorder.size() / recorder.commits(), all);
        }
    }

    private byte[] body(SplittableRandom random) {
        byte[] body = new byte[bytes];
        for (int done = 0; done < bytes; ) {
            int start = random.nextInt(NOISE.length);
            int length = Math.min(bytes - done, NOISE.length - start);
            System.arraycopy(NOISE, start, body, done, length);
            done += length;
        }
        return body;
    }

    private static byte[] noise() {
        byte[] noise = new byte[1 << 20];
        new SplittableRandom(1).nextBytes(noise);
        return noise;
    }
}
