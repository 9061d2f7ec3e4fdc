package entente.recorder;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What opening does with every state that a crash can leave, and with states that no crash can leave. */
class RecoveryTest {

    private static final String JOURNAL = "journal/000000000000.journal";

    @TempDir
    Path folder;

    private final LogKey key = Samples.key("jp");

    private Path log(int bodies) throws IOException {
        return Samples.record(folder.resolve("of-" + bodies), List.of("jp"), bodies)
                .log("jp");
    }

    @Test
    void aJournalCutAtAnyByteAfterTheCheckpointOpensWithWhatIsWhole() throws IOException {
        Path log = log(2);
        byte[] acknowledged = Files.readAllBytes(log.resolve(JOURNAL));
        byte[] longer = Files.readAllBytes(log(4).resolve(JOURNAL));
        byte[] checkpoint = Files.readAllBytes(log.resolve("checkpoint"));
        int third = acknowledged.length + JournalFrame.OVERHEAD_BYTES + Samples.body(2).length;
        for (int length = acknowledged.length; length <= longer.length; length++) {
            deleteTiles(log);
            Files.write(log.resolve("checkpoint"), checkpoint);
            Files.write(log.resolve(JOURNAL), Arrays.copyOf(longer, length));
            try (Recorder recorder = Recorder.open(log, key)) {
                int expected = length < third ? 2 : length < longer.length ? 3 : 4;
                assertEquals(expected, recorder.size());
                int last = length < third ? acknowledged.length : third;
                // The first bytes of a frame are zeros, and zeros at the end are room that was prepared.
                boolean isTorn = length != longer.length && !isZero(longer, last, length);
                assertEquals(isTorn, recorder.repairs().toString().contains("were cut off"));
                if (length % 10 == 0) {
                    assertEquals(
                            expected, recorder.append(Samples.body(expected)).index());
                }
            }
        }
        assertTrue(RecordVerifier.verify(folder.resolve("of-2")).isSound());
    }

    @Test
    void aJournalCutAtAnyByteBeforeTheCheckpointIsRefusedAndLeftAsItIs() throws IOException {
        Path log = log(3);
        byte[] journal = Files.readAllBytes(log.resolve(JOURNAL));
        for (int length = 0; length < journal.length; length++) {
            byte[] cut = Arrays.copyOf(journal, length);
            Files.write(log.resolve(JOURNAL), cut);
            assertThrows(DamagedRecordException.class, () -> Recorder.open(log, key), "cut at " + length);
            assertArrayEquals(cut, Files.readAllBytes(log.resolve(JOURNAL)));
        }
    }

    @Test
    void everyChangedByteOfAnAcknowledgedFrameIsRefusedWithItsPlace() throws IOException {
        Path log = log(3);
        byte[] journal = Files.readAllBytes(log.resolve(JOURNAL));
        for (int position = 0; position < journal.length; position++) {
            byte[] changed = journal.clone();
            changed[position] ^= 0x10;
            Files.write(log.resolve(JOURNAL), changed);
            DamagedRecordException refusal =
                    assertThrows(DamagedRecordException.class, () -> Recorder.open(log, key), "byte " + position);
            String message = String.valueOf(refusal.getMessage());
            assertTrue(message.contains(JOURNAL) && message.contains(" at byte "), message);
        }
        Files.write(log.resolve(JOURNAL), journal);
        Recorder.open(log, key).close();
    }

    @Test
    void withoutACheckpointABadFrameBeforeGoodOnesIsRefusedAndATornLastOneIsCut() throws IOException {
        Path log = log(3);
        Files.delete(log.resolve("checkpoint"));
        deleteTiles(log);
        byte[] journal = Files.readAllBytes(log.resolve(JOURNAL));
        byte[] bad = journal.clone();
        bad[JournalFrame.HEADER_BYTES] ^= 1;
        Files.write(log.resolve(JOURNAL), bad);
        String refusal = String.valueOf(assertThrows(DamagedRecordException.class, () -> Recorder.open(log, key))
                .getMessage());
        assertTrue(refusal.contains("frame 0 at byte 0") && refusal.contains("whole frames follow"), refusal);
        Files.write(log.resolve(JOURNAL), Arrays.copyOf(journal, journal.length - 1));
        try (Recorder recorder = Recorder.open(log, key)) {
            assertEquals(2, recorder.size());
        }
    }

    @Test
    void aCheckpointLargerThanTheJournalAndAForeignOneAreRefused() throws IOException {
        Path log = log(2);
        byte[] own = Files.readAllBytes(log.resolve("checkpoint"));
        Files.copy(log(4).resolve("checkpoint"), folder.resolve("larger"));
        Files.write(log.resolve("checkpoint"), Files.readAllBytes(folder.resolve("larger")));
        String refusal = String.valueOf(assertThrows(DamagedRecordException.class, () -> Recorder.open(log, key))
                .getMessage());
        assertTrue(refusal.contains("covers 4 entries, but the journal holds 2"), refusal);
        Path other = Samples.record(folder.resolve("other"), List.of("kr"), 2).log("kr");
        Files.write(log.resolve("checkpoint"), Files.readAllBytes(other.resolve("checkpoint")));
        assertThrows(DamagedRecordException.class, () -> Recorder.open(log, key));
        Files.write(log.resolve("checkpoint"), own);
        Recorder.open(log, key).close();
    }

    @Test
    void aBadFrameThatALaterWriteFollowsHadBeenAcknowledgedAndIsRefusedEvenBeyondTheCheckpoint() throws IOException {
        Path log = log(1);
        byte[] early = Files.readAllBytes(log.resolve("checkpoint"));
        int second = (int) Files.size(log.resolve(JOURNAL));
        try (Recorder recorder = Recorder.open(log, key)) {
            recorder.append(Samples.body(1));
            recorder.append(Samples.body(2));
        }
        Files.write(log.resolve("checkpoint"), early);
        byte[] journal = Files.readAllBytes(log.resolve(JOURNAL));
        journal[second + JournalFrame.HEADER_BYTES] ^= 1;
        Files.write(log.resolve(JOURNAL), journal);
        String refusal = String.valueOf(assertThrows(DamagedRecordException.class, () -> Recorder.open(log, key))
                .getMessage());
        assertTrue(refusal.contains("a later write follows"), refusal);
    }

    @Test
    void aJournalThatWasRewrittenUnderItsCheckpointIsRefused() throws IOException {
        Path log = log(2);
        byte[] journal = Files.readAllBytes(log.resolve(JOURNAL));
        byte[] forged = JournalFrame.format(
                0,
                "x".repeat(Samples.body(0).length).getBytes(java.nio.charset.StandardCharsets.UTF_8),
                JournalFrame.firstOfWrite(0));
        System.arraycopy(forged, 0, journal, 0, forged.length);
        Files.write(log.resolve(JOURNAL), journal);
        String refusal = String.valueOf(assertThrows(DamagedRecordException.class, () -> Recorder.open(log, key))
                .getMessage());
        assertTrue(refusal.contains("its root is not that of the bodies"), refusal);
    }

    @Test
    void missingTornAndWrongTilesAreMadeAgainAndTold() throws IOException {
        Path log = log(258);
        List<Path> tiles = new TileFolder(log).files();
        for (Path tile : tiles) {
            byte[] bytes = Files.readAllBytes(tile);
            for (byte[] wrong : List.of(new byte[0], new byte[bytes.length], Arrays.copyOf(bytes, 20))) {
                Files.write(tile, wrong);
                try (Recorder recorder = Recorder.open(log, key)) {
                    assertEquals(1, recorder.repairs().size());
                }
                assertArrayEquals(bytes, Files.readAllBytes(tile));
            }
        }
        deleteTiles(log);
        Files.delete(log.resolve("checkpoint"));
        Files.write(log.resolve("checkpoint.tmp"), new byte[3]);
        try (Recorder recorder = Recorder.open(log, key)) {
            assertEquals(258, recorder.size());
        }
        assertTrue(RecordVerifier.verify(folder.resolve("of-258")).isSound());
    }

    @Test
    void aTileBeyondTheJournalIsRefused() throws IOException {
        Path log = log(2);
        Files.delete(log.resolve("checkpoint"));
        byte[] journal = Files.readAllBytes(log.resolve(JOURNAL));
        Files.write(log.resolve(JOURNAL), Arrays.copyOf(journal, journal.length - 3));
        String refusal = String.valueOf(assertThrows(DamagedRecordException.class, () -> Recorder.open(log, key))
                .getMessage());
        assertTrue(refusal.contains("reaches beyond the 1 entries"), refusal);
    }

    @Test
    void aMissingSegmentIsRefused() throws IOException {
        Path log = folder.resolve("jp");
        try (Recorder recorder = Recorder.open(log, key, channel -> channel.force(false), 100)) {
            for (int index = 0; index < 12; index++) {
                recorder.append(Samples.body(index));
            }
        }
        List<JournalSegment> segments = JournalSegment.list(log.resolve("journal"));
        Files.delete(segments.get(1).file());
        String refusal = String.valueOf(assertThrows(DamagedRecordException.class, () -> Recorder.open(log, key))
                .getMessage());
        assertTrue(refusal.contains("are missing"), refusal);
    }

    @Test
    void roomThatWasPreparedAndNotUsedIsNoRepairAndGoesWhenTheLogIsOpened() throws IOException {
        Path log = log(3);
        byte[] journal = Files.readAllBytes(log.resolve(JOURNAL));
        for (int room : List.of(1, 7, 8, 12, 19, 20, 21, 511, 70_000, 1_000_000)) {
            Files.write(log.resolve(JOURNAL), Arrays.copyOf(journal, journal.length + room));
            assertTrue(RecordVerifier.verify(folder.resolve("of-3")).isSound());
            try (Recorder recorder = Recorder.open(log, key)) {
                assertEquals(List.of(), recorder.repairs());
                assertEquals(3, recorder.size());
                assertEquals(journal.length, Files.size(log.resolve(JOURNAL)));
            }
        }
    }

    @Test
    void aRunningWriterHasRoomPreparedThatItsCopyAndItsEndDoWithout() throws IOException {
        Path log = folder.resolve("running/logs/jp");
        Path copy = folder.resolve("copy/logs/jp");
        byte[] running;
        try (Recorder recorder = Recorder.open(log, key)) {
            for (int index = 0; index < 5; index++) {
                recorder.append(Samples.body(index));
            }
            recorder.awaitCheckpoint(5);
            running = Files.readAllBytes(log.resolve(JOURNAL));
        }
        long frames = Files.size(log.resolve(JOURNAL));
        assertTrue(running.length >= 64 * 1024 && frames < 1_000, "running " + running.length + ", closed " + frames);
        Files.createDirectories(copy.resolve("journal"));
        Files.write(copy.resolve(JOURNAL), running);
        Files.copy(log.resolve("checkpoint"), copy.resolve("checkpoint"));
        try (Recorder recorder = Recorder.open(copy, key)) {
            assertEquals(5, recorder.size());
            assertEquals(5, recorder.append(Samples.body(5)).index());
        }
        try (Recorder recorder = Recorder.open(copy, key)) {
            assertEquals(List.of(), recorder.repairs());
            assertArrayEquals(Samples.body(5), recorder.body(5));
        }
    }

    @Test
    void anythingBehindZerosIsAnUnfinishedWriteOrDamageAndNeverRoom() throws IOException {
        Path log = log(2);
        byte[] journal = Files.readAllBytes(log.resolve(JOURNAL));
        byte[] stray = Arrays.copyOf(journal, journal.length + 70_000);
        stray[stray.length - 1] = 1;
        Files.write(log.resolve(JOURNAL), stray);
        assertEquals(1, RecordVerifier.verify(folder.resolve("of-2")).findings().size());
        try (Recorder recorder = Recorder.open(log, key)) {
            assertTrue(recorder.repairs().toString().contains("were cut off"));
        }
        byte[] lost = Arrays.copyOf(journal, journal.length + 5_000);
        byte[] later = JournalFrame.format(3, Samples.body(3), JournalFrame.firstOfWrite(0));
        System.arraycopy(later, 0, lost, journal.length + 4_096, later.length);
        Files.write(log.resolve(JOURNAL), lost);
        String refusal = String.valueOf(assertThrows(DamagedRecordException.class, () -> Recorder.open(log, key))
                .getMessage());
        assertTrue(refusal.contains("a later write follows"), refusal);
        assertArrayEquals(lost, Files.readAllBytes(log.resolve(JOURNAL)));
    }

    @Test
    void aJournalThatWasCopiedWhileItsWriterWroteEndsAtItsLastWholeFrame() throws IOException {
        Path log = log(2);
        byte[] journal = Files.readAllBytes(log.resolve(JOURNAL));
        byte[] hole = Arrays.copyOf(journal, journal.length + 70_000);
        byte[] later = JournalFrame.format(3, Samples.body(3), JournalFrame.firstOfWrite(0));
        System.arraycopy(later, 0, hole, journal.length + 4_096, later.length);
        Files.write(log.resolve(JOURNAL), hole);
        assertThrows(DamagedRecordException.class, () -> Recorder.open(log, key));
        RecordFolder record = new RecordFolder(folder.resolve("of-2"));
        record.endCopiedJournal("jp");
        assertArrayEquals(journal, Files.readAllBytes(log.resolve(JOURNAL)));
        try (Recorder recorder = Recorder.open(log, key)) {
            assertEquals(2, recorder.size());
        }
        journal[JournalFrame.HEADER_BYTES] ^= 1;
        Files.write(log.resolve(JOURNAL), journal);
        record.endCopiedJournal("jp");
        assertArrayEquals(journal, Files.readAllBytes(log.resolve(JOURNAL)), "damage is not a copy's");
    }

    private static boolean isZero(byte[] bytes, int from, int to) {
        return Arrays.equals(bytes, from, to, new byte[to - from], 0, to - from);
    }

    private static void deleteTiles(Path log) throws IOException {
        List<Path> all;
        try (Stream<Path> found = Files.walk(log.resolve("tile"))) {
            all = found.sorted(java.util.Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.delete(path);
        }
    }
}
