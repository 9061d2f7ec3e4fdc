package entente.recorder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.record.Hash;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the writing process at random moments and holds what it acknowledged against what is there afterwards. A
 * killed process leaves the page cache whole, so this tests the order of the writes and not the syncs.
 */
class KillTest {
    private static final int VERIFY_EVERY = 8;

    @TempDir
    Path folder;

    @Test
    void nothingAcknowledgedIsMissingAfterAFewKills() throws Exception {
        killRounds(3, 20261124);
    }

    @Test
    @Tag("slow")
    void nothingAcknowledgedIsMissingAfterFortyKills() throws Exception {
        killRounds(40, 7);
    }

    private void killRounds(int rounds, long seed) throws Exception {
        Random random = new Random(seed);
        RecordFolder record = Samples.record(folder.resolve("record"), List.of("jp"), 0);
        Path log = record.log("jp");
        List<String> receipts = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            List<String> last = killAfter(log, round, 1 + random.nextInt(400));
            receipts.addAll(last);
            // What an earlier round acknowledged is asked for again at the end: a log only grows.
            checkReceipts(log, last, "seed " + seed + " round " + round);
            if (round % VERIFY_EVERY == 0) {
                assertEquals(List.of(), RecordVerifier.verify(record.path()).findings());
            }
        }
        checkReceipts(log, receipts, "seed " + seed + " in the end");
        assertEquals(List.of(), RecordVerifier.verify(record.path()).findings());
        assertTrue(receipts.size() > rounds, () -> "receipts: " + receipts.size());
    }

    private static List<String> killAfter(Path log, int round, int lines) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledWriter.class.getName(),
                        log.toString(),
                        Integer.toString(round))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String> receipts = new ArrayList<>();
        try (BufferedReader output = process.inputReader(StandardCharsets.US_ASCII)) {
            for (int line = 0; line < lines; line++) {
                receipts.add(String.valueOf(output.readLine()));
            }
            // SIGKILL, in the middle of things; by the handle, since Process itself would close the pipe with it.
            process.toHandle().destroyForcibly();
            output.lines().filter(line -> line.length() > 200).forEach(receipts::add);
        }
        process.waitFor();
        receipts.removeIf(line -> !line.matches("[0-9]+ [0-9a-f]{64} [0-9a-f]{64} [0-9]+ [0-9a-f]{64}"));
        return receipts;
    }

    private static void checkReceipts(Path log, List<String> receipts, String when) throws IOException {
        try (Recorder recorder = Recorder.open(log, Samples.key("jp"))) {
            for (String receipt : receipts) {
                String[] parts = receipt.split(" ", -1);
                long index = Long.parseLong(parts[0]);
                long treeSize = Long.parseLong(parts[3]);
                assertTrue(recorder.size() >= treeSize, when);
                assertEquals(parts[1], recorder.leaf(index).hex(), when);
                assertEquals(parts[2], Hash.sha256(recorder.body(index)).hex(), when);
                assertEquals(parts[4], recorder.root(treeSize).hex(), when);
            }
        }
    }
}
