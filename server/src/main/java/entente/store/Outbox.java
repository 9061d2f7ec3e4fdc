package entente.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Letters that wait to be sent. One is on the disk before it counts as queued, is handed out to one sender at a time,
 * and leaves the queue only when its end was noted: after a crash it is handed out again.
 */
public final class Outbox {
    /** How many may wait. */
    public static final int WAITING_MAX = 10_000;
    /** How many may be queued for one account within a day. */
    public static final int PER_DAY_MAX = 40;
    /** How long the occasions of letters that were sent or given up are remembered. */
    public static final Duration MEMORY = Duration.ofDays(400);

    private static final String COLUMNS = "select id, occasion, account_id, topic, recipient, language, subject,"
            + " content, stop_address, queued_at, attempts from outbox ";
    private static final String WAITING = "waiting";

    private final JdbcClient client;

    /** @param client of the store */
    public Outbox(JdbcClient client) {
        this.client = client;
    }

    /**
     * A letter in the queue.
     *
     * @param id names it: 32 hexadecimal digits, chosen at random
     * @param occasion what it is about; there is never a second one, at most 300 characters
     * @param accountId for whom
     * @param topic of what kind it is, a word of the caller's
     * @param recipient the address it goes to
     * @param language BCP 47 tag
     * @param subject one line, at most 300 characters
     * @param content plain text
     * @param stopAddress where its reader ends such letters; empty if it cannot be ended
     * @param queued when it was made
     * @param attempts how often a sender has taken it
     */
    public record Queued(
            String id,
            String occasion,
            String accountId,
            String topic,
            String recipient,
            String language,
            String subject,
            String content,
            String stopAddress,
            Instant queued,
            int attempts) {}

    /** What came of queueing a letter. */
    public enum Queueing {
        /** It waits to be sent. */
        QUEUED,
        /** There was one about this occasion already. */
        KNOWN,
        /** Too many wait, or too many were queued for this account within a day. */
        FULL
    }

    /** How a letter's time in the queue ended. */
    public enum End {
        /** The mail server took it. */
        SENT,
        /** It was refused for good, or could not be handed over for too long. */
        GIVEN_UP,
        /** Its reader no longer wants it. */
        UNWANTED
    }

    /**
     * A letter whose time in the queue ended.
     *
     * @param topic of what kind it was
     * @param end how it ended
     * @param at when
     * @param answer what the mail server last said, or null
     */
    public record Ended(
            String topic, End end, Instant at, @Nullable String answer) {}

    /** Queues a letter, to be sent at once. */
    public Queueing add(Queued letter) {
        long now = letter.queued().toEpochMilli();
        if (count("select count(*) from outbox where state = ?", WAITING) >= WAITING_MAX
                || count(
                                "select count(*) from outbox where account_id = ? and queued_at > ?",
                                letter.accountId(),
                                now - Duration.ofDays(1).toMillis())
                        >= PER_DAY_MAX) {
            return known(letter.occasion()) ? Queueing.KNOWN : Queueing.FULL;
        }
        int added = client.sql("insert into outbox (id, occasion, account_id, topic, recipient, language, subject,"
                        + " content, stop_address, queued_at, due_at, attempts, state)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?) on conflict (occasion) do nothing")
                .params(
                        letter.id(),
                        letter.occasion(),
                        letter.accountId(),
                        letter.topic(),
                        letter.recipient(),
                        letter.language(),
                        letter.subject(),
                        letter.content(),
                        letter.stopAddress(),
                        now,
                        now,
                        WAITING)
                .update();
        return added == 1 ? Queueing.QUEUED : Queueing.KNOWN;
    }

    /** Whether a letter about this occasion was ever queued. */
    public boolean known(String occasion) {
        return count("select count(*) from outbox where occasion = ?", occasion) > 0;
    }

    private long count(String sql, Object... parameters) {
        return client.sql(sql).params(parameters).query(Long.class).single();
    }

    /**
     * Hands out the letter that has waited longest of those that are due.
     *
     * @param lease how long nobody else is given it: if its end is not noted by then, it is handed out again
     */
    public Optional<Queued> take(Instant now, Duration lease) {
        List<Queued> due = client.sql(
                        COLUMNS + "where state = ? and due_at <= ? order by due_at, queued_at, id limit 1")
                .params(WAITING, now.toEpochMilli())
                .query(Outbox::queued)
                .list();
        return due.stream()
                .filter(letter -> client.sql("update outbox set due_at = ?, attempts = attempts + 1"
                                        + " where id = ? and attempts = ? and state = ?")
                                .params(now.plus(lease).toEpochMilli(), letter.id(), letter.attempts(), WAITING)
                                .update()
                        == 1)
                .findFirst();
    }

    /** When the next letter is due; nothing if none waits. */
    public Optional<Instant> nextDue() {
        return client.sql("select due_at from outbox where state = ? order by due_at limit 1")
                .param(WAITING)
                .query(Long.class)
                .optional()
                .map(Instant::ofEpochMilli);
    }

    /** Has a letter that could not be sent wait until another time. */
    public void postpone(String id, Instant until, String answer) {
        client.sql("update outbox set due_at = ?, answer = ? where id = ? and state = ?")
                .params(until.toEpochMilli(), shortened(answer), id, WAITING)
                .update();
    }

    /** Notes how a letter's time in the queue ended, and erases what it said and to whom. */
    public void end(String id, End end, Instant now, @Nullable String answer) {
        client.sql("update outbox set state = ?, ended_at = ?, answer = ?, recipient = '', subject = '',"
                        + " content = '', stop_address = '' where id = ? and state = ?")
                .param(end.name())
                .param(now.toEpochMilli())
                .param(answer == null ? null : shortened(answer))
                .param(id)
                .param(WAITING)
                .update();
    }

    /** The letters to an account whose time in the queue ended, latest first. */
    public List<Ended> ended(String accountId, int max) {
        return client.sql("select topic, state, ended_at, answer from outbox where account_id = ? and state <> ?"
                        + " order by ended_at desc, id limit ?")
                .params(accountId, WAITING, max)
                .query((row, number) -> new Ended(
                        row.getString("topic"),
                        End.valueOf(row.getString("state")),
                        Instant.ofEpochMilli(row.getLong("ended_at")),
                        row.getString("answer")))
                .list();
    }

    /** Forgets the occasions of letters that ended longer than {@link #MEMORY} ago. */
    public void forget(Instant now) {
        client.sql("delete from outbox where state <> ? and ended_at < ?")
                .params(WAITING, now.minus(MEMORY).toEpochMilli())
                .update();
    }

    private static String shortened(String answer) {
        return answer.length() <= 500 ? answer : answer.substring(0, 500);
    }

    private static Queued queued(ResultSet row, int number) throws SQLException {
        return new Queued(
                row.getString("id"),
                row.getString("occasion"),
                row.getString("account_id"),
                row.getString("topic"),
                row.getString("recipient"),
                row.getString("language"),
                row.getString("subject"),
                row.getString("content"),
                row.getString("stop_address"),
                Instant.ofEpochMilli(row.getLong("queued_at")),
                row.getInt("attempts"));
    }
}
