package entente.mail;

import entente.account.Account;
import entente.store.Accounts;
import entente.store.MailChoices;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Goes over the accounts that asked for letters, again and again, if this server sends mail. What fails for one account
 * does not keep the others from their letters, and a round that fails does not end the rounds.
 */
public final class LetterRounds implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(LetterRounds.class.getName());

    private final String name;
    private final Duration every;
    private final Mailroom mailroom;
    private final MailChoices choices;
    private final Accounts accounts;
    private final CountDownLatch closed = new CountDownLatch(1);

    /**
     * Rounds that have not begun.
     *
     * @param name what the letters are about, for the log
     * @param every the pause between two rounds, in whole seconds
     */
    public LetterRounds(String name, Duration every, Mailroom mailroom, MailChoices choices, Accounts accounts) {
        this.name = name;
        this.every = every;
        this.mailroom = mailroom;
        this.choices = choices;
        this.accounts = accounts;
    }

    /** Goes round from now on. */
    public void begin(Runnable round) {
        if (mailroom.on()) {
            Thread.ofVirtual().name(name).start(() -> run(round));
        }
    }

    private void run(Runnable round) {
        try {
            do {
                safely(round, name);
            } while (!closed.await(every.toSeconds(), TimeUnit.SECONDS));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Each account that is active and whose address is confirmed. */
    public void each(Consumer<Account> told) {
        for (MailChoices.Choice choice : choices.confirmed()) {
            accounts.byId(choice.accountId())
                    .filter(Account::active)
                    .ifPresent(account -> safely(() -> told.accept(account), name + " of " + account.username()));
        }
    }

    private static void safely(Runnable step, String what) {
        try {
            step.run();
        } catch (RuntimeException broken) {
            LOG.log(System.Logger.Level.ERROR, what + " failed", broken);
        }
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
