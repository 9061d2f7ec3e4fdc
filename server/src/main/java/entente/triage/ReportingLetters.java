package entente.triage;

import entente.account.Account;
import entente.alert.Alert;
import entente.alert.Watching;
import entente.mail.Letter;
import entente.mail.Letter.Topic;
import entente.mail.LetterRounds;
import entente.mail.Mailroom;
import entente.member.MemberId;
import entente.portal.Language;
import entente.portal.Messages;
import entente.store.Accounts;
import entente.store.MailChoices;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Hands in letters about an office's reporting: one in the morning if lines wait for a verdict, and one at once about a
 * surge, for each indicator once a day. What an office watches is its own, so that a letter holds numbers and a link.
 */
public final class ReportingLetters implements AutoCloseable {
    /** From when on the day's letter is handed in, in the time of the office's capital. */
    static final LocalTime MORNING = LocalTime.of(7, 0);

    private static final Duration EVERY = Duration.ofMinutes(1);
    private static final Duration WAITING = Duration.ofDays(14);
    private static final Duration FRESH = Duration.ofDays(2);

    private final Newsdesk newsdesk;
    private final Mailroom mailroom;
    private final Messages messages;
    private final Function<MemberId, ZoneId> zones;
    private final InstantSource clock;
    private final Map<MemberId, Lines> lines = new HashMap<>();
    private final LetterRounds rounds;

    /** What an office's waiting lines depend on, and they, so that they are looked through only when something came. */
    private record Lines(long documents, int judgements, long indicators, Instant hour, List<Alert> waiting) {}

    /**
     * Letters that have not begun.
     *
     * @param zones the time of each office's capital
     */
    public ReportingLetters(
            Newsdesk newsdesk,
            Mailroom mailroom,
            MailChoices choices,
            Accounts accounts,
            Messages messages,
            Function<MemberId, ZoneId> zones,
            InstantSource clock) {
        this.newsdesk = newsdesk;
        this.mailroom = mailroom;
        this.messages = messages;
        this.zones = zones;
        this.clock = clock;
        this.rounds = new LetterRounds("reporting letters", EVERY, mailroom, choices, accounts);
    }

    /** Goes round from now on, if this server sends mail. */
    public void begin() {
        rounds.begin(this::round);
    }

    /** One round over all accounts. */
    void round() {
        rounds.each(this::tell);
    }

    private void tell(Account account) {
        ZonedDateTime local = clock.instant().atZone(zones.apply(account.member()));
        String day = "reporting/" + local.toLocalDate();
        boolean morning = !local.toLocalTime().isBefore(MORNING)
                && mailroom.wants(account, Topic.DIGEST)
                && !mailroom.known(account, Topic.DIGEST, day);
        boolean urgent = mailroom.wants(account, Topic.URGENT);
        Optional<Watching> watching = morning || urgent ? newsdesk.there(account.member()) : Optional.empty();
        if (watching.isEmpty()) {
            return;
        }
        Instant now = local.toInstant();
        List<Alert> waiting = waiting(account.member(), watching.get(), now);
        if (urgent) {
            Set<String> surging = waiting.stream()
                    .filter(alert -> alert.first().published().isAfter(now.minus(FRESH)))
                    .flatMap(alert -> alert.crossings().stream())
                    .filter(Alert.Crossing::surge)
                    .map(crossing -> crossing.indicator().indicator().id())
                    .collect(Collectors.toSet());
            surging.stream()
                    .map(indicator -> day + "/" + indicator)
                    .filter(occasion -> !mailroom.known(account, Topic.URGENT, occasion))
                    .forEach(occasion -> mailroom.offer(
                            account, Topic.URGENT, occasion, letter(account, "mail.surge", waiting), now));
        }
        if (morning && !waiting.isEmpty()) {
            mailroom.offer(account, Topic.DIGEST, day, letter(account, "mail.reporting", waiting), now);
        }
    }

    private List<Alert> waiting(MemberId office, Watching watching, Instant now) {
        long documents = watching.archive().lastNumber();
        int judgements = watching.judgements().all().size();
        long indicators = watching.shelf().revision();
        Instant hour = now.truncatedTo(ChronoUnit.HOURS);
        Lines known = lines.get(office);
        if (known == null
                || known.documents() != documents
                || known.judgements() != judgements
                || known.indicators() != indicators
                || !known.hour().equals(hour)) {
            List<Alert> waiting = watching.inbox().since(now.minus(WAITING)).stream()
                    .filter(alert -> alert.shown() && alert.verdict().isEmpty())
                    .toList();
            known = new Lines(documents, judgements, indicators, hour, waiting);
            lines.put(office, known);
        }
        return known.waiting();
    }

    private Letter letter(Account account, String key, List<Alert> waiting) {
        Language language = Language.of(account.language()).orElse(Language.EN);
        long surges = waiting.stream()
                .filter(alert -> alert.crossings().stream().anyMatch(Alert.Crossing::surge))
                .count();
        return new Letter(
                messages.text(language, key + ".subject", waiting.size()),
                messages.text(language, key + ".text", waiting.size(), surges) + "\n\n" + mailroom.link("/watch") + "\n"
                        + mailroom.link("/watch/digest") + "\n");
    }

    @Override
    public void close() {
        rounds.close();
    }
}
