package entente.recorder;

import entente.record.Hash;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A process that opens a log, appends bodies of many lengths from several threads, closes it and appends once more, and
 * tells each receipt in one write; short files, so that it begins new ones.
 */
final class TracedWriter {
    private static final int SEGMENT_BYTES = 100_000;
    private static final int THREADS = 8;
    private static final int MORE_MAX = 20;

    private TracedWriter() {}

    /** Never slow, whatever strace makes of it: so a write begins while another is on its way. Counts how often. */
    static final class Fast implements Journal.Sync {
        private final AtomicInteger onTheWay = new AtomicInteger();
        private final AtomicInteger overlapping = new AtomicInteger();

        @Override
        public void force(FileChannel channel) throws IOException {
            if (onTheWay.incrementAndGet() > 1) {
                overlapping.incrementAndGet();
            }
            try {
                channel.force(false);
            } finally {
                onTheWay.decrementAndGet();
            }
        }

        @Override
        public long slowNanos() {
            return Long.MAX_VALUE;
        }
    }

    /**
     * Arguments: the log's folder, how many bodies each thread appends, how many writes must have begun while another
     * was on its way before they stop, and a seed.
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path log = Path.of(arguments[0]);
        int each = Integer.parseInt(arguments[1]);
        int overlapping = Integer.parseInt(arguments[2]);
        long seed = Long.parseLong(arguments[3]);
        Fast sync = new Fast();
        try (Recorder recorder = open(log, sync)) {
            List<Thread> threads = new ArrayList<>();
            for (int number = 0; number < THREADS; number++) {
                Random random = new Random(seed + number);
                threads.add(Thread.ofPlatform().start(() -> {
                    append(recorder, random, each);
                    // How often they overlap is for the machine to say; how often they must is not.
                    for (int more = 0; more < MORE_MAX * each && sync.overlapping.get() < overlapping; more++) {
                        append(recorder, random, 1);
                    }
                }));
            }
            for (Thread thread : threads) {
                thread.join();
            }
        }
        try (Recorder recorder = open(log, sync)) {
            append(recorder, new Random(seed - 1), 3);
        }
    }

    private static Recorder open(Path log, Journal.Sync sync) throws IOException {
        return Recorder.open(log, Samples.key("jp"), sync, SEGMENT_BYTES);
    }

    private static void append(Recorder recorder, Random random, int count) {
        for (int position = 0; position < count; position++) {
            byte[] body = new byte[random.nextInt(5) == 0 ? random.nextInt(20_000) : random.nextInt(600)];
            random.nextBytes(body);
            Receipt receipt = recorder.append(body);
            byte[] line = (receipt.index() + " " + Hash.sha256(body).hex() + "\n").getBytes(StandardCharsets.US_ASCII);
            System.out.write(line, 0, line.length);
            System.out.flush();
            if (random.nextInt(4) == 0) {
                recorder.awaitCheckpoint(receipt.treeSize());
            }
        }
    }
}
