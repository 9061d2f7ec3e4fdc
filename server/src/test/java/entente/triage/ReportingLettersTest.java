package entente.triage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.account.Account;
import entente.account.NewAccount;
import entente.account.Secrets;
import entente.alert.Judgements;
import entente.alert.Verdict;
import entente.intake.Incoming;
import entente.mail.Mailroom;
import entente.member.MemberId;
import entente.portal.Messages;
import entente.store.Accounts;
import entente.store.Database;
import entente.store.MailChoices;
import entente.store.MailChoices.Choice;
import entente.store.Outbox;
import entente.store.Outbox.Queued;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an office is written of its reporting: how much, when, and never what. */
class ReportingLettersTest {
    private static final MemberId KOREA = new MemberId("KR");
    private static final MemberId NOWHERE = new MemberId("XX");
    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    /** Seven in the morning in Seoul. */
    private static final Instant MORNING = Instant.parse("2025-03-12T22:00:00Z");

    private static final List<String> LAUNCHES = List.of(
            "North Korea fired three ballistic missiles toward the sea on Wednesday, the Joint Chiefs of Staff said.",
            "Officials in Tokyo watched as missiles launched by North Korea fell outside of the zone, without damage.");

    @TempDir
    private Path folder;

    private final Secrets secrets = new Secrets(new SecureRandom());
    private Instant now = MORNING.minusSeconds(1);

    @Test
    void linesThatWaitAreCountedInTheMorningAndASurgeIsToldAtOnceWithoutAWordOfThem() {
        try (Database database = Database.sqlite(folder.resolve("private.sqlite"));
                Newsdesk newsdesk = new Newsdesk(folder, Set::of, () -> now)) {
            ReportingLetters letters = letters(database, newsdesk);
            take(newsdesk, "The weather was fine in all of the country.", MORNING.minus(Duration.ofDays(60)));
            letters.round();
            assertEquals(List.of(), sent(database), "nothing waits");
            LAUNCHES.forEach(words -> take(newsdesk, words, now));
            letters.round();
            letters.round();
            List<Queued> urgent = sent(database);
            assertEquals(List.of("urgent"), urgent.stream().map(Queued::topic).toList());
            now = MORNING;
            letters.round();
            letters.round();
            List<Queued> digest = sent(database);
            assertEquals(List.of("digest"), digest.stream().map(Queued::topic).toList());
            for (Queued letter : List.of(urgent.getFirst(), digest.getFirst())) {
                String text = letter.subject() + letter.content();
                assertTrue(text.contains("https://entente.example/watch"), text);
                assertFalse(text.matches("(?is).*(missile|korea|tokyo|test).*"), text);
            }
        }
    }

    @Test
    void whatWasJudgedWaitsNoLonger() {
        try (Database database = Database.sqlite(folder.resolve("private.sqlite"));
                Newsdesk newsdesk = new Newsdesk(folder, Set::of, () -> now)) {
            now = MORNING;
            ReportingLetters letters = letters(database, newsdesk);
            take(newsdesk, LAUNCHES.getFirst(), now.minus(Duration.ofDays(3)));
            var watching = newsdesk.of(KOREA);
            watching.inbox()
                    .since(now.minus(Duration.ofDays(14)))
                    .forEach(alert -> alert.crossings()
                            .forEach(crossing -> watching.judgements()
                                    .say(
                                            alert.story(),
                                            List.of(crossing.indicator()
                                                    .indicator()
                                                    .id()),
                                            Verdict.KNOWN,
                                            1,
                                            new Judgements.Said("", "officer", now))));
            letters.round();
            assertEquals(List.of(), sent(database));
        }
    }

    @Test
    void whatFailsForOneAccountKeepsNoOtherFromItsLetter() {
        try (Database database = Database.sqlite(folder.resolve("private.sqlite"));
                Newsdesk newsdesk = new Newsdesk(folder, Set::of, () -> now)) {
            officer(database, secrets.id().replaceAll("[0-9a-f]", "0"), NOWHERE);
            ReportingLetters letters = letters(database, newsdesk);
            LAUNCHES.forEach(words -> take(newsdesk, words, now.minus(Duration.ofDays(3))));
            now = MORNING;
            letters.round();
            assertEquals(
                    List.of("digest"),
                    sent(database).stream().map(Queued::topic).toList());
        }
    }

    private void officer(Database database, String id, MemberId office) {
        Account account = new Accounts(database.client())
                .add(id, new NewAccount("officer-" + office.logName(), "Officer", "post", office, "en"), "hash", now)
                .orElseThrow();
        new MailChoices(database.client())
                .keep(new Choice(id, "a@b.example", true, "c", Set.of("digest", "urgent"), "s" + id), now);
        assertTrue(account.active());
    }

    private ReportingLetters letters(Database database, Newsdesk newsdesk) {
        MailChoices choices = new MailChoices(database.client());
        Accounts accounts = new Accounts(database.client());
        officer(database, secrets.id(), KOREA);
        Messages messages = new Messages(List.of(), Map.of());
        URI home = URI.create("https://entente.example/");
        Mailroom mailroom = new Mailroom(new Outbox(database.client()), choices, messages, secrets, home);
        return new ReportingLetters(
                newsdesk, mailroom, choices, accounts, messages, ReportingLettersTest::zone, () -> now);
    }

    private static ZoneId zone(MemberId office) {
        if (office.equals(NOWHERE)) {
            throw new IllegalStateException("its time is not known");
        }
        return SEOUL;
    }

    private static void take(Newsdesk newsdesk, String words, Instant published) {
        newsdesk.of(KOREA)
                .intake()
                .take(new Incoming(
                        "wire",
                        "https://wire.example/" + words.hashCode(),
                        "page.txt",
                        "text/plain",
                        "",
                        Optional.of(published),
                        published,
                        new Incoming.Content(words.getBytes(StandardCharsets.UTF_8))));
    }

    private List<Queued> sent(Database database) {
        Outbox outbox = new Outbox(database.client());
        List<Queued> letters = new ArrayList<>();
        for (Optional<Queued> next = outbox.take(now, Duration.ofDays(1));
                next.isPresent();
                next = outbox.take(now, Duration.ofDays(1))) {
            letters.add(next.get());
            outbox.end(next.get().id(), Outbox.End.SENT, now, null);
        }
        return letters;
    }
}
