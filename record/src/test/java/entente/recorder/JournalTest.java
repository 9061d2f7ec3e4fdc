package entente.recorder;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How much is written for what is appended. */
class JournalTest {
    private static final int SEGMENT_BYTES_MAX = 64 * 1024 * 1024;

    @TempDir
    Path folder;

    @Test
    void roomIsMadeForSmallWritesAndALargeOneIsWrittenOnce() throws IOException {
        byte[] body = new byte[60_000];
        long[] forced = {0};
        Path file = folder.resolve(JournalSegment.fileName(0));
        Journal journal = Journal.open(folder, channel -> forced[0]++, 1, SEGMENT_BYTES_MAX, 0);
        long frame = (long) JournalFrame.OVERHEAD_BYTES + body.length;
        journal.append(Collections.nCopies(100, body));
        assertEquals(100 * frame, Files.size(file));
        journal.append(List.of(body));
        long roomy = Files.size(file);
        assertTrue(roomy > 101 * frame, "a small write finds room from now on");
        journal.append(List.of(body));
        assertEquals(roomy, Files.size(file));
        journal.append(Collections.nCopies(200, body));
        assertArrayEquals(body, journal.body(301));
        journal.close();
        assertEquals(302 * frame, Files.size(file));
        assertEquals(5, forced[0]);
    }
}
