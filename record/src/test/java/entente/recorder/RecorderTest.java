package entente.recorder;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.record.Checkpoint;
import entente.record.Merkle;
import entente.record.NoteVerdict;
import entente.record.SignedNote;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecorderTest {

    @TempDir
    Path folder;

    private final LogKey key = Samples.key("jp");

    private Path log() {
        return folder.resolve("jp");
    }

    @Test
    void anAppendedBodyIsThereAfterReopeningWithItsProof() throws IOException {
        Receipt receipt;
        try (Recorder recorder = Recorder.open(log(), key)) {
            recorder.append(Samples.body(0));
            receipt = recorder.append(Samples.body(1));
        }
        try (Recorder recorder = Recorder.open(log(), key)) {
            assertEquals(List.of(), recorder.repairs());
            assertEquals(2, recorder.size());
            assertEquals(new Receipt(key.origin(), 1, recorder.leaf(1), 2), receipt);
            assertArrayEquals(Samples.body(1), recorder.body(1));
            Checkpoint checkpoint = recorder.checkpoint();
            assertTrue(
                    Merkle.checkInclusion(receipt.leafHash(), 1, 2, recorder.inclusionProof(1, 2), checkpoint.root()));
            SignedNote note = SignedNote.parse(recorder.signedCheckpoint()).expect();
            assertEquals(
                    2,
                    assertInstanceOf(NoteVerdict.Verified.class, note.verify(key.verifiers()))
                            .signers()
                            .size());
        }
    }

    @Test
    void everyBodyIsHandedOutInOrderAcrossSegments() throws IOException {
        try (Recorder recorder = Recorder.open(log(), key, channel -> channel.force(false), 1000)) {
            for (int index = 0; index < 300; index++) {
                recorder.append(Samples.body(index));
            }
        }
        assertTrue(JournalSegment.list(log().resolve("journal")).size() > 5);
        try (Recorder recorder = Recorder.open(log(), key, channel -> channel.force(false), 1000)) {
            assertEquals(List.of(), recorder.repairs());
            List<Long> seen = new ArrayList<>();
            recorder.forEachBody(0, (index, body) -> {
                seen.add(index);
                assertArrayEquals(Samples.body((int) index), body);
                assertArrayEquals(body, recorder.body(index));
            });
            assertEquals(300, seen.size());
            assertEquals(299, seen.getLast());
        }
    }

    @Test
    void sixteenThreadsGetDistinctIndexesAndTrueReceipts() throws Exception {
        Queue<Receipt> receipts = new ConcurrentLinkedQueue<>();
        int each = 40;
        try (Recorder recorder = Recorder.open(log(), key)) {
            List<Thread> threads = new ArrayList<>();
            for (int number = 0; number < 16; number++) {
                int from = number * each;
                threads.add(Thread.ofPlatform().start(() -> {
                    for (int position = 0; position < each; position++) {
                        byte[] body = Samples.body(from + position);
                        Receipt receipt = recorder.append(body);
                        assertTrue(receipt.treeSize() > receipt.index());
                        assertEquals(entente.record.Entry.of(body).leafHash(), receipt.leafHash());
                        assertEquals(receipt.leafHash(), recorder.leaf(receipt.index()));
                        receipts.add(receipt);
                    }
                }));
            }
            for (Thread thread : threads) {
                thread.join();
            }
            assertEquals(640, recorder.size());
        }
        assertEquals(640, receipts.size());
        assertEquals(640, receipts.stream().map(Receipt::index).distinct().count());
    }

    @Test
    void aBodyOverTheLimitIsRefusedAndTheLargestOneIsTaken() throws IOException {
        try (Recorder recorder = Recorder.open(log(), key)) {
            assertThrows(BodyTooLargeException.class, () -> recorder.append(new byte[Recorder.BODY_BYTES_MAX + 1]));
            assertEquals(0, recorder.append(new byte[Recorder.BODY_BYTES_MAX]).index());
            assertEquals(1, recorder.append(new byte[0]).index());
        }
        try (Recorder recorder = Recorder.open(log(), key)) {
            assertEquals(Recorder.BODY_BYTES_MAX, recorder.body(0).length);
        }
    }

    @Test
    void aFailedSyncClosesTheRecorderForGood() throws IOException {
        AtomicBoolean broken = new AtomicBoolean();
        Journal.Sync sync = channel -> {
            if (broken.get()) {
                throw new IOException("the disk is gone");
            }
            channel.force(false);
        };
        try (Recorder recorder = Recorder.open(log(), key, sync, Journal.SEGMENT_BYTES_MAX)) {
            recorder.append(Samples.body(0));
            broken.set(true);
            RecorderClosedException refusal =
                    assertThrows(RecorderClosedException.class, () -> recorder.append(Samples.body(1)));
            assertEquals("java.io.IOException: the disk is gone", String.valueOf(refusal.getCause()));
            broken.set(false);
            assertThrows(RecorderClosedException.class, () -> recorder.append(Samples.body(2)));
            assertEquals(1, recorder.size());
        }
        try (Recorder recorder = Recorder.open(log(), key)) {
            assertArrayEquals(Samples.body(0), recorder.body(0));
        }
    }

    /** Two batches on their way: the second is on the disk first. */
    @Test
    void receiptsAreToldInOrderThoughALaterSyncReturnsEarlier() throws Exception {
        HeldSync sync = new HeldSync();
        try (Recorder recorder = Recorder.open(log(), key, sync, Journal.SEGMENT_BYTES_MAX);
                HeldSync _ = sync) {
            sync.holdNext();
            CompletableFuture<Receipt> first = appendLater(recorder, 0);
            sync.awaitHeld();
            CompletableFuture<Receipt> second = appendLater(recorder, 1);
            sync.awaitReturned();
            assertFalse(first.isDone());
            assertFalse(second.isDone());
            assertEquals(0, recorder.size());
            sync.release();
            assertEquals(0, first.join().index());
            assertEquals(1, second.join().index());
            assertEquals(2, recorder.size());
        }
        try (Recorder recorder = Recorder.open(log(), key)) {
            assertEquals(List.of(), recorder.repairs());
            assertArrayEquals(Samples.body(1), recorder.body(1));
        }
    }

    @Test
    void whatFollowsAFailedSyncIsRefusedThoughItsOwnSyncReturned() throws Exception {
        HeldSync sync = new HeldSync();
        try (Recorder recorder = Recorder.open(log(), key, sync, Journal.SEGMENT_BYTES_MAX);
                HeldSync _ = sync) {
            sync.holdNext();
            CompletableFuture<Receipt> first = appendLater(recorder, 0);
            sync.awaitHeld();
            CompletableFuture<Receipt> second = appendLater(recorder, 1);
            sync.awaitReturned();
            sync.fail();
            assertInstanceOf(
                    RecorderClosedException.class,
                    assertThrows(CompletionException.class, first::join).getCause());
            assertInstanceOf(
                    RecorderClosedException.class,
                    assertThrows(CompletionException.class, second::join).getCause());
            assertEquals(0, recorder.size());
        }
        assertTrue(Files.size(log().resolve("journal/000000000000.journal")) > 1_000, "a failed disk is left alone");
        try (Recorder recorder = Recorder.open(log(), key)) {
            assertEquals(2, recorder.size(), "what was on the disk is found, and nobody had been told");
        }
    }

    @Test
    void aNewFileIsBegunOnlyWhenNothingIsOnItsWayToTheOldOne() throws Exception {
        HeldSync sync = new HeldSync();
        try (Recorder recorder = Recorder.open(log(), key, sync, 30);
                HeldSync _ = sync) {
            sync.holdNext();
            CompletableFuture<Receipt> first = appendLater(recorder, 0);
            sync.awaitHeld();
            CompletableFuture<Receipt> second = appendLater(recorder, 1);
            while (!isAnybodyIn("awaitEarlier")) {
                Thread.onSpinWait();
            }
            assertEquals(1, JournalSegment.list(log().resolve("journal")).size());
            sync.release();
            assertEquals(0, first.join().index());
            assertEquals(1, second.join().index());
        }
        assertEquals(2, JournalSegment.list(log().resolve("journal")).size());
    }

    private static boolean isAnybodyIn(String method) {
        return Thread.getAllStackTraces().values().stream()
                .flatMap(Arrays::stream)
                .anyMatch(frame -> frame.getMethodName().equals(method));
    }

    private static CompletableFuture<Receipt> appendLater(Recorder recorder, int body) {
        return CompletableFuture.supplyAsync(
                () -> recorder.append(Samples.body(body)),
                task -> Thread.ofPlatform().daemon().start(task));
    }

    @Test
    void aClosedRecorderAndASecondWriterAreRefused() throws IOException {
        Recorder recorder = Recorder.open(log(), key);
        assertThrows(IOException.class, () -> Recorder.open(log(), key));
        recorder.close();
        assertThrows(RecorderClosedException.class, () -> recorder.append(Samples.body(0)));
    }

    @Test
    void aFolderThatIsNotTheOriginsLastSegmentIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Recorder.open(folder.resolve("kr"), key));
    }

    @Test
    void partialTilesStayForEveryCheckpointUntilTheTileIsFull() throws IOException {
        try (Recorder recorder = Recorder.open(log(), key)) {
            for (int index = 0; index < 256; index++) {
                recorder.append(Samples.body(index));
                recorder.awaitCheckpoint(index + 1);
                Path partials = log().resolve("tile/0/000.p");
                for (int width = 1; width <= index + 1 && index < 255; width++) {
                    assertTrue(Files.exists(partials.resolve(Integer.toString(width))));
                }
            }
        }
        assertTrue(Files.notExists(log().resolve("tile/0/000.p")));
        assertTrue(Files.notExists(log().resolve("tile/entries/000.p")));
        assertEquals(8192, Files.size(log().resolve("tile/0/000")));
        assertEquals(256 * 35, Files.size(log().resolve("tile/entries/000")));
        assertEquals(32, Files.size(log().resolve("tile/1/000.p/1")));
    }
}
