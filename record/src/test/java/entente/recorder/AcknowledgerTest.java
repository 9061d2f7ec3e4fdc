package entente.recorder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.recorder.AppendQueue.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

/** Whoever waits for a receipt is told, also when receipts cannot be made any more. */
class AcknowledgerTest {
    @Test
    void afterAFailureNobodyWaitsForever() {
        IllegalStateException broken = new IllegalStateException("planted");
        List<Integer> acknowledged = new ArrayList<>();
        List<Throwable> failures = new ArrayList<>();
        Acknowledger acknowledger = new Acknowledger(
                "jp",
                batch -> {
                    acknowledged.add(batch.size());
                    throw broken;
                },
                failures::add);
        List<Request> requests = new ArrayList<>();
        for (int batch = 0; batch < 3; batch++) {
            Request request = Request.of(Samples.body(batch));
            requests.add(request);
            acknowledger.synced(List.of(request));
        }
        acknowledger.start();
        acknowledger.close();
        assertEquals(List.of(1), acknowledged);
        assertEquals(List.of(broken), failures);
        for (Request request : requests) {
            assertTrue(request.receipt().isDone());
            assertSame(
                    broken,
                    assertThrows(CompletionException.class, request.receipt()::join)
                            .getCause());
        }
    }
}
