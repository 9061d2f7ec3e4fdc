package entente.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the launcher would start a server: its own functions, under its own strictness. */
class LauncherTest {
    private static final String LARGE =
            "-XX:+UseParallelGC -XX:+UseTransparentHugePages -XX:MetaspaceSize=160m -Xmx1212m"
                    + " -XX:+UnlockDiagnosticVMOptions -XX:-AOTReplayTraining";
    private static final String SMALL = "-XX:+UseSerialGC -Xmx320m -XX:TieredStopAtLevel=1";

    @TempDir
    Path folder;

    @Test
    void aServerGetsTheHeapThatItsRecordNeeds() throws Exception {
        Path data = folder.resolve("data");
        assertEquals(SMALL, options("--data", data.toString()), "no folder yet");
        file(data.resolve("record/logs/jp/journal/000000000000.journal"), 20);
        assertEquals(SMALL, options("--data=" + data));
        assertEquals(SMALL, options("--port", "0"), "the default folder is there too");
        file(data.resolve("record/documents/large"), 500);
        file(data.resolve("record/logs/jp/tile/0/000"), 500);
        assertEquals(SMALL, options("--data", data.toString()), "documents and tiles are not folded");
        file(data.resolve("federation/logs/kr/bodies"), 80);
        assertEquals(LARGE, options("--port", "0", "--data", data.toString()));
        assertEquals(LARGE, options());
    }

    private static void file(Path path, int mebibytes) throws IOException {
        Files.createDirectories(path.getParent());
        try (RandomAccessFile sparse = new RandomAccessFile(path.toFile(), "rw")) {
            sparse.setLength(mebibytes * 1024L * 1024L);
        }
    }

    private String options(String... arguments) throws Exception {
        String functions = "set -euo pipefail; root=$1; eval \"$(sed -n"
                + " '/^acts_on_disk()/,/^}/p; /^serving()/,/^}/p; /^collector=/p' \"$2\")\"; shift 2;"
                + " options=(); serving \"$@\"; printf '%s %s' \"$collector\" \"${options[*]}\"";
        List<String> command = Stream.concat(
                        Stream.of(
                                "bash",
                                "-c",
                                functions,
                                "launcher",
                                folder.toString(),
                                Checkout.root().resolve("entente").toString()),
                        Stream.of(arguments))
                .toList();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), output);
        return output;
    }
}
