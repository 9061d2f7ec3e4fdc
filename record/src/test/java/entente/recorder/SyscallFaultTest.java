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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A failing disk and a kill at single system calls of a writing process, injected by {@code strace}. The process tells
 * each receipt on its output; whatever it told must be there when the log is opened again. The second call of each kind
 * by default; every one there is with the system property {@code entente.faults} set to {@code every}.
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
        int first = 2;
        int last = 2;
        if (System.getProperty("entente.faults", "").equals("every")) {
            first = 1;
            last = Integer.MAX_VALUE;
        }
        int struck = 0;
        for (String call : CALLS) {
            for (String fault : FAULTS) {
                int faults = faults(call, fault, first, last);
                System.out.println(call + ", " + fault + ": " + faults);
                struck += faults;
            }
        }
        System.out.println("faults that struck: " + struck);
        assertTrue(struck >= 16, "faults that struck: " + struck);
    }

    /** How many runs ended by the fault; the first that ends by itself, and another one, had no such call any more. */
    private int faults(String call, String fault, int first, int last) throws Exception {
        assertTrue(Files.isExecutable(Path.of("/usr/bin/strace")), "strace is not installed");
        int struck = 0;
        int unharmed = 0;
        for (int when = first; when <= last && unharmed < 2; when++) {
            String name = call + "-" + fault.replace('=', '-') + "-" + when;
            if (run(folder.resolve(name).resolve("jp"), call, fault, when)) {
                struck++;
            } else {
                unharmed++;
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
        files().forEach(file -> command.addAll(List.of("-P", log.resolve(file).toString())));
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

    /** What an append touches, its folders too. */
    private static List<String> files() {
        List<String> files = new ArrayList<>(List.of(
                "journal/000000000000.journal", "journal", "checkpoint.tmp", "", "tile", "tile/0", "tile/entries"));
        for (String partial : List.of("tile/0/000.p", "tile/entries/000.p")) {
            files.add(partial);
            for (int width = 1; width <= FaultyWriter.BODIES; width++) {
                files.add(partial + "/" + width);
                files.add(partial + "/" + width + DurableFiles.UNFINISHED);
            }
        }
        return files;
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
