package entente.recorder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that really fills up: a small tmpfs in a mount namespace of its own, without privileges. */
class FullDiskTest {
    @TempDir
    Path folder;

    @Test
    void aFullDiskRefusesLosesNothingAndGoesOnOnceThereIsRoom() throws Exception {
        assumeTrue(output(List.of("unshare", "-rm", "true")).isEmpty(), "no namespaces for mounts here");
        for (int megabytes : List.of(4, 7, 21)) {
            Map<String, Long> seen = run(megabytes);
            String what = megabytes + " MiB: " + seen;
            assertEquals(0, seen.getOrDefault("lost", 0L), what);
            long full = seen.getOrDefault("full", 0L);
            assertTrue(full > 100, what);
            assertTrue(seen.getOrDefault("went-on", 0L) >= full + 20, what);
            long opened = seen.getOrDefault("opened-full", full);
            assertTrue(opened >= full, what);
        }
    }

    private Map<String, Long> run(int megabytes) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                "unshare",
                "-rm",
                "sh",
                "-c",
                "mount -t tmpfs -o size=" + megabytes + "m tmpfs \"$0\" && exec \"$@\"",
                folder.toString(),
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                FullDiskWriter.class.getName(),
                folder.toString()));
        Map<String, Long> seen = new TreeMap<>();
        for (String line : output(command)) {
            String[] words = line.split(" ", -1);
            if (words.length == 2 && words[1].matches("[0-9]+")) {
                seen.put(words[0], Long.parseLong(words[1]));
            }
        }
        return seen;
    }

    private static List<String> output(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        List<String> lines;
        try (var output = process.inputReader(StandardCharsets.UTF_8)) {
            lines = output.lines().toList();
        }
        process.waitFor();
        return lines;
    }
}
