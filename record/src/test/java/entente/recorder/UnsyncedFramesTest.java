package entente.recorder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What opening makes of a bad frame, by what the first frame of a later write says was on its way before it. */
class UnsyncedFramesTest {
    private static final String JOURNAL = "journal/000000000000.journal";

    @TempDir
    Path folder;

    private final LogKey key = Samples.key("jp");

    /** Of four frames beyond the checkpoint one is bad: what a write says was on its way may go, the rest may not. */
    @Test
    void aBadFrameThatWasOnItsWayWhenALaterWriteBeganIsCutOffAndAnEarlierOneIsRefused() throws IOException {
        Path one = Samples.record(folder.resolve("one"), List.of("jp"), 1).log("jp");
        byte[] sound = Files.readAllBytes(one.resolve(JOURNAL));
        for (int bad = 1; bad < 4; bad++) {
            for (int unsynced = 0; unsynced < 4; unsynced++) {
                Path log = folder.resolve("of-" + bad + unsynced + "/logs/jp");
                Files.createDirectories(log.resolve("journal"));
                Files.copy(one.resolve("checkpoint"), log.resolve("checkpoint"));
                ByteArrayOutputStream journal = new ByteArrayOutputStream();
                journal.write(sound);
                for (int index = 1; index < 5; index++) {
                    int mark = index == 4 ? JournalFrame.firstOfWrite(unsynced) : JournalFrame.WITHIN_WRITE;
                    byte[] frame = JournalFrame.format(index, Samples.body(index), mark);
                    frame[JournalFrame.HEADER_BYTES] ^= (byte) (index == bad ? 1 : 0);
                    journal.write(frame);
                }
                Files.write(log.resolve(JOURNAL), journal.toByteArray());
                if (4 - unsynced > bad) {
                    String refusal =
                            String.valueOf(assertThrows(DamagedRecordException.class, () -> Recorder.open(log, key))
                                    .getMessage());
                    assertTrue(refusal.contains("a later write follows"), refusal);
                } else {
                    try (Recorder recorder = Recorder.open(log, key)) {
                        assertEquals(bad, recorder.size());
                    }
                }
            }
        }
    }
}
