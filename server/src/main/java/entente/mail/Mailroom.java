package entente.mail;

import entente.account.Account;
import entente.account.Secrets;
import entente.mail.Letter.Topic;
import entente.portal.Language;
import entente.portal.Messages;
import entente.store.MailChoices;
import entente.store.MailChoices.Choice;
import entente.store.Outbox;
import entente.store.Outbox.Queued;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where letters to accounts are handed in. A letter that was accepted is on the disk; it is sent whatever happens to
 * this process, and there is never a second one about the same occasion.
 */
public final class Mailroom {
    private final Outbox outbox;
    private final MailChoices choices;
    private final Messages messages;
    private final Secrets secrets;
    private final @Nullable URI home;
    private volatile Runnable bell = () -> {};

    /**
     * A mailroom.
     *
     * @param home the address of the portal for links in letters, or null if no mail server is configured: then nothing
     *     is accepted
     */
    public Mailroom(Outbox outbox, MailChoices choices, Messages messages, Secrets secrets, @Nullable URI home) {
        this.outbox = outbox;
        this.choices = choices;
        this.messages = messages;
        this.secrets = secrets;
        this.home = home;
    }

    /** What came of handing in a letter. */
    public enum Receipt {
        /** It is on the disk and will be sent. */
        QUEUED,
        /** There was one about this occasion. */
        KNOWN,
        /** Too many wait, or too many were queued for this account within a day. */
        FULL,
        /** The account did not ask for such letters, may no longer sign in, or has not confirmed its address. */
        NOT_WANTED,
        /** This server sends no mail. */
        OFF
    }

    /** Whether this server sends mail. */
    public boolean on() {
        return home != null;
    }

    /** An address of the portal in full, for a letter's text. */
    public String link(String path) {
        return home == null ? path : home.resolve(path).toString();
    }

    /** Whether an account wants letters of a topic, and gets them. */
    public boolean wants(Account account, Topic topic) {
        return on() && wanting(account, topic).isPresent();
    }

    private Optional<Choice> wanting(Account account, Topic topic) {
        return account.active()
                ? choices.of(account.id())
                        .filter(choice -> choice.confirmed() && choice.topics().contains(topic.word()))
                : Optional.empty();
    }

    /**
     * Hands in a letter for an account.
     *
     * @param topic what it is about
     * @param occasion what exactly: at most 200 characters; a second letter about the same is not made
     * @param letter in the account's language
     */
    public Receipt offer(Account account, Topic topic, String occasion, Letter letter, Instant now) {
        if (home == null) {
            return Receipt.OFF;
        }
        Optional<Choice> choice = wanting(account, topic);
        return choice.map(chosen -> queue(home, account, topic, occasion, letter, chosen, now))
                .orElse(Receipt.NOT_WANTED);
    }

    /** Hands in the letter by which an address is confirmed: the one letter that goes to an unconfirmed one. */
    public Receipt offerCode(Account account, Choice unconfirmed, String occasion, Letter letter, Instant now) {
        return home == null ? Receipt.OFF : queue(home, account, Topic.ADDRESS, occasion, letter, unconfirmed, now);
    }

    private Receipt queue(
            URI base, Account account, Topic topic, String occasion, Letter letter, Choice choice, Instant now) {
        String stop = base.resolve("/mail/stop/" + choice.stopToken()).toString();
        Language language = Language.of(account.language()).orElse(Language.EN);
        String text = letter.text().stripTrailing() + "\n\n-- \n" + messages.text(language, "mail.why." + topic.word())
                + "\n" + messages.text(language, "mail.stop", stop) + "\n";
        Queued queued = new Queued(
                secrets.id(),
                topic.word() + "/" + account.id() + "/" + occasion,
                account.id(),
                topic.word(),
                choice.address(),
                language.tag(),
                letter.subject(),
                text,
                stop,
                now,
                0);
        return switch (outbox.add(queued)) {
            case QUEUED -> {
                bell.run();
                yield Receipt.QUEUED;
            }
            case KNOWN -> Receipt.KNOWN;
            case FULL -> Receipt.FULL;
        };
    }

    /** Whether a letter to an account about this occasion was handed in before. */
    public boolean known(Account account, Topic topic, String occasion) {
        return outbox.known(topic.word() + "/" + account.id() + "/" + occasion);
    }

    /** What is to be told when a letter was queued. */
    void whenQueued(Runnable told) {
        bell = told;
    }
}
