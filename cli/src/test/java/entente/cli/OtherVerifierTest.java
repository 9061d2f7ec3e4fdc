package entente.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.example.Example;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A verifier that was written from docs/formats/record.md alone, in another language, agrees about an export. */
class OtherVerifierTest {
    @TempDir
    private Path folder;

    @Test
    void itHoldsAndEveryChangedByteIsFound() throws Exception {
        Path data = folder.resolve("data");
        Example.begin(data, () -> Instant.parse("2026-11-24T00:00:00Z"), new Random(7))
                .close();
        Path export = folder.resolve("export");
        StringWriter out = new StringWriter();
        int code = Main.run(
                new PrintWriter(out), new PrintWriter(out), "export", "--record", data.toString(), export.toString());
        assertEquals(0, code, out.toString());
        assertEquals("sound", verdict(export).lastLine());
        Random random = new Random(11);
        for (String kind : List.of("/checkpoint", "/tile/0/", "/tile/entries/", "/journal/")) {
            Path file = largest(export, kind);
            byte[] bytes = Files.readAllBytes(file);
            int at = kind.equals("/checkpoint") ? 2 : random.nextInt(bytes.length);
            bytes[at] ^= 1;
            Files.write(file, bytes);
            Verdict changed = verdict(export);
            assertEquals(1, changed.code(), file + " at " + at);
            assertTrue(changed.lastLine().startsWith("does not hold: "), changed.lastLine());
            bytes[at] ^= 1;
            Files.write(file, bytes);
        }
        assertEquals(0, verdict(export).code());
    }

    private record Verdict(int code, String lastLine) {}

    private Verdict verdict(Path export) throws IOException, InterruptedException {
        Path script = folder.resolve("verify_record.py");
        try (InputStream source = Objects.requireNonNull(getClass().getResourceAsStream("verify_record.py"))) {
            Files.write(script, source.readAllBytes());
        }
        Process process = new ProcessBuilder("python3", script.toString(), export.toString())
                .redirectErrorStream(true)
                .start();
        List<String> lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        return new Verdict(process.waitFor(), lines.isEmpty() ? "" : lines.getLast());
    }

    private static Path largest(Path export, String kind) throws IOException {
        try (Stream<Path> files = Files.walk(export)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().contains(kind))
                    .max(java.util.Comparator.comparingLong(
                            file -> file.toFile().length()))
                    .orElseThrow();
        }
    }
}
