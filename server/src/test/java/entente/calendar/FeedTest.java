package entente.calendar;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.act.Act;
import entente.act.ActRef;
import entente.act.CommitmentAct.RoundMoved;
import entente.act.ContinuityAct.EndExpected;
import entente.act.ContinuityAct.EndGround;
import entente.act.DocumentRef;
import entente.act.MeetingAct;
import entente.act.Release;
import entente.act.SilenceAct;
import entente.commitment.Commitment;
import entente.desk.Agenda;
import entente.desk.Answer;
import entente.desk.Reader;
import entente.desk.Submission;
import entente.member.MemberId;
import entente.member.PostId;
import entente.partnership.Partnership;
import entente.server.TestServer;
import entente.text.Localized;
import entente.text.PartialDate;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The feed of the example, as the khal calendar reads it in two capitals. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FeedTest {
    private static final MemberId OFFICE = new MemberId("secretariat");
    private static final Release ALL = new Release.Everyone();

    @TempDir
    private Path folder;

    private TestServer server;
    private Instant expiry;

    @BeforeAll
    void start(@TempDir Path data) {
        server = new TestServer(data);
        expiry = Instant.now()
                .plus(20, ChronoUnit.DAYS)
                .truncatedTo(ChronoUnit.DAYS)
                .plus(15, ChronoUnit.HOURS);
        List<MemberId> members = List.of(new MemberId("JP"), new MemberId("KR"), new MemberId("US"));
        List<ActRef> consents = new ArrayList<>();
        members.forEach(member -> consents.add(must(member, new SilenceAct.MethodConsented(SilenceAct.METHOD))));
        DocumentRef text = server.desk().keep("Words.".getBytes(StandardCharsets.UTF_8), "text/plain", "text.txt");
        must(
                OFFICE,
                new SilenceAct.SilenceOpened(
                        "SIL-9",
                        Localized.of("en", "Joint guidance; second, revised"),
                        null,
                        null,
                        new TreeMap<>(Map.of("en", text)),
                        members,
                        expiry,
                        60,
                        false,
                        consents));
        ActRef term = server.desk()
                .snapshot(new Reader.Anyone())
                .offices()
                .find(new PostId("jp-prime-minister"))
                .orElseThrow()
                .terms()
                .getLast()
                .ref();
        meetings();
        PartialDate end = PartialDate.of(LocalDate.now(ZoneOffset.UTC).plusDays(40));
        must(OFFICE, new EndExpected(term, end, EndGround.ELECTION, null));
    }

    /** One at an hour, one of two whole days, one that was cancelled and one that is over. */
    private void meetings() {
        LocalDate day = LocalDate.now(ZoneOffset.UTC).plusDays(25);
        must(OFFICE, called("MB-1", day.atTime(9, 0), day.atTime(11, 30), false));
        must(
                OFFICE,
                called("MB-2", day.plusDays(5).atStartOfDay(), day.plusDays(7).atStartOfDay(), true));
        ActRef cancelled = must(OFFICE, called("MB-3", day.atTime(15, 0), day.atTime(16, 0), false));
        must(OFFICE, new MeetingAct.MeetingCancelled(cancelled, "Put off."));
        must(
                OFFICE,
                called("MB-0", day.minusDays(60).atTime(9, 0), day.minusDays(60).atTime(10, 0), false));
    }

    private static MeetingAct.MeetingCalled called(String code, LocalDateTime from, LocalDateTime to, boolean whole) {
        ZoneId zone = ZoneId.of("Asia/Seoul");
        return new MeetingAct.MeetingCalled(
                code,
                Localized.of("en", "Managing board"),
                new MeetingAct.Schedule(
                        from.atZone(zone).toInstant(), to.atZone(zone).toInstant(), "Asia/Seoul", whole),
                Localized.of("en", "Seoul"),
                null,
                List.of(new PostId("jp-foreign-minister")),
                List.of());
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private ActRef must(MemberId member, Act act) {
        PostId desk = new PostId(member.logName() + "-desk");
        return switch (server.desk().receive(new Submission(member, desk, "Somebody", ALL, act))) {
            case Answer.Recorded recorded -> recorded.ref();
            case Answer.Refused refused -> throw new AssertionError(refused.refusal() + " " + act);
        };
    }

    private HttpResponse<byte[]> feed(String language) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(
                                        server.running().address().resolve("/calendar/feed.ics?lang=" + language))
                                .build(),
                        BodyHandlers.ofByteArray());
    }

    @Test
    void theSameRecordGivesTheSameBytesAndLinesAreFoldedAndEscaped() throws Exception {
        HttpResponse<byte[]> answer = feed("ja");
        assertEquals(200, answer.statusCode());
        assertEquals(
                "text/calendar;charset=UTF-8",
                answer.headers().firstValue("Content-Type").orElse(""));
        assertArrayEquals(answer.body(), feed("ja").body());
        String text = new String(answer.body(), StandardCharsets.UTF_8);
        assertTrue(text.startsWith("BEGIN:VCALENDAR\r\n") && text.contains("DTSTART;VALUE=DATE:"), text);
        assertTrue(text.replace("\r\n ", "").contains("second\\, revised"), text);
        for (String line : text.split("\r\n", -1)) {
            assertTrue(line.getBytes(StandardCharsets.UTF_8).length <= 75 || line.length() <= 75, line);
        }
    }

    @Test
    void khalShowsWholeDaysOnTheirDayInEveryCapitalAndTheInstantInItsOwnTime() throws Exception {
        for (String zone : List.of("Asia/Seoul", "America/New_York")) {
            Khal khal = khal("imported", zone);
            khal.take(feed("en").body());
            String listed = khal.listed();
            String at = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").format(expiry.atZone(ZoneId.of(zone)));
            assertTrue(listed.contains(at + "|Silence ends: SIL-9 Joint guidance; second, revised"), listed);
            LocalDate end = LocalDate.now(ZoneOffset.UTC).plusDays(40);
            assertTrue(listed.contains(end + " |Term ends: Prime Minister of Japan"), listed);
            LocalDate day = LocalDate.now(ZoneOffset.UTC).plusDays(25);
            String nine = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm")
                    .format(day.atTime(9, 0).atZone(ZoneId.of("Asia/Seoul")).withZoneSameInstant(ZoneId.of(zone)));
            assertTrue(listed.contains(nine + "|MB-1 Managing board"), listed);
            assertTrue(listed.contains(day.plusDays(5) + " |MB-2 Managing board"), listed);
            assertTrue(!listed.contains("MB-3") && !listed.contains("MB-0"), listed);
            assertTrue(listed.lines().anyMatch(line -> line.contains("12-31 |SCD-01 The three leaders meet")), listed);
        }
    }

    /** What a desktop does: vdirsyncer fetches the feed over HTTP into a folder, khal shows the folder. */
    @Test
    void aSubscribedCalendarFollowsWhatIsMovedAndCancelled() throws Exception {
        LocalDate day = LocalDate.now(ZoneOffset.UTC).plusDays(60);
        ActRef moved =
                must(OFFICE, called("MV-1", day.atTime(23, 30), day.plusDays(1).atTime(0, 30), false));
        ActRef cancelled = must(OFFICE, called("MV-2", day.atTime(9, 0), day.atTime(10, 0), false));
        ActRef days =
                must(OFFICE, called("MV-3", day.atStartOfDay(), day.plusDays(2).atStartOfDay(), true));
        Khal seoul = subscribed("Asia/Seoul");
        Khal washington = subscribed("America/New_York");
        assertTrue(synced(seoul).contains(day + " 23:30|MV-1 "), "in the time it was called");
        String there = at(day, 23, 30, "America/New_York");
        String listed = synced(washington);
        assertTrue(listed.contains(there + "|MV-1 "), listed);
        assertTrue(listed.contains("|MV-2 ") && listed.contains(day + " |MV-3 "), listed);
        assertTrue(!washington.sync().contains("Copying"), "what did not change is not taken again");
        assertEquals(1, listed.lines().filter(line -> line.contains("|MV-1 ")).count(), listed);

        LocalDate later = day.plusDays(100);
        must(OFFICE, new MeetingAct.MeetingCancelled(cancelled, "Put off."));
        must(OFFICE, changed(moved, called("MV-1", later.atTime(9, 0), later.atTime(10, 0), false)));
        must(
                OFFICE,
                changed(
                        days,
                        called(
                                "MV-3",
                                day.plusDays(3).atStartOfDay(),
                                day.plusDays(4).atStartOfDay(),
                                true)));
        String home = synced(seoul);
        listed = synced(washington);
        for (String one : List.of(home, listed)) {
            assertTrue(!one.contains("MV-2"), one);
            assertEquals(1, one.lines().filter(line -> line.contains("|MV-1 ")).count(), one);
            assertTrue(one.contains(day.plusDays(3) + " |MV-3 ") && !one.contains(day + " |MV-3 "), one);
        }
        assertTrue(home.contains(later + " 09:00|MV-1 "), home);
        assertTrue(listed.contains(at(later, 9, 0, "America/New_York") + "|MV-1 "), listed);
        assertTrue(listed.contains("|To be looked at again: FAC-"), listed);
    }

    /** A calendar knows an event by its identity: under another one a moved round would stand there twice. */
    @Test
    void aRoundThatWasMovedIsTheSameEventOnAnotherDay() throws Exception {
        Partnership state = server.desk().snapshot(new Reader.Anyone());
        Commitment ministers = state.register().all().stream()
                .filter(one -> one.code().equals("SCD-02"))
                .findFirst()
                .orElseThrow();
        LocalDate due = Agenda.rounds(state, ministers, LocalDate.now(ZoneOffset.UTC))
                .getLast()
                .due();
        LocalDate to = due.plusDays(20);
        Map<String, String> before = days("SCD-02 ");
        assertTrue(before.containsValue(day(due)), before.toString());
        for (String member : List.of("JP", "KR", "US")) {
            Localized why = Localized.of("en", "Put off.");
            must(new MemberId(member), new RoundMoved(ministers.ref(), PartialDate.of(due), PartialDate.of(to), why));
        }
        Map<String, String> after = days("SCD-02 ");
        before.replaceAll((_, on) -> on.equals(day(due)) ? day(to) : on);
        assertEquals(before, after);
    }

    private static String day(LocalDate day) {
        return DateTimeFormatter.BASIC_ISO_DATE.format(day);
    }

    /** By the identity of each event whose summary begins so, the day on which it begins. */
    private Map<String, String> days(String summary) throws Exception {
        String text = new String(feed("en").body(), StandardCharsets.UTF_8).replace("\r\n ", "");
        Map<String, String> days = new TreeMap<>();
        for (String event : text.split("BEGIN:VEVENT\r\n", -1)) {
            if (event.contains("\r\nSUMMARY:" + summary)) {
                days.put(value(event, "UID:"), value(event, "DTSTART;VALUE=DATE:"));
            }
        }
        return days;
    }

    private static String value(String event, String name) {
        return event.lines()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(name.length()))
                .findFirst()
                .orElseThrow();
    }

    private static MeetingAct.MeetingChanged changed(ActRef meeting, MeetingAct.MeetingCalled to) {
        return new MeetingAct.MeetingChanged(
                meeting, to.when(), to.place(), null, to.posts(), to.agenda(), "Another day.");
    }

    /** An hour of Seoul as it is elsewhere. */
    private static String at(LocalDate day, int hour, int minute, String zone) {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm")
                .format(day.atTime(hour, minute).atZone(ZoneId.of("Asia/Seoul")).withZoneSameInstant(ZoneId.of(zone)));
    }

    private Khal subscribed(String zone) throws Exception {
        Khal khal = khal("subscribed", zone);
        khal.follow(server.running().address().resolve("/calendar/feed.ics?lang=en"));
        return khal;
    }

    private static String synced(Khal khal) throws Exception {
        assertTrue(khal.sync().contains("Copying"), "something is new");
        return khal.listed();
    }

    private Khal khal(String name, String zone) throws IOException {
        return new Khal(folder.resolve(name + zone.replace('/', '-')), zone);
    }
}
