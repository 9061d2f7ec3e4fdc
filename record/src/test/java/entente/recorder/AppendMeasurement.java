package entente.recorder;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Prints durable appends a second of many writers beside those of a plain write-and-sync loop on the same disk. */
final class AppendMeasurement {

    private static final int BODY_BYTES = 500;

    private AppendMeasurement() {}

    /** Arguments: an empty folder, number of writers, appends of each. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Path.of(arguments[0]);
        int writers = Integer.parseInt(arguments[1]);
        int each = Integer.parseInt(arguments[2]);
        System.out.printf(Locale.ROOT, "plain write and sync: %.0f a second%n", plain(folder.resolve("plain"), 500));
        Path log = folder.resolve("jp");
        try (Recorder recorder = Recorder.open(log, Samples.key("jp"))) {
            for (int round = 0; round < 3; round++) {
                double rate = appends(recorder, writers, each);
                System.out.printf(Locale.ROOT, "%d writers: %.0f durable appends a second%n", writers, rate);
            }
            System.out.printf(Locale.ROOT, "1 writer: %.0f durable appends a second%n", appends(recorder, 1, 100));
        }
        long start = System.nanoTime();
        try (Recorder recorder = Recorder.open(log, Samples.key("jp"))) {
            System.out.printf(
                    Locale.ROOT, "opening %d entries: %.2f s%n", recorder.size(), (System.nanoTime() - start) / 1e9);
        }
    }

    private static double plain(Path file, int count) throws IOException {
        Files.createDirectories(file.resolveSibling(""));
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            long start = System.nanoTime();
            for (int position = 0; position < count; position++) {
                channel.write(ByteBuffer.wrap(new byte[BODY_BYTES]));
                channel.force(false);
            }
            return count * 1e9 / (System.nanoTime() - start);
        }
    }

    private static double appends(Recorder recorder, int writers, int each) throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        long start = System.nanoTime();
        for (int number = 0; number < writers; number++) {
            threads.add(Thread.ofVirtual().start(() -> {
                for (int position = 0; position < each; position++) {
                    recorder.append(new byte[BODY_BYTES]);
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return (double) writers * each * 1e9 / (System.nanoTime() - start);
    }
}
