package entente.recorder;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Journals and key files changed at random: a frame is the one that was written or none, and nothing else happens. */
class JournalMutationTest {
    private static final int INPUTS = Integer.getInteger("entente.mutations", 4_000) / 10;
    private static final long SEED = Long.getLong("entente.seed", 20261125L);

    @TempDir
    Path folder;

    @Test
    void aChangedJournalGivesWrittenFramesAndThenAReason() throws IOException {
        Path log = folder.resolve("jp");
        try (Recorder recorder = Recorder.open(log, Samples.key("jp"))) {
            for (int index = 0; index < 6; index++) {
                recorder.append(Samples.body(index));
            }
        }
        byte[] sound = Files.readAllBytes(log.resolve("journal/000000000000.journal"));
        Path file = folder.resolve("000000000000.journal");
        Random random = new Random(SEED);
        int cut = 0;
        for (int input = 0; input < INPUTS; input++) {
            byte[] changed = sound.clone();
            for (int change = 1 + random.nextInt(3); change > 0; change--) {
                changed[random.nextInt(changed.length)] ^= (byte) (1 + random.nextInt(255));
            }
            Files.write(file, changed);
            String what = "seed " + SEED + " input " + input;
            JournalSegment.End end = new JournalSegment(file, 0).scan((_, index, body) -> {
                assertTrue(index >= 0 && index < 6, what);
                assertArrayEquals(Samples.body((int) index), body, what);
                return Optional.empty();
            });
            cut += end.isSound() ? 0 : 1;
        }
        assertTrue(cut == INPUTS, "journals that were refused: " + cut + " of " + INPUTS);
    }

    @Test
    void aChangedKeyFileOpensToNothing() throws IOException {
        KeyFolder keys = new KeyFolder(folder.resolve("keys"));
        keys.create("jp", "example.org/p/jp", new Random(1));
        Path file = folder.resolve("keys/jp.key");
        byte[] sound = Files.readAllBytes(file);
        Random random = new Random(SEED);
        int refused = 0;
        for (int input = 0; input < INPUTS; input++) {
            byte[] changed = sound.clone();
            changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(7));
            Files.write(file, changed);
            try {
                keys.load("jp");
            } catch (IOException e) {
                refused++;
            }
        }
        assertTrue(refused == INPUTS, "key files that were refused: " + refused + " of " + INPUTS);
    }
}
