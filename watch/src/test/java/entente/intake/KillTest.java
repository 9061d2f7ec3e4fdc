package entente.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class KillTest {
    private static final long SEED = 9;
    private static final int FILES = 400;
    private static final int KILLS = 8;

    @TempDir
    private Path folder;

    @Test
    void a_killed_process_loses_and_doubles_nothing() throws Exception {
        Path texts = Files.createDirectories(folder.resolve("texts"));
        Random random = new Random(SEED);
        writeTexts(texts, random);
        Path file = folder.resolve("archive.db");
        int kills = 0;
        long promised = 0;
        for (int run = 0; run < 40; run++) {
            // Only what is new is counted: a child that is killed while it finds all there already shows nothing.
            int killAfter = run < KILLS ? 1 + random.nextInt(FILES / KILLS - 8) : Integer.MAX_VALUE;
            Process child = child(file, texts);
            int taken = 0;
            boolean done = false;
            try (BufferedReader out =
                    new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
                for (String line = out.readLine(); line != null; line = out.readLine()) {
                    taken += line.equals("taken") ? 1 : 0;
                    done |= line.equals("done");
                    if (taken == killAfter) {
                        child.destroyForcibly();
                        kills++;
                        break;
                    }
                }
            }
            child.waitFor();
            promised += taken;
            try (Archive archive = Archive.open(file)) {
                assertTrue(archive.documents() >= promised, "seed " + SEED + " run " + run);
            }
            if (done) {
                break;
            }
        }
        assertEquals(KILLS, kills);
        assertTrue(promised <= FILES, "a document was taken twice: " + promised);
        assertWhole(file);
    }

    private static void assertWhole(Path file) {
        try (Archive archive = Archive.open(file)) {
            List<Archive.Kept> all = archive.since(Instant.EPOCH);
            assertEquals(FILES, all.size());
            Set<String> bodies = new HashSet<>();
            all.forEach(kept -> bodies.add(kept.article().text()));
            assertEquals(FILES, bodies.size());
            assertEquals(FILES / 4, archive.matches("missile-and-nuclear-tests"));
            for (Archive.Kept kept : all) {
                boolean told = kept.article().text().contains("launched");
                String id = kept.article().id();
                assertEquals(told, archive.indicators(id).contains("missile-and-nuclear-tests"), id);
                assertEquals(told, !archive.claims(id).isEmpty(), id);
                assertTrue(archive.raw(id).isPresent() && !kept.copy(), id);
            }
        }
    }

    private static void writeTexts(Path folder, Random random) throws IOException {
        for (int i = 0; i < FILES; i++) {
            Files.writeString(folder.resolve(i + ".txt"), text(i, random));
        }
    }

    private static Process child(Path file, Path texts) throws Exception {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ChildIntake.class.getName(),
                        file.toString(),
                        texts.toString(),
                        String.valueOf(FILES))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static String text(int number, Random random) {
        StringBuilder text = new StringBuilder("Report number " + number + " of the day. ");
        for (int i = 0; i < 60; i++) {
            text.append("the word").append(random.nextInt(5_000)).append(' ');
        }
        return text + (number % 4 == 0 ? ". North Korea launched a missile." : ". The market closed early.");
    }
}
