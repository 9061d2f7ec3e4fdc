package entente.recorder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.record.Hash;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A failing disk and a kill at single system calls of a writing process, injected by {@code strace}. The process tells
 * each receipt on its output; whatever it told must be there when the log is opened again. One call of each kind by
 * default; the first N of each with the system property {@code entente.faults}.
 */
class SyscallFaultTest {
    private static final List<String> CALLS =
            List.of("pwrite64", "write", "fdatasync", "fsync", "ftruncate", "openat", "rename", "unlink", "mkdir");
    private static final List<String> FAULTS = List.of("error=EIO", "error=ENOSPC", "signal=KILL");

    @TempDir
    Path folder;

    @Test
    @Tag("slow")
    void whatWasAcknowledgedSurvivesAFaultAtAnyFileCall() throws Exception {
        int each = Integer.getInteger("entente.faults", 0);
        List<Integer> occurrences =
                each == 0 ? List.of(2) : IntStream.rangeClosed(1, each).boxed().toList();
        int struck = faults(occurrences);
        System.out.println("faults that struck: " + struck);
        assertTrue(struck >= 8 * occurrences.size() / 3, "faults that struck: " + struck);
    }

    /** How many runs ended by the fault and not by themselves. */
    private int faults(List<Integer> occurrences) throws Exception {
        assertTrue(Files.isExecutable(Path.of("/usr/bin/strace")), "strace is not installed");
        int struck = 0;
        for (String call : CALLS) {
            for (String fault : FAULTS) {
                for (int when : occurrences) {
                    String name = call + "-" + fault.replace('=', '-') + "-" + when;
                    struck += run(folder.resolve(name).resolve("jp"), call, fault, when) ? 1 : 0;
                }
            }
        }
        return struck;
    }

    private boolean run(Path log, String call, String fault, int when) throws Exception {
        Files.createDirectories(log.getParent());
        Process process = new ProcessBuilder(command(log, "inject=" + call + ":" + fault + ":when=" + when))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        Map<Long, String> receipts = new HashMap<>();
        boolean finished = false;
        try (BufferedReader output = process.inputReader(StandardCharsets.US_ASCII)) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                if (line.equals("finished")) {
                    finished = true;
                } else if (line.matches("[0-9]+ [0-9a-f]{64}")) {
                    receipts.put(Long.parseLong(line.split(" ", -1)[0]), line.split(" ", -1)[1]);
                }
            }
        }
        process.waitFor();
        check(log, receipts, call + " " + fault + " " + when);
        return !finished;
    }

    private static List<String> command(Path log, String injection) {
        List<String> command = new ArrayList<>(List.of("strace", "-f", "-qq", "-o", "/dev/null"));
        for (String file : List.of("journal/000000000000.journal", "checkpoint.tmp", "", "tile/0/000.p")) {
            command.addAll(List.of("-P", log.resolve(file).toString()));
        }
        command.addAll(List.of(
                "-e",
                injection,
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                FaultyWriter.class.getName(),
                log.toString()));
        return command;
    }

    private static void check(Path log, Map<Long, String> receipts, String what) throws IOException {
        try (Recorder recorder = Recorder.open(log, Samples.key("jp"))) {
            for (Map.Entry<Long, String> receipt : receipts.entrySet()) {
                assertTrue(recorder.size() > receipt.getKey(), what + ": act " + receipt.getKey() + " is gone");
                assertEquals(
                        receipt.getValue(),
                        Hash.sha256(recorder.body(receipt.getKey())).hex(),
                        what);
            }
            recorder.append(Samples.body(5));
        }
    }
}
