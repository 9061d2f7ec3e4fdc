package entente.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import entente.account.Account;
import entente.account.NewAccount;
import entente.account.Secrets;
import entente.mail.Letter.Topic;
import entente.mail.Mailroom.Receipt;
import entente.member.MemberId;
import entente.portal.Messages;
import entente.store.Accounts;
import entente.store.Database;
import entente.store.MailChoices;
import entente.store.MailChoices.Choice;
import entente.store.Outbox;
import entente.store.Outbox.End;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Letters through a real mail server, with every way in which that can be cut short. */
class DispatchTest {
    private static final MailAddress FROM = new MailAddress("office@entente.example");
    private static final String READER = "reader@ministry.example";

    @TempDir
    Path folder;

    private final Secrets secrets = new Secrets(new SecureRandom());
    private Instant now = Instant.parse("2026-11-26T06:00:00Z");
    private Database database;
    private GreenMail server;
    private Account account;

    @BeforeEach
    void open() {
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        database = Database.sqlite(folder.resolve("private.sqlite"));
        account = accounts()
                .add(secrets.id(), new NewAccount("reader", "Reader", "post", new MemberId("JP"), "ja"), "hash", now)
                .orElseThrow();
        choose(true, Topic.DIGEST, Topic.URGENT);
    }

    @AfterEach
    void close() {
        database.close();
        server.stop();
    }

    private Accounts accounts() {
        return new Accounts(database.client());
    }

    private MailChoices choices() {
        return new MailChoices(database.client());
    }

    private Outbox outbox() {
        return new Outbox(database.client());
    }

    private void choose(boolean confirmed, Topic... topics) {
        Set<String> words = new java.util.TreeSet<>();
        List.of(topics).forEach(topic -> words.add(topic.word()));
        choices().keep(new Choice(account.id(), READER, confirmed, "c", words, "stop-token"), now);
    }

    private Mailroom mailroom() {
        URI home = URI.create("https://entente.example/");
        return new Mailroom(outbox(), choices(), new Messages(List.of(), Map.of()), secrets, home);
    }

    private MailServer at(int port) {
        return MailServer.at(URI.create("smtp-plain://127.0.0.1:" + port), null, null, FROM);
    }

    private Dispatch dispatch() {
        return dispatch(new SmtpCarrier(at(server.getSmtp().getPort())));
    }

    private Dispatch dispatch(Carrier carrier) {
        return new Dispatch(outbox(), accounts(), choices(), carrier, () -> now);
    }

    private Receipt offer(Topic topic, String occasion) {
        return mailroom().offer(account, topic, occasion, new Letter("題名 " + occasion, "本文\n.\n..\nend"), now);
    }

    @Test
    void aLetterArrivesWithItsWordsAndTheWayToEndIt() throws Exception {
        assertEquals(Receipt.QUEUED, offer(Topic.DIGEST, "2026-11-26"));
        dispatch().sendDue();
        MimeMessage message = server.getReceivedMessages()[0];
        assertEquals("題名 2026-11-26", message.getSubject());
        String text = (String) message.getContent();
        assertTrue(text.replace("\r\n", "\n").startsWith("本文\n.\n..\nend\n\n-- \n"), text);
        assertTrue(text.contains("1日1回"), text);
        assertTrue(text.contains("https://entente.example/mail/stop/stop-token"), text);
        assertEquals("<https://entente.example/mail/stop/stop-token>", message.getHeader("List-Unsubscribe")[0]);
        assertEquals("auto-generated", message.getHeader("Auto-Submitted")[0]);
        assertEquals("ja", message.getHeader("Content-Language")[0]);
        assertEquals(READER, message.getAllRecipients()[0].toString());
        assertEquals(FROM.value(), message.getFrom()[0].toString());
        assertEquals(End.SENT, outbox().ended(account.id(), 5).getFirst().end());
    }

    @Test
    void thereIsOneLetterForEachOccasion() {
        assertEquals(Receipt.QUEUED, offer(Topic.URGENT, "a"));
        assertEquals(Receipt.KNOWN, offer(Topic.URGENT, "a"));
        dispatch().sendDue();
        assertEquals(Receipt.KNOWN, offer(Topic.URGENT, "a"), "known after it was sent");
        dispatch().sendDue();
        assertEquals(1, server.getReceivedMessages().length);
    }

    @Test
    void nobodyIsWrittenToWhoDidNotAsk() {
        choose(true, Topic.URGENT);
        assertEquals(Receipt.NOT_WANTED, offer(Topic.DIGEST, "a"), "it asked for others");
        choose(false, Topic.DIGEST);
        assertEquals(Receipt.NOT_WANTED, offer(Topic.DIGEST, "a"), "the address is not confirmed");
        choose(true, Topic.DIGEST);
        assertEquals(Receipt.QUEUED, offer(Topic.DIGEST, "a"));
        choices().remove(account.id());
        dispatch().sendDue();
        assertEquals(0, server.getReceivedMessages().length, "unsubscribed while it waited");
        assertEquals(End.UNWANTED, outbox().ended(account.id(), 5).getFirst().end());
        Mailroom off = new Mailroom(outbox(), choices(), new Messages(List.of(), Map.of()), secrets, null);
        assertEquals(Receipt.OFF, off.offer(account, Topic.DIGEST, "b", new Letter("a", "b"), now));
    }

    @Test
    void whatCannotBeSentWaitsLongerEachTimeAndIsGivenUpInTheEnd() {
        int nobody = server.getSmtp().getPort();
        server.stop();
        offer(Topic.URGENT, "a");
        offer(Topic.URGENT, "b");
        Dispatch dispatch = dispatch(new SmtpCarrier(at(nobody)));
        dispatch.sendDue();
        Instant first = outbox().nextDue().orElseThrow();
        assertEquals(now, first, "after the server was not reached, the second letter was not tried");
        int rounds = 0;
        while (outbox().nextDue().isPresent() && rounds++ < 200) {
            now = outbox().nextDue().orElseThrow();
            dispatch.sendDue();
        }
        assertEquals(2, outbox().ended(account.id(), 5).size());
        assertTrue(outbox().ended(account.id(), 5).stream().allMatch(one -> one.end() == End.GIVEN_UP));
        assertTrue(rounds > 20 && rounds < 80, "attempts " + rounds);
        Instant queued = Instant.parse("2026-11-26T06:00:00Z");
        assertTrue(Duration.between(queued, now).compareTo(Dispatch.GIVE_UP) < 0);
    }

    @Test
    void aServerThatComesBackGetsWhatWaited() {
        offer(Topic.URGENT, "a");
        Dispatch away = dispatch();
        server.stop();
        away.sendDue();
        server.start();
        dispatch(new SmtpCarrier(at(server.getSmtp().getPort()))).sendDue();
        assertEquals(0, server.getReceivedMessages().length, "its pause is not over");
        now = now.plus(Dispatch.pause(0));
        dispatch(new SmtpCarrier(at(server.getSmtp().getPort()))).sendDue();
        assertEquals(1, server.getReceivedMessages().length);
    }

    /** The process dies after the letter was taken from the queue: before, and after the mail server took it. */
    @Test
    void aLetterThatASenderDiedOverIsSentUnderTheSameName() throws Exception {
        offer(Topic.URGENT, "a");
        Carrier dies = letter -> {
            throw new IllegalStateException("dies before");
        };
        runUntilItDies(dies);
        SmtpCarrier real = new SmtpCarrier(at(server.getSmtp().getPort()));
        Carrier diesAfter = letter -> {
            assertEquals(new Carrier.Handover.Taken(), real.carry(letter));
            throw new IllegalStateException("dies after");
        };
        dispatch().sendDue();
        assertEquals(0, server.getReceivedMessages().length, "the dead sender's lease runs");
        now = now.plus(Dispatch.LEASE);
        runUntilItDies(diesAfter);
        now = now.plus(Dispatch.LEASE);
        dispatch().sendDue();
        MimeMessage[] twice = server.getReceivedMessages();
        assertEquals(2, twice.length, "at least once, and twice only where its end could not be noted");
        assertNotNull(twice[0].getMessageID());
        assertEquals(twice[0].getMessageID(), twice[1].getMessageID());
        assertEquals(GreenMailUtil.getBody(twice[0]), GreenMailUtil.getBody(twice[1]));
        now = now.plus(Dispatch.LEASE);
        dispatch().sendDue();
        assertEquals(2, server.getReceivedMessages().length);
    }

    private void runUntilItDies(Carrier carrier) {
        try {
            dispatch(carrier).sendDue();
        } catch (IllegalStateException died) {
            return;
        }
        throw new AssertionError("it lived");
    }

    @Test
    void theQueueOfOneAccountIsBounded() {
        for (int number = 0; number < Outbox.PER_DAY_MAX; number++) {
            assertEquals(Receipt.QUEUED, offer(Topic.URGENT, "n" + number));
        }
        assertEquals(Receipt.FULL, offer(Topic.URGENT, "more"));
        assertEquals(Receipt.KNOWN, offer(Topic.URGENT, "n1"));
        dispatch().sendDue();
        assertEquals(Outbox.PER_DAY_MAX, server.getReceivedMessages().length);
        now = now.plus(Duration.ofDays(1)).plusMillis(1);
        assertEquals(Receipt.QUEUED, offer(Topic.URGENT, "more"));
    }

    @Test
    void whatWasSentIsForgottenButForItsOccasion() {
        offer(Topic.URGENT, "a");
        dispatch().sendDue();
        assertEquals(
                "",
                database.client()
                        .sql("select recipient || subject || content || stop_address from outbox")
                        .query(String.class)
                        .single());
        now = now.plus(Outbox.MEMORY).plusMillis(1);
        dispatch().sendDue();
        assertFalse(outbox().known("urgent/" + account.id() + "/a"));
    }
}
