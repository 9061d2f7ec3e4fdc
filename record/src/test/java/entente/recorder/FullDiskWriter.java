package entente.recorder;

import entente.record.Hash;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A process on a small disk of its own that appends until the disk is full, looks whether everything it was given a
 * receipt for is there, makes room and goes on. It tells what it saw, a word and a number in each line.
 */
final class FullDiskWriter {
    private static final int ACTS_MAX = 100_000;
    private static final int BALLAST_BYTES = 1024 * 1024;

    private FullDiskWriter() {}

    /** Arguments: a folder on the disk. */
    public static void main(String[] arguments) throws IOException {
        Path disk = Path.of(arguments[0]);
        Path log = disk.resolve("jp");
        Path ballast = Files.write(disk.resolve("ballast"), new byte[BALLAST_BYTES]);
        List<Hash> receipts = new ArrayList<>();
        try (Recorder recorder = Recorder.open(log, Samples.key("jp"))) {
            while (receipts.size() < ACTS_MAX) {
                append(recorder, receipts);
            }
        } catch (IOException | RuntimeException full) {
            System.out.println("full " + receipts.size());
        }
        try (Recorder recorder = Recorder.open(log, Samples.key("jp"))) {
            System.out.println("opened-full " + recorder.size());
        } catch (IOException | RuntimeException full) {
            System.out.println("not-opened-full 0");
        }
        Files.delete(ballast);
        try (Recorder recorder = Recorder.open(log, Samples.key("jp"))) {
            for (int index = 0; index < receipts.size(); index++) {
                if (!Hash.sha256(recorder.body(index)).equals(receipts.get(index))) {
                    System.out.println("lost " + index);
                }
            }
            for (int more = 0; more < 20; more++) {
                append(recorder, receipts);
            }
            recorder.awaitCheckpoint(receipts.size());
            System.out.println("went-on " + recorder.size());
        }
        Runtime.getRuntime().halt(0);
    }

    private static void append(Recorder recorder, List<Hash> receipts) throws IOException {
        byte[] body = ("{\"act\":" + receipts.size() + ",\"text\":\"" + "x".repeat(2000) + "\"}")
                .getBytes(StandardCharsets.US_ASCII);
        Receipt receipt = recorder.append(body);
        while (receipts.size() < receipt.index()) {
            // It was recorded and could not be told: it may stay, it need not.
            receipts.add(Hash.sha256(recorder.body(receipts.size())));
        }
        receipts.add(Hash.sha256(body));
    }
}
