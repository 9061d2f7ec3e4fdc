package entente.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.example.Example;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command on the example's own record, sound and with bytes changed. */
class VerifyCommandTest {
    /** The recorder's own tests change every byte; here it is the command that is tested. */
    private static final int FILES_MAX = 8;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path data;

    @BeforeEach
    void begin() throws IOException {
        Example.begin(data, () -> Instant.parse("2026-11-24T00:00:00Z"), new Random(7))
                .close();
    }

    private int verify(String... options) {
        List<String> words = Stream.concat(Stream.of("verify", data.toString()), Stream.of(options))
                .toList();
        return Main.run(new PrintWriter(out), new PrintWriter(err), words.toArray(String[]::new));
    }

    @Test
    void a_sound_record_is_said_to_be_sound_and_what_was_not_looked_for_is_said_too() {
        assertEquals(0, verify(), out.toString());
        assertTrue(out.toString().contains("sound: everything matches"), out.toString());
        assertTrue(out.toString().contains(" acts, none void, "), out.toString());
        assertTrue(out.toString().contains("Not looked for: logs cut short"), out.toString());
    }

    @Test
    void a_changed_byte_is_named_with_its_log_and_file() throws IOException {
        Path jp = data.resolve("record").resolve("logs").resolve("jp");
        try (Stream<Path> all = Files.walk(jp)) {
            for (Path file :
                    all.filter(Files::isRegularFile).sorted().limit(FILES_MAX).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                if (bytes.length == 0) {
                    continue;
                }
                byte[] changed = bytes.clone();
                changed[bytes.length / 2] ^= 1;
                Files.write(file, changed);
                assertEquals(1, verify(), file + "\n" + out);
                assertTrue(out.toString().contains("WRONG") && out.toString().contains("jp"), file + "\n" + out);
                Files.write(file, bytes);
                out.getBuffer().setLength(0);
            }
        }
        assertEquals(0, verify(), out.toString());
    }

    @Test
    void a_checkpoint_kept_elsewhere_is_compared() throws IOException {
        Path kept = data.resolveSibling(data.getFileName() + "-kept");
        Files.copy(data.resolve("record").resolve("logs").resolve("jp").resolve("checkpoint"), kept);
        assertEquals(0, verify("--against", kept.toString(), "--json"), out.toString());
        assertTrue(out.toString().contains("\"againstCheckpoints\" : 1"), out.toString());
    }

    @Test
    void where_there_is_no_record_it_says_which_folder_to_give() {
        assertEquals(4, Main.run(new PrintWriter(out), new PrintWriter(err), "verify", "/nowhere"));
        assertTrue(err.toString().contains("/nowhere") && err.toString().contains("--data"), err.toString());
    }
}
