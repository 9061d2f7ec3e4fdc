package entente.recorder;

import entente.record.Hash;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * A process that appends thirty bodies from three threads, two batches on their way at once, and tells each receipt;
 * its disk is made to fail from outside.
 */
final class FaultyWriter {
    static final int BODIES = 30;
    private static final int THREADS = 3;

    private FaultyWriter() {}

    public static void main(String[] arguments) throws InterruptedException {
        Journal.Sync sync = new TracedWriter.Fast();
        AtomicInteger told = new AtomicInteger();
        try (Recorder recorder =
                Recorder.open(Path.of(arguments[0]), Samples.key("jp"), sync, Journal.SEGMENT_BYTES_MAX)) {
            List<Thread> threads = IntStream.range(0, THREADS)
                    .mapToObj(number -> Thread.ofPlatform().start(() -> append(recorder, number, told)))
                    .toList();
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (IOException | RuntimeException _) {
            System.out.println("stopped");
        }
        if (told.get() == BODIES) {
            System.out.println("finished");
        }
        // The writer's threads are daemons, but a close that waits for a failed disk must not keep the process.
        Runtime.getRuntime().halt(0);
    }

    private static void append(Recorder recorder, int from, AtomicInteger told) {
        try {
            for (int number = from; number < BODIES; number += THREADS) {
                byte[] body = Samples.body(number);
                Receipt receipt = recorder.append(body);
                System.out.println(receipt.index() + " " + Hash.sha256(body).hex());
                if (number % 5 == 4) {
                    recorder.awaitCheckpoint(receipt.treeSize());
                }
                told.incrementAndGet();
            }
        } catch (RuntimeException _) {
            System.out.println("stopped");
        }
    }
}
