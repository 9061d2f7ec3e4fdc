package entente.recorder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.record.Entry;
import java.io.IOException;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whoever waits for a receipt is woken, by whomever it falls to. */
@Timeout(60)
class RequestTest {
    private static final String LOG = "example.org/jp";

    /** A thread that has made a request and awaits it. */
    private record Waiter(Thread thread, Request request, CompletableFuture<Object> outcome) {
        static Waiter of(Thread.Builder builder, int body) {
            CompletableFuture<Request> made = new CompletableFuture<>();
            CompletableFuture<Object> outcome = new CompletableFuture<>();
            Thread thread = builder.start(() -> {
                Request request = Request.of(Samples.body(body));
                made.complete(request);
                outcome.complete(outcomeOf(request));
            });
            return new Waiter(thread, made.join(), outcome);
        }

        private static Object outcomeOf(Request request) {
            try {
                return request.await();
            } catch (ExecutionException failed) {
                return failed.getCause();
            }
        }

        Object awaitOutcome() {
            return outcome.orTimeout(20, TimeUnit.SECONDS).join();
        }

        Waiter waits() {
            while (thread.getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
            }
            return this;
        }
    }

    private static Waiter virtual(int body) {
        return Waiter.of(Thread.ofVirtual(), body).waits();
    }

    private static Waiter platform(int body) {
        return Waiter.of(Thread.ofPlatform().daemon(), body).waits();
    }

    private static void tell(List<Waiter> waiters) {
        Request.tell(waiters.stream().map(Waiter::request).toList(), LOG, 7, 7 + waiters.size());
    }

    private static void assertTold(List<Waiter> waiters) {
        for (int position = 0; position < waiters.size(); position++) {
            Receipt receipt = (Receipt) waiters.get(position).awaitOutcome();
            assertEquals(
                    new Receipt(
                            LOG, 7 + position, Entry.of(Samples.body(position)).leafHash(), 7 + waiters.size()),
                    receipt);
        }
    }

    @Test
    void everyMixtureOfThreadsIsWoken() {
        for (int kinds = 0; kinds < 1 << 6; kinds++) {
            List<Waiter> waiters = new ArrayList<>();
            for (int position = 0; position < 6; position++) {
                waiters.add((kinds >> position & 1) == 0 ? virtual(position) : platform(position));
            }
            tell(waiters);
            assertTold(waiters);
        }
    }

    @Test
    void manyVirtualThreadsAreWokenByTheFirst() {
        List<Waiter> waiters = new ArrayList<>();
        for (int position = 0; position < JournalFrame.UNSYNCED_MAX; position++) {
            waiters.add(virtual(position));
        }
        tell(waiters);
        assertTold(waiters);
    }

    @Test
    void theFirstIsToldLastSinceItMayBeAwakeAlready() {
        List<Request> requests =
                List.of(Request.of(Samples.body(0)), Request.of(Samples.body(1)), Request.of(Samples.body(2)));
        Set<Integer> asked = new HashSet<>();
        Request.tell(
                new AbstractList<>() {
                    @Override
                    public Request get(int position) {
                        asked.add(position);
                        Request request = requests.get(position);
                        assertTrue(request.isTold() || !requests.getFirst().isTold());
                        return request;
                    }

                    @Override
                    public int size() {
                        return requests.size();
                    }
                },
                LOG,
                0,
                3);
        assertEquals(Set.of(0, 1, 2), asked);
    }

    @Test
    void aPlatformThreadWaitsForNoCarrier() {
        List<Waiter> waiters = List.of(virtual(0), platform(1), virtual(2), platform(3));
        int carriers = Runtime.getRuntime().availableProcessors();
        AtomicBoolean busy = new AtomicBoolean(true);
        CountDownLatch taken = new CountDownLatch(carriers);
        try {
            for (int carrier = 0; carrier < carriers; carrier++) {
                Thread.ofVirtual().start(() -> {
                    taken.countDown();
                    while (busy.get()) {
                        Thread.onSpinWait();
                    }
                });
            }
            awaitAll(taken);
            tell(waiters);
            waiters.get(1).awaitOutcome();
            waiters.get(3).awaitOutcome();
            assertFalse(waiters.get(0).outcome().isDone());
            assertFalse(waiters.get(2).outcome().isDone());
        } finally {
            busy.set(false);
        }
        assertTold(waiters);
    }

    private static void awaitAll(CountDownLatch latch) {
        while (latch.getCount() > 0) {
            Thread.onSpinWait();
        }
    }

    @Test
    void whoAsksLateHasItsReceiptAtOnce() throws Exception {
        Request request = Request.of(Samples.body(0));
        assertFalse(request.isTold());
        Request.tell(List.of(request), LOG, 3, 4);
        assertTrue(request.isTold());
        assertEquals(new Receipt(LOG, 3, request.leaf(), 4), request.await());
    }

    @Test
    void anInterruptIsKeptAndEndsNoWaiting() {
        CompletableFuture<Boolean> kept = new CompletableFuture<>();
        CompletableFuture<Request> made = new CompletableFuture<>();
        Thread thread = Thread.ofVirtual().start(() -> {
            Request request = Request.of(Samples.body(0));
            made.complete(request);
            Waiter.outcomeOf(request);
            kept.complete(Thread.currentThread().isInterrupted());
        });
        Request request = made.join();
        thread.interrupt();
        while (thread.isAlive() && (thread.isInterrupted() || thread.getState() != Thread.State.WAITING)) {
            Thread.onSpinWait();
        }
        assertFalse(kept.isDone());
        Request.tell(List.of(request), LOG, 0, 1);
        assertTrue(kept.orTimeout(20, TimeUnit.SECONDS).join());
    }

    @Test
    void whatFailsIsToldWhy() {
        IOException cause = new IOException("planted");
        List<Waiter> waiters = List.of(virtual(0), platform(1));
        waiters.forEach(waiter -> waiter.request().fail(cause));
        waiters.forEach(waiter -> assertSame(cause, waiter.awaitOutcome()));
    }

    @Test
    void aReceiptThatThereIsCounts() throws Exception {
        Request request = Request.of(Samples.body(0));
        Request.tell(List.of(request), LOG, 3, 4);
        request.fail(new IOException("planted"));
        assertEquals(3, request.await().index());
    }
}
