package entente.recorder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.recorder.AppendQueue.Batch;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who may write when, in which order receipts are told, and that whoever waits for one is told, whatever fails. */
@Timeout(60)
class AppendQueueTest {
    private static final long SLOW = 1_000_000;

    // Longer than any test: a patience of milliseconds may be over, on a busy machine, before the test goes on.
    private static final long HOUR = 3_600_000_000_000L;

    private final AppendQueue queue = new AppendQueue(SLOW, HOUR);
    private final IOException broken = new IOException("planted");

    private List<Request> offer(int count) {
        List<Request> requests = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            Request request = Request.of(Samples.body(number));
            assertTrue(queue.offer(request));
            requests.add(request);
        }
        return requests;
    }

    /** What another thread is asked for; {@code thread} gives it. */
    private record Later<T>(Thread thread, CompletableFuture<T> result) {
        static <T> Later<T> of(Supplier<T> wanted) {
            CompletableFuture<T> result = new CompletableFuture<>();
            return new Later<>(Thread.ofPlatform().daemon().start(() -> result.complete(wanted.get())), result);
        }

        /** The thread has got as far as it gets, and that is not to the end. */
        Later<T> waits() {
            while (thread.isAlive()
                    && thread.getState() != Thread.State.WAITING
                    && thread.getState() != Thread.State.TIMED_WAITING) {
                Thread.onSpinWait();
            }
            assertFalse(result.isDone());
            return this;
        }

        T join() {
            return result.join();
        }
    }

    private Later<Batch> nextLater() {
        return Later.of(queue::next);
    }

    private static void assertRefused(Throwable cause, List<Request> requests) {
        for (Request request : requests) {
            assertTrue(request.isTold());
            assertSame(
                    cause,
                    assertThrows(ExecutionException.class, request::await).getCause());
        }
    }

    @Test
    void aSecondBatchGoesOnItsWayOnceItIsAsLargeAsTheFirst() {
        offer(3);
        Batch first = queue.next();
        queue.written();
        offer(2);
        Later<Batch> later = nextLater();
        later.waits();
        offer(1);
        Batch second = later.join();
        assertEquals(List.of(0L, 1L), List.of(first.number(), second.number()));
        assertEquals(
                List.of(3, 3),
                List.of(first.requests().size(), second.requests().size()));
    }

    @Test
    void aSmallerOneWaitsUntilTheFirstIsTold() throws IOException {
        offer(3);
        Batch first = queue.next();
        queue.written();
        offer(1);
        Later<Batch> later = nextLater();
        queue.awaitEarlier(first);
        later.waits();
        queue.told(first, SLOW - 1);
        assertEquals(1, later.join().requests().size());
    }

    @Test
    void onASlowDiskNothingElseIsOnItsWayAndTheNextWaitsForWhomTheLastReleased() {
        offer(2);
        Batch first = queue.next();
        queue.written();
        queue.told(first, HOUR);
        offer(1);
        Later<Batch> second = nextLater().waits();
        offer(1);
        assertEquals(2, second.join().requests().size());
        queue.written();
        offer(8);
        Later<Batch> third = nextLater();
        third.waits();
        queue.told(second.join(), HOUR);
        assertEquals(8, third.join().requests().size());
    }

    @Test
    void aBatchIsToldAfterTheOneBefore() throws IOException {
        offer(1);
        Batch first = queue.next();
        queue.written();
        offer(1);
        Batch second = queue.next();
        queue.written();
        Later<Boolean> later = Later.of(() -> isPreceded(second));
        later.waits();
        queue.awaitEarlier(first);
        queue.told(first, 1);
        assertTrue(later.join());
    }

    @Test
    void whatFollowsAFailedBatchIsNeverTold() {
        List<Request> requests = offer(1);
        Batch first = queue.next();
        queue.written();
        requests.addAll(offer(1));
        Batch second = queue.next();
        queue.written();
        requests.addAll(offer(1));
        Later<Boolean> later = Later.of(() -> isPreceded(second)).waits();
        queue.fail(first, broken);
        assertFalse(later.join());
        queue.fail(second, new IOException("what follows from it"));
        assertRefused(broken, requests);
        assertTrue(queue.next().isEmpty());
        assertFalse(queue.offer(Request.of(Samples.body(9))));
        assertSame(broken, queue.failure());
    }

    @Test
    void whatCameBeforeAFailedBatchIsTold() throws IOException {
        List<Request> told = offer(1);
        Batch first = queue.next();
        queue.written();
        List<Request> refused = offer(1);
        queue.fail(queue.next(), broken);
        assertRefused(broken, refused);
        queue.awaitEarlier(first);
        queue.told(first, 1);
        assertFalse(told.getFirst().isTold(), "telling is for whoever has the batch");
    }

    @Test
    void whoWaitsForABatchIsToldThatThereWillBeNone() {
        Later<Batch> idle = nextLater().waits();
        Later<Batch> another = nextLater().waits();
        queue.close();
        assertTrue(idle.join().isEmpty());
        assertTrue(another.join().isEmpty());
    }

    @Test
    void whatWasTakenInBeforeItClosedIsStillHandedOut() {
        offer(2);
        queue.close();
        assertEquals(2, queue.next().requests().size());
        queue.written();
        assertTrue(queue.next().isEmpty());
    }

    @Test
    void noBatchHasMoreThanTheNextCanCount() {
        offer(JournalFrame.UNSYNCED_MAX + 5);
        assertEquals(JournalFrame.UNSYNCED_MAX, queue.next().requests().size());
        queue.written();
        nextLater().waits();
    }

    private boolean isPreceded(Batch batch) {
        try {
            queue.awaitEarlier(batch);
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}
