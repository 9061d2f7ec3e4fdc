package entente.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.account.Account;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** The same about letters and the choices about them. */
abstract class MailStoreContract extends StoreContract {
    @Test
    void aLetterIsQueuedOnceAndHandedOutToOne() throws Exception {
        Account account = account("mailed", "e1", "JP");
        Outbox outbox = new Outbox(database().client());
        Outbox.Queued letter = new Outbox.Queued(
                "e".repeat(31) + "1", "o/1", account.id(), "digest", "a@b.example", "ja", "題", "本文", "", NOW, 0);
        assertEquals(Outbox.Queueing.QUEUED, outbox.add(letter));
        assertEquals(Outbox.Queueing.KNOWN, outbox.add(letter));
        List<Callable<Optional<Outbox.Queued>>> takers = new ArrayList<>();
        for (int taker = 0; taker < 4; taker++) {
            takers.add(() -> outbox.take(NOW, Duration.ofMinutes(5)));
        }
        List<Outbox.Queued> taken = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (Future<Optional<Outbox.Queued>> one : threads.invokeAll(takers)) {
                one.get().ifPresent(taken::add);
            }
        }
        assertEquals(List.of(letter), taken);
        outbox.postpone(letter.id(), NOW.plusSeconds(60), "451 later");
        assertEquals(Optional.empty(), outbox.take(NOW.plusSeconds(59), Duration.ofMinutes(5)));
        assertEquals(
                1,
                outbox.take(NOW.plusSeconds(60), Duration.ofMinutes(5))
                        .orElseThrow()
                        .attempts());
        outbox.end(letter.id(), Outbox.End.SENT, NOW.plusSeconds(61), null);
        assertEquals(Optional.empty(), outbox.take(NOW.plus(Duration.ofDays(9)), Duration.ofMinutes(5)));
        assertEquals(Outbox.End.SENT, outbox.ended(account.id(), 9).getFirst().end());
        assertTrue(outbox.known("o/1"));
    }

    @Test
    void aChoiceIsKeptChangedAndRemoved() {
        Account account = account("chooser", "e2", "KR");
        MailChoices choices = new MailChoices(database().client());
        assertEquals(Optional.empty(), choices.of(account.id()));
        MailChoices.Choice first =
                new MailChoices.Choice(account.id(), "a@b.example", false, "h", Set.of("digest", "urgent"), "stop-e2");
        choices.keep(first, NOW);
        assertEquals(Optional.of(first), choices.of(account.id()));
        assertFalse(choices.confirmed().contains(first));
        MailChoices.Choice second =
                new MailChoices.Choice(account.id(), "c@d.example", true, "h", Set.of("urgent"), "stop-e2");
        choices.keep(second, NOW);
        assertEquals(Optional.of(second), choices.ofStopToken("stop-e2"));
        assertTrue(choices.confirmed().contains(second));
        choices.see(account.id(), "r1", NOW);
        choices.see(account.id(), "r1", NOW.plusSeconds(1));
        assertEquals(Set.of("r1"), choices.seen(account.id()));
        choices.forgetSeen(NOW.plusMillis(1));
        assertEquals(Set.of(), choices.seen(account.id()));
        choices.remove(account.id());
        assertEquals(Optional.empty(), choices.of(account.id()));
    }
}
