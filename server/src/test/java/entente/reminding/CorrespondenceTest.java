package entente.reminding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.account.Account;
import entente.account.Secrets;
import entente.desk.Desk;
import entente.desk.Reader;
import entente.example.Example;
import entente.mail.Letter;
import entente.mail.Mailroom;
import entente.member.MemberId;
import entente.member.PostId;
import entente.partnership.Partnership;
import entente.portal.Messages;
import entente.store.Database;
import entente.store.MailChoices;
import entente.store.Outbox;
import entente.text.Localized;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What letters say, and what they leave unsaid. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CorrespondenceTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Account ACCOUNT =
            new Account("a".repeat(32), "officer", "Officer", "post", new MemberId("KR"), "hash", "en", true, 1);

    private Database database;
    private Partnership anyone;
    private Correspondence letters;

    @BeforeAll
    void open(@TempDir Path data) throws Exception {
        try (Desk desk = Example.begin(
                data.resolve("record"), InstantSource.fixed(Instant.parse("2026-03-01T00:00:00Z")), new Random(1))) {
            anyone = desk.snapshot(new Reader.Anyone());
        }
        database = Database.sqlite(data.resolve("private.sqlite"));
        Messages messages = new Messages(List.of(), Map.of());
        Mailroom mailroom = new Mailroom(
                new Outbox(database.client()),
                new MailChoices(database.client()),
                messages,
                new Secrets(new SecureRandom()),
                URI.create("https://entente.example/"));
        letters = new Correspondence(mailroom, messages);
    }

    @AfterAll
    void close() {
        database.close();
    }

    @Test
    void aDigestOfTheLongestSummariesIsStillALetter() {
        List<Reminder> reminders = new ArrayList<>();
        for (int number = 0; number < 100; number++) {
            reminders.add(reminder(number + " " + "会".repeat(3_990), DAY));
        }
        String text = letters.digest(ACCOUNT, reminders, Set.copyOf(reminders), anyone, DAY)
                .text();
        assertTrue(text.contains("39 会") && text.contains("会…") && !text.contains("40 会"), text);
    }

    /** An act that not everyone may read can change the words or the day of what everyone may. */
    @Test
    void whatDiffersInAWordOrADayFromWhatAnyoneMayReadIsNotPutIntoWords() {
        Reminder known = reminder("Known words", DAY);
        for (Reminder one : List.of(known, reminder("SECRET words", DAY), reminder("Known words", DAY.plusDays(1)))) {
            String digest = letters.digest(ACCOUNT, List.of(one), Set.of(known), anyone, DAY)
                    .text();
            Letter atOnce = letters.atOnce(ACCOUNT, one, Set.of(known), anyone, ZoneOffset.UTC);
            assertEquals(one.equals(known), digest.contains("words") || digest.contains("C-1"), digest);
            assertEquals(one.equals(known), (atOnce.subject() + atOnce.text()).contains("words"), atOnce.text());
        }
    }

    @Test
    void aDigestThatMayNameNothingSpeaksOfNoFurtherThings() {
        Reminder secret = reminder("SECRET words", DAY);
        String alone =
                letters.digest(ACCOUNT, List.of(secret), Set.of(), anyone, DAY).text();
        Reminder open = reminder("Known words", DAY);
        String both = letters.digest(ACCOUNT, List.of(open, secret), Set.of(open), anyone, DAY)
                .text();
        assertTrue(alone.contains("1 thing awaits") && !alone.contains("further"), alone);
        assertTrue(alone.contains("What this is about is not for mail to name"), alone);
        assertTrue(both.contains("1 further thing is not for mail to name"), both);
    }

    private static Reminder reminder(String words, LocalDate by) {
        return new Reminder(
                "key",
                Reminder.Kind.CONSULTATION,
                Reminder.Pace.WEEK,
                new PostId("kr-desk"),
                "C-1",
                Localized.of("en", words),
                by,
                null,
                "/register/1");
    }
}
