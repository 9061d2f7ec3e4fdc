package entente.recorder;

import entente.record.Hash;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A process that opens a log, appends bodies of many lengths from several threads, closes it and appends once more, and
 * tells each receipt in one write; short files, so that it begins new ones.
 */
final class TracedWriter {
    private static final int SEGMENT_BYTES = 100_000;
    private static final int THREADS = 8;

    private TracedWriter() {}

    /** Never slow, whatever strace makes of it: so a write begins while another is on its way. */
    static final class Fast implements Journal.Sync {
        @Override
        public void force(FileChannel channel) throws IOException {
            channel.force(false);
        }

        @Override
        public long slowNanos() {
            return Long.MAX_VALUE;
        }
    }

    /** Arguments: the log's folder, how many bodies each thread appends, and a seed. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path log = Path.of(arguments[0]);
        int each = Integer.parseInt(arguments[1]);
        long seed = Long.parseLong(arguments[2]);
        try (Recorder recorder = open(log)) {
            List<Thread> threads = new ArrayList<>();
            for (int number = 0; number < THREADS; number++) {
                Random random = new Random(seed + number);
                threads.add(Thread.ofPlatform().start(() -> append(recorder, random, each)));
            }
            for (Thread thread : threads) {
                thread.join();
            }
        }
        try (Recorder recorder = open(log)) {
            append(recorder, new Random(seed - 1), 3);
        }
    }

    private static Recorder open(Path log) throws IOException {
        return Recorder.open(log, Samples.key("jp"), new Fast(), SEGMENT_BYTES);
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
