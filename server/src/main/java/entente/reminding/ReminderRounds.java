package entente.reminding;

import entente.account.Account;
import entente.desk.Desk;
import entente.mail.Letter.Topic;
import entente.mail.LetterRounds;
import entente.mail.Mailroom;
import entente.member.PostId;
import entente.portal.Messages;
import entente.registry.Almanac;
import entente.store.Accounts;
import entente.store.MailChoices;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Hands in letters about what awaits each account: what cannot wait at once, the rest in one digest a day, in the
 * morning of the post's capital. That a letter was handed in stands in the store, so nothing is said twice after a
 * restart, and a day whose morning was missed has its digest when the server is back. What was acknowledged is not
 * said again until it gets more pressing.
 */
public final class ReminderRounds implements AutoCloseable {
    /** From when on the day's digest is sent, in the time of the post's capital. */
    public static final LocalTime MORNING = LocalTime.of(7, 0);

    private static final Duration EVERY = Duration.ofSeconds(30);
    private static final Duration SEEN_KEPT = Duration.ofDays(800);

    private final Mailroom mailroom;
    private final MailChoices choices;
    private final Accounts accounts;
    private final Desk desk;
    private final Almanac almanac;
    private final Correspondence correspondence;
    private final InstantSource clock;
    private final Map<String, LocalDate> quiet = new HashMap<>();
    private final LetterRounds rounds;

    /**
     * Rounds that have not begun.
     *
     * @param almanac tells what is due
     * @param messages the words of letters
     */
    public ReminderRounds(
            Mailroom mailroom,
            MailChoices choices,
            Accounts accounts,
            Desk desk,
            Almanac almanac,
            Messages messages,
            InstantSource clock) {
        this.mailroom = mailroom;
        this.choices = choices;
        this.accounts = accounts;
        this.desk = desk;
        this.almanac = almanac;
        this.correspondence = new Correspondence(mailroom, messages);
        this.clock = clock;
        this.rounds = new LetterRounds("reminders", EVERY, mailroom, choices, accounts);
    }

    /** Goes round from now on, if this server sends mail. */
    public void begin() {
        rounds.begin(this::round);
    }

    /** One round over all accounts. */
    void round() {
        choices.forgetSeen(clock.instant().minus(SEEN_KEPT));
        rounds.each(this::remind);
    }

    private void remind(Account account) {
        Instant now = clock.instant();
        Reading.of(account, desk, now).ifPresent(reading -> {
            if (mailroom.wants(account, Topic.URGENT)) {
                atOnce(account, reading);
            }
            if (mailroom.wants(account, Topic.DIGEST)) {
                digest(account, reading);
            }
        });
    }

    private void atOnce(Account account, Reading reading) {
        List<Reminder> pressing = reading.atOnce();
        if (pressing.isEmpty()) {
            return;
        }
        Set<String> seen = choices.seen(account.id());
        Set<Reminder> open = reading.openAtOnce();
        for (Reminder one : pressing) {
            if (!seen.contains(one.key()) && !mailroom.known(account, Topic.URGENT, one.key())) {
                mailroom.offer(
                        account,
                        Topic.URGENT,
                        one.key(),
                        correspondence.atOnce(account, one, open, reading.anyone(), reading.zone()),
                        reading.now());
            }
        }
    }

    private void digest(Account account, Reading reading) {
        ZonedDateTime local = reading.now().atZone(reading.zone());
        LocalDate day = local.toLocalDate();
        if (local.toLocalTime().isBefore(MORNING)
                || day.equals(quiet.get(account.id()))
                || mailroom.known(account, Topic.DIGEST, day.toString())) {
            return;
        }
        Set<PostId> attended = reading.attended(accounts);
        Set<String> seen = choices.seen(account.id());
        List<Reminder> reminders = reading.all(account, almanac, attended).stream()
                .filter(one -> !seen.contains(one.key()))
                .toList();
        if (reminders.isEmpty()) {
            quiet.put(account.id(), day);
            return;
        }
        mailroom.offer(
                account,
                Topic.DIGEST,
                day.toString(),
                correspondence.digest(account, reminders, reading.open(almanac, attended), reading.anyone(), day),
                reading.now());
    }

    @Override
    public void close() {
        rounds.close();
    }
}
