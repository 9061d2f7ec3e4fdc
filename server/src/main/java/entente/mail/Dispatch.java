package entente.mail;

import entente.account.Account;
import entente.mail.Carrier.Handover;
import entente.store.Accounts;
import entente.store.MailChoices;
import entente.store.Outbox;
import entente.store.Outbox.End;
import entente.store.Outbox.Queued;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Takes letters from the queue one after the other and has them carried. Each is handed over <em>at least once</em>:
 * its end is noted after the mail server has taken it, so only a process that dies between the two hands the same
 * letter over again, under the same Message-ID.
 */
public final class Dispatch implements AutoCloseable {
    /** How long a sender that died keeps a letter from the next one; longer than any handover takes. */
    static final Duration LEASE = Duration.ofMinutes(5);
    /** After how long a letter that nobody takes is given up. */
    static final Duration GIVE_UP = Duration.ofDays(3);

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(4);
    private static final Duration LOOK = Duration.ofSeconds(30);
    private static final System.Logger LOG = System.getLogger(Dispatch.class.getName());

    private final Outbox outbox;
    private final Accounts accounts;
    private final MailChoices choices;
    private final Carrier carrier;
    private final InstantSource clock;
    private final Semaphore bell = new Semaphore(0);
    private volatile boolean closed;

    Dispatch(Outbox outbox, Accounts accounts, MailChoices choices, Carrier carrier, InstantSource clock) {
        this.outbox = outbox;
        this.accounts = accounts;
        this.choices = choices;
        this.carrier = carrier;
        this.clock = clock;
    }

    /** Begins to send what is and will be queued in a mailroom. */
    public static Dispatch begin(
            Mailroom mailroom,
            Outbox outbox,
            Accounts accounts,
            MailChoices choices,
            MailServer server,
            InstantSource clock) {
        Dispatch dispatch = new Dispatch(outbox, accounts, choices, new SmtpCarrier(server), clock);
        mailroom.whenQueued(dispatch.bell::release);
        Thread.ofVirtual().name("mail").start(dispatch::run);
        return dispatch;
    }

    private void run() {
        try {
            while (!closed) {
                try {
                    sendDue();
                } catch (RuntimeException broken) {
                    LOG.log(System.Logger.Level.ERROR, "letters cannot be sent", broken);
                }
                bell.tryAcquire(LOOK.toMillis(), TimeUnit.MILLISECONDS);
                bell.drainPermits();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Sends what is due, until nothing is, or the mail server is not to be reached. */
    void sendDue() {
        outbox.forget(clock.instant());
        boolean going = true;
        while (going && !closed) {
            Optional<Queued> letter = outbox.take(clock.instant(), LEASE);
            going = letter.isPresent() && send(letter.get());
        }
    }

    /** Whether the next letter may be tried. */
    private boolean send(Queued letter) {
        Instant now = clock.instant();
        if (!stillWanted(letter)) {
            outbox.end(letter.id(), End.UNWANTED, now, null);
            return true;
        }
        return switch (carrier.carry(letter)) {
            case Handover.Taken _ -> {
                outbox.end(letter.id(), End.SENT, clock.instant(), null);
                yield true;
            }
            case Handover.Refused(String answer) -> {
                outbox.end(letter.id(), End.GIVEN_UP, clock.instant(), answer);
                LOG.log(System.Logger.Level.WARNING, "a letter was refused: {0}", answer);
                yield true;
            }
            case Handover.NotNow(String answer, boolean whole) -> {
                later(letter, now, answer);
                yield !whole;
            }
        };
    }

    private void later(Queued letter, Instant now, String answer) {
        Instant next = now.plus(pause(letter.attempts()));
        if (next.isAfter(letter.queued().plus(GIVE_UP))) {
            outbox.end(letter.id(), End.GIVEN_UP, now, answer);
            LOG.log(System.Logger.Level.WARNING, "a letter was given up: {0}", answer);
        } else {
            outbox.postpone(letter.id(), next, answer);
            LOG.log(System.Logger.Level.WARNING, "a letter waits until {0}: {1}", next, answer);
        }
    }

    /** Doubles with every attempt. */
    static Duration pause(int attemptsBefore) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attemptsBefore, 20));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    /** Asked once more when it goes: the choice may have changed while it waited. */
    private boolean stillWanted(Queued letter) {
        return accounts.byId(letter.accountId()).filter(Account::active).isPresent()
                && choices.of(letter.accountId())
                        .filter(choice -> choice.address().equals(letter.recipient()))
                        .filter(choice -> letter.topic().equals(Letter.Topic.ADDRESS.word())
                                || (choice.confirmed() && choice.topics().contains(letter.topic())))
                        .isPresent();
    }

    /** Ends it after the letter that is being handed over. */
    @Override
    public void close() {
        closed = true;
        bell.release();
    }
}
