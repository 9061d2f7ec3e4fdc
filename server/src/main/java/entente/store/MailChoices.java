package entente.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What each account wants to be written of by e-mail, and which reminders it has acknowledged. */
public final class MailChoices {
    private static final String COLUMNS =
            "select account_id, address, confirmed, code_hash, topics, stop_token from mail_choice ";

    private final JdbcClient client;

    /** @param client of the store */
    public MailChoices(JdbcClient client) {
        this.client = client;
    }

    /**
     * An account's choice.
     *
     * @param accountId whose
     * @param address where letters go
     * @param confirmed whether its owner has shown that letters arrive there
     * @param codeHash of the code by which that is shown
     * @param topics what the account wants to be written of, words of the caller's
     * @param stopToken ends all of it without signing in; stands in every letter
     */
    public record Choice(
            String accountId,
            String address,
            boolean confirmed,
            String codeHash,
            Set<String> topics,
            String stopToken) {
        /** Sorts the topics. */
        public Choice {
            topics = java.util.Collections.unmodifiableSet(new TreeSet<>(topics));
        }
    }

    /** An account's choice; nothing if it made none. */
    public Optional<Choice> of(String accountId) {
        return client.sql(COLUMNS + "where account_id = ?")
                .param(accountId)
                .query(MailChoices::choice)
                .optional();
    }

    /** The choice that a stop token ends. */
    public Optional<Choice> ofStopToken(String token) {
        return client.sql(COLUMNS + "where stop_token = ?")
                .param(token)
                .query(MailChoices::choice)
                .optional();
    }

    /** The choices that letters can follow: with an address that is confirmed, and at least one topic. */
    public List<Choice> confirmed() {
        return client.sql(COLUMNS + "where confirmed = 1 and topics <> '' order by account_id")
                .query(MailChoices::choice)
                .list();
    }

    /** Keeps a choice in the place of the one before. */
    public void keep(Choice choice, Instant now) {
        client.sql("insert into mail_choice (account_id, address, confirmed, code_hash, topics, stop_token, changed_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?) on conflict (account_id) do update set"
                        + " address = excluded.address, confirmed = excluded.confirmed,"
                        + " code_hash = excluded.code_hash, topics = excluded.topics,"
                        + " stop_token = excluded.stop_token, changed_at = excluded.changed_at")
                .params(
                        choice.accountId(),
                        choice.address(),
                        choice.confirmed() ? 1 : 0,
                        choice.codeHash(),
                        String.join(" ", choice.topics()),
                        choice.stopToken(),
                        now.toEpochMilli())
                .update();
    }

    /** Removes an account's choice with the address. */
    public void remove(String accountId) {
        client.sql("delete from mail_choice where account_id = ?")
                .param(accountId)
                .update();
    }

    /** The reminders that an account has acknowledged. */
    public Set<String> seen(String accountId) {
        return new TreeSet<>(client.sql("select reminder from reminder_seen where account_id = ?")
                .param(accountId)
                .query(String.class)
                .list());
    }

    /** Notes that an account has acknowledged a reminder. */
    public void see(String accountId, String reminder, Instant now) {
        client.sql("insert into reminder_seen (account_id, reminder, seen_at) values (?, ?, ?)"
                        + " on conflict (account_id, reminder) do nothing")
                .params(accountId, reminder, now.toEpochMilli())
                .update();
    }

    /** Forgets what was acknowledged before a moment. */
    public void forgetSeen(Instant before) {
        client.sql("delete from reminder_seen where seen_at < ?")
                .param(before.toEpochMilli())
                .update();
    }

    private static Choice choice(ResultSet row, int number) throws SQLException {
        String topics = row.getString("topics");
        return new Choice(
                row.getString("account_id"),
                row.getString("address"),
                row.getInt("confirmed") == 1,
                row.getString("code_hash"),
                topics.isEmpty() ? Set.of() : new TreeSet<>(Arrays.asList(topics.split(" ", -1))),
                row.getString("stop_token"));
    }
}
