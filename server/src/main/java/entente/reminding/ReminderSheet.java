package entente.reminding;

import entente.mail.Letter.Topic;
import entente.registry.Naming;
import entente.store.MailChoices.Choice;
import entente.store.Outbox;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The page of what awaits a post, and of what is written about it.
 *
 * @param naming how things are called
 * @param rows what awaits it, the most pressing first
 * @param mails whether this server sends mail
 * @param choice what the account chose, if anything
 * @param typed the address in the form
 * @param ended what became of the latest letters
 * @param refusal what was not accepted, or null
 * @param done what was done, or null
 */
public record ReminderSheet(
        Naming naming,
        List<Row> rows,
        boolean mails,
        Optional<Choice> choice,
        String typed,
        List<Outbox.Ended> ended,
        @Nullable String refusal,
        @Nullable String done) {
    /** The topics an account chooses from. */
    public static final List<Topic> TOPICS = List.of(Topic.DIGEST, Topic.URGENT);

    /** A reminder, and whether the account has acknowledged it. */
    public record Row(Reminder reminder, boolean seen) {}

    /** How many are not acknowledged. */
    public long waiting() {
        return rows.stream().filter(row -> !row.seen()).count();
    }

    /** Whether a topic is chosen; at first, all are proposed. */
    public boolean chosen(Topic topic) {
        return choice.map(one -> one.topics().contains(topic.word())).orElse(true);
    }
}
