package entente.reminding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.account.Account;
import entente.account.NewAccount;
import entente.account.Secrets;
import entente.act.Act;
import entente.act.ActRef;
import entente.act.CommitmentAct.TaskClosed;
import entente.act.CommitmentAct.TaskEnd;
import entente.act.CommitmentAct.TaskSet;
import entente.act.Release;
import entente.desk.Answer;
import entente.desk.Reader;
import entente.desk.Submission;
import entente.mail.Dispatch;
import entente.mail.Letter.Topic;
import entente.mail.MailAddress;
import entente.mail.MailServer;
import entente.mail.Mailroom;
import entente.member.MemberId;
import entente.member.PostId;
import entente.partnership.Partnership;
import entente.portal.Messages;
import entente.registry.Almanac;
import entente.store.Accounts;
import entente.store.Database;
import entente.store.MailChoices;
import entente.store.MailChoices.Choice;
import entente.store.Outbox;
import entente.store.Outbox.Queued;
import entente.text.Localized;
import entente.text.PartialDate;
import entente.texts.Visitor;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What awaits a post: who is told, when, in which words, and how it ends. */
class RemindersTest extends MailSetting {
    private static final MemberId KOREA = new MemberId("KR");
    private static final PostId DESK = new PostId("kr-desk");
    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    @TempDir
    Path folder;

    private final Secrets secrets = new Secrets(new SecureRandom());

    private ActRef act(Release release, Act act) {
        Answer answer = server.desk().receive(new Submission(KOREA, DESK, "Officer", release, act));
        return switch (answer) {
            case Answer.Recorded recorded -> recorded.ref();
            case Answer.Refused refused -> throw new AssertionError(refused.refusal());
        };
    }

    private Partnership state() {
        return server.desk().snapshot(new Reader.Of(KOREA));
    }

    private ActRef task(Release release, String words, LocalDate by) {
        return task(release, Localized.of("en", words), by);
    }

    private ActRef task(Release release, Localized words, LocalDate by) {
        ActRef commitment = state().register().all().stream()
                .filter(one -> one.open() && one.terms().members().contains(KOREA))
                .findFirst()
                .orElseThrow()
                .ref();
        return act(release, new TaskSet(commitment, DESK, words, PartialDate.of(by)));
    }

    private void drop(ActRef task) {
        act(new Release.AllMembers(), new TaskClosed(task, TaskEnd.DROPPED, Localized.of("en", "Over")));
    }

    /** A store of its own, whose rounds go by a clock of its own over the server's record. */
    private final class Office implements AutoCloseable {
        private final Database database = Database.sqlite(folder.resolve(secrets.id() + ".sqlite"));
        private final Account account;
        private Instant now;

        Office(String language, Instant now) {
            this.now = now;
            String post = state().offices().find(DESK).orElseThrow().ref().value();
            account = new Accounts(database.client())
                    .add(secrets.id(), new NewAccount("officer", "Officer", post, KOREA, language), "hash", now)
                    .orElseThrow();
            choices().keep(new Choice(account.id(), "a@b.example", true, "c", Set.of("digest", "urgent"), "s"), now);
        }

        MailChoices choices() {
            return new MailChoices(database.client());
        }

        void round() {
            URI home = URI.create("https://entente.example/");
            Outbox outbox = new Outbox(database.client());
            Mailroom mailroom = new Mailroom(outbox, choices(), new Messages(List.of(), Map.of()), secrets, home);
            new ReminderRounds(
                            mailroom,
                            choices(),
                            new Accounts(database.client()),
                            server.desk(),
                            new Almanac(),
                            new Messages(List.of(), Map.of()),
                            () -> now)
                    .round();
        }

        /** What was queued since the last look. */
        List<Queued> letters() {
            Outbox outbox = new Outbox(database.client());
            List<Queued> letters = new ArrayList<>();
            Optional<Queued> next = outbox.take(now, Duration.ofDays(1));
            while (next.isPresent()) {
                letters.add(next.get());
                outbox.end(next.get().id(), Outbox.End.SENT, now, null);
                next = outbox.take(now, Duration.ofDays(1));
            }
            return letters;
        }

        MimeMessage received() {
            int before = mailServer.getReceivedMessages().length;
            Outbox outbox = new Outbox(database.client());
            URI at = URI.create("smtp-plain://127.0.0.1:" + mailServer.getSmtp().getPort());
            try (Dispatch _ = Dispatch.begin(
                    new Mailroom(
                            outbox,
                            choices(),
                            new Messages(List.of(), Map.of()),
                            secrets,
                            URI.create("https://entente.example/")),
                    outbox,
                    new Accounts(database.client()),
                    choices(),
                    MailServer.at(at, null, null, new MailAddress("office@entente.example")),
                    () -> now)) {
                assertTrue(mailServer.waitForIncomingEmail(30_000, before + 1), "nothing came");
                while (outbox.ended(account.id(), 1).isEmpty()) {
                    Thread.onSpinWait();
                }
            }
            return mailServer.getReceivedMessages()[before];
        }

        @Override
        public void close() {
            database.close();
        }
    }

    private static LocalDate tomorrow() {
        return LocalDate.ofInstant(Instant.now(), SEOUL).plusDays(1);
    }

    private static Instant morning(LocalDate day) {
        return day.atTime(ReminderRounds.MORNING).atZone(SEOUL).toInstant();
    }

    @Test
    void oneDigestADayInTheMorningOfTheCapitalNamesWhatAnyoneMayKnow() {
        ActRef open =
                task(new Release.Everyone(), "Send the open list", tomorrow().plusDays(3));
        ActRef secret = task(
                new Release.AllMembers(), "Send the SECRET list", tomorrow().plusDays(3));
        try (Office office = new Office("ko", morning(tomorrow()).minusSeconds(1))) {
            office.round();
            assertEquals(List.of(), office.letters(), "a second before the morning");
            office.now = office.now.plusSeconds(1);
            office.round();
            office.round();
            List<Queued> letters = office.letters();
            assertEquals(1, letters.size());
            String text =
                    letters.getFirst().subject() + "\n" + letters.getFirst().content();
            assertTrue(text.contains("Send the open list") && text.contains("일주일 안"), text);
            assertTrue(text.contains("https://entente.example/reminders"), text);
            assertFalse(text.contains("SECRET") || text.contains(secret.value()), text);
            assertTrue(text.contains("1건이 ") || text.contains("사항 1건") || text.contains("들 수 없는"), text);
            office.now = office.now.plus(Duration.ofHours(20));
            office.round();
            assertEquals(List.of(), office.letters(), "no second one on the same day");
            office.now = morning(tomorrow().plusDays(1));
            office.round();
            assertEquals(1, office.letters().size(), "the next day's");
        } finally {
            drop(open);
            drop(secret);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ja|名簿を送付する|件（|作業：名簿を送付する（|まで）|1週間以内|'全ての事項と確認：'",
                "ko|명단을 보낸다|건 (|과제: 명단을 보낸다(|까지)|일주일 안|'모든 사항과 확인: '"
            })
    void theDigestIsReceivedInTheOfficersLanguage(
            String language, String words, String subject, String line, String by, String week, String page)
            throws Exception {
        ActRef open = task(
                new Release.Everyone(),
                Localized.of(language, words),
                tomorrow().plusDays(3));
        try (Office office = new Office(language, morning(tomorrow()))) {
            office.round();
            MimeMessage letter = office.received();
            String text = letter.getContent().toString().replace("\r\n", "\n");
            assertTrue(letter.getSubject().startsWith("Entente")
                    && letter.getSubject().contains(subject));
            assertEquals(List.of(language), List.of(letter.getHeader("Content-Language")));
            String told =
                    text.lines().filter(one -> one.contains(words)).findFirst().orElseThrow();
            assertTrue(told.startsWith("  " + line) && told.endsWith(by), text);
            assertTrue(text.contains("\n" + week + "\n"), text);
            assertTrue(text.contains(page + "https://entente.example/reminders"), text);
            assertFalse(text.matches("(?s).*\\b(by|within|Task|things?|All)\\b.*"), "no English is left: " + text);
        } finally {
            drop(open);
        }
    }

    @Test
    void whatWasAcknowledgedComesBackWhenItIsMorePressing() {
        ActRef task =
                task(new Release.Everyone(), "Prepare the room", tomorrow().plusDays(10));
        try (Office office = new Office("en", morning(tomorrow()))) {
            Reading reading =
                    Reading.of(office.account, server.desk(), office.now).orElseThrow();
            reading.all(office.account, new Almanac(), Set.of(DESK))
                    .forEach(one -> office.choices().see(office.account.id(), one.key(), office.now));
            office.round();
            assertEquals(List.of(), office.letters(), "all of it is acknowledged");
            office.now = morning(tomorrow().plusDays(4));
            office.round();
            List<Queued> letters = office.letters();
            assertEquals(1, letters.size());
            assertTrue(letters.getFirst().content().contains("Prepare the room"));
        } finally {
            drop(task);
        }
    }

    @Test
    void aConsultationIsToldAtOnceAndItsMatterIsNot() {
        Visitor america = new Visitor(server).signedIn("us-desk");
        HttpResponse<String> opened = america.submit(
                "/consultations",
                "/consultations/open",
                Map.of(
                        "code", List.of("CON-MAIL"),
                        "matter", List.of("A HIDDEN matter"),
                        "reason", List.of("Because"),
                        "member-KR", List.of("yes"),
                        "acknowledge", List.of("30"),
                        "position", List.of("180"),
                        "response", List.of("720")));
        String page = opened.uri().getPath();
        assertTrue(page.matches("/consultations/[0-9a-f]{12}"), opened.body());
        try (Office office = new Office("en", morning(tomorrow()).minusSeconds(3600))) {
            office.round();
            office.round();
            List<Queued> letters = office.letters();
            assertEquals(1, letters.size());
            assertEquals(Topic.URGENT.word(), letters.getFirst().topic());
            String text = letters.getFirst().subject() + letters.getFirst().content();
            assertTrue(text.contains("something awaits you"), text);
            assertFalse(text.contains("HIDDEN") || text.contains("CON-MAIL") || text.contains(page), text);
        }
        assertTrue(korea.get("/reminders").body().contains("A HIDDEN matter"), "the page may say it");
        korea.submit(page, page + "/acknowledge", Map.of());
        try (Office office = new Office("en", morning(tomorrow()).minusSeconds(3600))) {
            office.round();
            assertEquals(List.of(), office.letters(), "acknowledged on the record");
        }
    }
}
