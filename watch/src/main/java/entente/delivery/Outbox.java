package entente.delivery;

import entente.intake.ArchiveFile;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who is told and what waits to be told, in an office's archive. A line is queued once for an address and an occasion,
 * whatever happens between; what an address has answered is never sent again. What was on its way when the process was
 * killed is sent again under the same name, since nobody knows whether it arrived.
 */
public final class Outbox {
    /** How many addresses an office may have. */
    public static final int WEBHOOKS_MAX = 20;
    /** How many bodies may wait for one address; further lines wait in the inbox. */
    public static final int WAITING_MAX = 500;
    /** How long after an attempt the next one comes: about four days in all. */
    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(8),
            Duration.ofHours(24),
            Duration.ofHours(24),
            Duration.ofHours(36));
    /** For how long a body is one courier's, so that no other takes it along. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    private static final int NOTE_MAX = 300;

    private final ArchiveFile file;

    /** The outbox in an archive. */
    public Outbox(ArchiveFile file) {
        this.file = file;
    }

    /** What became of a body. */
    public enum State {
        /** There before the address was set up, and so not sent to it. */
        BEFORE,
        /** To be sent. */
        WAITING,
        /** Answered with success. */
        SENT,
        /** Not answered with success in all attempts. */
        GIVEN_UP
    }

    /**
     * A body for an address.
     *
     * @param number names it: what receivers tell repetitions by
     * @param body empty once it was sent
     * @param attempts how often it was tried
     * @param note what the last attempt came to
     */
    public record Delivery(
            long number,
            String webhook,
            String story,
            String body,
            Instant made,
            State state,
            int attempts,
            Instant notBefore,
            String note) {
        /** The value of the header {@code webhook-id}. */
        public String name() {
            return webhook + "-" + number;
        }
    }

    /** All addresses, the oldest first. */
    public List<Webhook> webhooks() {
        return file.rows(
                "select * from webhook order by created, id",
                row -> new Webhook(
                        row.getString("id"),
                        row.getString("address"),
                        row.getString("secret"),
                        Webhook.Occasion.valueOf(row.getString("occasion")),
                        Instant.ofEpochMilli(row.getLong("created")),
                        row.getString("who"),
                        row.getString("stopped")));
    }

    /**
     * Adds an address. Lines that stand there already are not sent to it.
     *
     * @param known the stories of those lines
     * @return whether it was added; not if there are {@link #WEBHOOKS_MAX} already
     */
    public boolean add(Webhook webhook, Set<String> known) {
        return file.exclusively(() -> {
            if (file.number("select count(*) from webhook") >= WEBHOOKS_MAX) {
                return false;
            }
            file.update(
                    "insert into webhook (id, address, secret, occasion, created, who) values (?, ?, ?, ?, ?, ?)",
                    webhook.id(),
                    webhook.address(),
                    webhook.secret(),
                    webhook.occasion().name(),
                    webhook.created().toEpochMilli(),
                    webhook.who());
            known.forEach(story -> put(webhook, story, "", State.BEFORE, webhook.created()));
            return true;
        });
    }

    /** Removes an address with what waits for it. */
    public void remove(String id) {
        file.exclusively(() -> {
            file.update("delete from delivery where webhook = ?", id);
            file.update("delete from webhook where id = ?", id);
            return true;
        });
    }

    /** Tells an address again after it was stopped, and tries anew what was given up. */
    public void resume(String id, Instant now) {
        file.exclusively(() -> {
            file.update("update webhook set stopped = '' where id = ?", id);
            file.update(
                    "update delivery set state = 'WAITING', attempts = 0, not_before = ? where webhook = ?"
                            + " and state = 'GIVEN_UP'",
                    now.toEpochMilli(),
                    id);
            return true;
        });
    }

    /** The stories an address has been told of, will be, or need not be. */
    public Set<String> known(String webhook) {
        return new TreeSet<>(
                file.rows("select story from delivery where webhook = ?", row -> row.getString(1), webhook));
    }

    /** Whether another body may wait for an address. */
    public boolean hasRoom(String webhook) {
        return file.number("select count(*) from delivery where webhook = ? and state = 'WAITING'", webhook)
                < WAITING_MAX;
    }

    /** Queues a body; nothing happens if the line was queued before, or where too many wait. */
    public void queue(Webhook webhook, String story, String body, Instant now) {
        file.exclusively(() -> {
            if (hasRoom(webhook.id())) {
                put(webhook, story, body, State.WAITING, now);
            }
            return true;
        });
    }

    private void put(Webhook webhook, String story, String body, State state, Instant now) {
        file.update(
                "insert into delivery (webhook, story, occasion, body, made, state, not_before)"
                        + " values (?, ?, ?, ?, ?, ?, ?) on conflict (webhook, story, occasion) do nothing",
                webhook.id(),
                story,
                webhook.occasion().name(),
                body,
                now.toEpochMilli(),
                state.name(),
                now.toEpochMilli());
    }

    /** Takes the next body that is due, which no other courier then takes for a while. */
    public Optional<Delivery> take(Instant now) {
        return file.exclusively(() -> {
            Optional<Delivery> next = file
                    .rows(
                            "select d.* from delivery d join webhook w on w.id = d.webhook where w.stopped = ''"
                                    + " and d.state = 'WAITING' and d.not_before <= ? order by d.not_before, d.number"
                                    + " limit 1",
                            Outbox::delivery,
                            now.toEpochMilli())
                    .stream()
                    .findFirst();
            next.ifPresent(delivery -> file.update(
                    "update delivery set attempts = attempts + 1, not_before = ? where number = ?",
                    now.plus(LEASE).toEpochMilli(),
                    delivery.number()));
            return next;
        });
    }

    /** Says that a body was taken by its address. */
    public void sent(Delivery delivery, String note) {
        file.update(
                "update delivery set state = 'SENT', body = '', note = ? where number = ?",
                shortened(note),
                delivery.number());
    }

    /**
     * Says that an attempt failed: the next comes later, or none if this was the last.
     *
     * @param delivery as it was taken
     */
    public void failed(Delivery delivery, String note, Instant now) {
        boolean last = delivery.attempts() >= PAUSES.size();
        Duration pause = PAUSES.get(Math.min(delivery.attempts(), PAUSES.size() - 1));
        file.update(
                "update delivery set state = ?, note = ?, not_before = ? where number = ?",
                (last ? State.GIVEN_UP : State.WAITING).name(),
                shortened(note),
                now.plus(pause).toEpochMilli(),
                delivery.number());
    }

    /** Sends nothing more to an address until somebody resumes it; what waits goes on waiting. */
    public void stop(String webhook, String why) {
        file.update("update webhook set stopped = ? where id = ?", shortened(why), webhook);
    }

    /** The latest bodies for an address that were queued for it, the latest first. */
    public List<Delivery> latest(String webhook, int most) {
        return file.rows(
                "select * from delivery where webhook = ? and state <> 'BEFORE' order by number desc limit ?",
                Outbox::delivery,
                webhook,
                most);
    }

    /** How many bodies of an address are in a state. */
    public long count(String webhook, State state) {
        return file.number("select count(*) from delivery where webhook = ? and state = ?", webhook, state.name());
    }

    private static Delivery delivery(ResultSet row) throws SQLException {
        return new Delivery(
                row.getLong("number"),
                row.getString("webhook"),
                row.getString("story"),
                row.getString("body"),
                Instant.ofEpochMilli(row.getLong("made")),
                State.valueOf(row.getString("state")),
                row.getInt("attempts"),
                Instant.ofEpochMilli(row.getLong("not_before")),
                row.getString("note"));
    }

    private static String shortened(String note) {
        return note.length() > NOTE_MAX ? note.substring(0, NOTE_MAX) : note;
    }
}
