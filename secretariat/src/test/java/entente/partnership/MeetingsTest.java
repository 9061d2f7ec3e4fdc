package entente.partnership;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.act.Act;
import entente.act.ActRef;
import entente.act.CommitmentAct.CommitmentConfirmed;
import entente.act.CommitmentAct.TaskSet;
import entente.act.DocumentRef;
import entente.act.MeetingAct.AgendaItem;
import entente.act.MeetingAct.Becoming;
import entente.act.MeetingAct.MeetingCalled;
import entente.act.MeetingAct.MeetingCancelled;
import entente.act.MeetingAct.MeetingChanged;
import entente.act.MeetingAct.MinutesEntered;
import entente.act.MeetingAct.OutcomeTaken;
import entente.act.MeetingAct.PackFrozen;
import entente.act.MeetingAct.Schedule;
import entente.act.MeetingAct.SensitiveDayMarked;
import entente.act.MeetingAct.SensitiveDayTakenBack;
import entente.act.Release;
import entente.meeting.Meeting;
import entente.member.MemberId;
import entente.member.PostId;
import entente.partnership.Refusal.Rule;
import entente.text.CalendarDay;
import entente.text.Localized;
import entente.text.Source;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Meetings from the call to what became of their outcomes. */
class MeetingsTest {
    private static final MemberId AA = new MemberId("AA");
    private static final MemberId BB = new MemberId("BB");
    private static final MemberId OFFICE = new MemberId("office");
    private static final Localized WORDS = Localized.of("en", "Words.");
    private static final Release ALL = new Release.AllMembers();
    private static final Instant FROM = Instant.parse("2026-07-01T01:00:00Z");
    private static final Schedule WHEN = new Schedule(FROM, FROM.plusSeconds(5_400), "Asia/Seoul", false);
    private static final DocumentRef DOCUMENT = new DocumentRef("0".repeat(64), 10, "application/json", "pack.json");

    private OneRoom room = new OneRoom();
    private ActRef meeting;

    @BeforeEach
    void aMeeting() {
        room = OneRoom.founded(List.of(AA, BB), OFFICE);
        meeting = must(OFFICE, called(WHEN, WORDS, null, List.of(World.deskOf(AA), World.deskOf(BB)), List.of()));
    }

    private static MeetingCalled called(
            Schedule when, Localized place, String online, List<PostId> posts, List<AgendaItem> agenda) {
        return new MeetingCalled("MB-1", WORDS, when, place, online, posts, agenda);
    }

    @Test
    void aMeetingHasATimeAPlaceAndPostsThatCome() {
        List<PostId> posts = List.of(World.deskOf(AA));
        refused(
                Rule.NOT_A_DATE_ORDER,
                OFFICE,
                called(new Schedule(FROM, FROM, "Asia/Seoul", false), WORDS, null, posts, List.of()));
        Instant fraction = FROM.plusMillis(1);
        refused(
                Rule.NOT_A_DATE_ORDER,
                OFFICE,
                called(new Schedule(FROM, fraction, "Asia/Seoul", false), WORDS, null, posts, List.of()));
        Instant late = FROM.plusSeconds(31 * 86_400 + 1);
        refused(
                Rule.OUT_OF_RANGE,
                OFFICE,
                called(new Schedule(FROM, late, "Asia/Seoul", false), WORDS, null, posts, List.of()));
        refused(
                Rule.OUT_OF_RANGE,
                OFFICE,
                called(new Schedule(FROM, FROM.plusSeconds(60), "a zone", false), WORDS, null, posts, List.of()));
        refused(Rule.EMPTY, OFFICE, called(WHEN, null, null, posts, List.of()));
        refused(Rule.OUT_OF_RANGE, OFFICE, called(WHEN, null, "javascript:alert(1)", posts, List.of()));
        refused(Rule.EMPTY, OFFICE, called(WHEN, WORDS, null, List.of(), List.of()));
        refused(Rule.UNKNOWN_POST, OFFICE, called(WHEN, WORDS, null, List.of(new PostId("nobody")), List.of()));
        refused(Rule.OUT_OF_RANGE, OFFICE, called(WHEN, WORDS, null, posts, List.of(new AgendaItem(WORDS, 0, null))));
        must(AA, called(WHEN, null, "https://meet.example/a", posts, List.of(new AgendaItem(WORDS, 10, null))));
    }

    @Test
    void onlyWhoCalledItChangesItAndNobodyOnceItIsCancelled() {
        Schedule later = new Schedule(FROM.plusSeconds(86_400), FROM.plusSeconds(90_000), "Asia/Tokyo", false);
        List<PostId> posts = List.of(World.deskOf(BB));
        MeetingChanged change = new MeetingChanged(meeting, later, WORDS, null, posts, List.of(), "A holiday.");
        refused(Rule.NOT_THE_AUTHOR, AA, change);
        must(OFFICE, change);
        Meeting moved = room.state().meetings().find(meeting).orElseThrow();
        assertEquals(later, moved.when());
        assertEquals(posts, moved.posts());
        assertEquals(1, moved.revision());
        assertFalse(moved.over(later.from()));
        assertTrue(moved.over(later.to()));
        must(OFFICE, new MeetingCancelled(meeting, "Put off."));
        assertEquals(2, room.state().meetings().find(meeting).orElseThrow().revision());
        refused(Rule.WITHDRAWN_ALREADY, OFFICE, change);
        refused(Rule.WITHDRAWN_ALREADY, OFFICE, new PackFrozen(meeting, DOCUMENT, new TreeMap<>(), null));
    }

    @Test
    void aPackIsComparedWithAnEarlierPackOnly() {
        TreeMap<String, DocumentRef> printed = new TreeMap<>(Map.of("en.pdf", DOCUMENT));
        ActRef first = must(OFFICE, new PackFrozen(meeting, DOCUMENT, printed, null));
        must(OFFICE, new PackFrozen(meeting, DOCUMENT, printed, first));
        refused(Rule.UNKNOWN_ACT, OFFICE, new PackFrozen(meeting, DOCUMENT, printed, meeting));
        refused(Rule.NOT_THE_AUTHOR, AA, new PackFrozen(meeting, DOCUMENT, printed, first));
        TreeMap<String, DocumentRef> escaping = new TreeMap<>(Map.of("../en.pdf", DOCUMENT));
        refused(Rule.OUT_OF_RANGE, OFFICE, new PackFrozen(meeting, DOCUMENT, escaping, first));
        assertEquals(
                2, room.state().meetings().find(meeting).orElseThrow().packs().size());
    }

    @Test
    void anOutcomeBecomesWhatItIsSaidToBecomeAndNotTwice() {
        ActRef text = must(OFFICE, World.statement());
        ActRef minutes = must(OFFICE, new MinutesEntered(meeting, text, List.of(World.passage())));
        ActRef commitment = must(OFFICE, new CommitmentConfirmed(text, "C-1", World.terms(), World.quoted()));
        ActRef task = must(AA, new TaskSet(commitment, World.deskOf(AA), WORDS, null));
        refused(Rule.OUT_OF_RANGE, AA, new OutcomeTaken(minutes, 1, Becoming.DECISION, null));
        refused(Rule.UNKNOWN_ACT, AA, new OutcomeTaken(minutes, 0, Becoming.COMMITMENT, task));
        refused(Rule.UNKNOWN_ACT, AA, new OutcomeTaken(minutes, 0, Becoming.DECISION, task));
        must(AA, new OutcomeTaken(minutes, 0, Becoming.TASK, task));
        must(OFFICE, new OutcomeTaken(minutes, 0, Becoming.COMMITMENT, commitment));
        must(OFFICE, new OutcomeTaken(minutes, 0, Becoming.DECISION, null));
        refused(Rule.DONE_ALREADY, BB, new OutcomeTaken(minutes, 0, Becoming.DECISION, null));
        assertEquals(
                3, room.state().meetings().minutes(minutes).orElseThrow().of(0).size());
        refused(Rule.NOT_THE_AUTHOR, BB, new MinutesEntered(meeting, text, List.of()));
    }

    @Test
    void aMemberMarksItsOwnDaysAndAnOrganThoseASourceSpeaksOf() {
        CalendarDay day = new CalendarDay("--02-22");
        refused(Rule.NOT_ITS_POST, BB, new SensitiveDayMarked(AA, day, WORDS, null));
        refused(Rule.EMPTY, OFFICE, new SensitiveDayMarked(AA, day, WORDS, null));
        ActRef marked = must(OFFICE, new SensitiveDayMarked(AA, day, WORDS, new Source("Gazette", null, null)));
        must(AA, new SensitiveDayMarked(AA, new CalendarDay("2026-05-09"), WORDS, null));
        refused(Rule.NOT_THE_AUTHOR, AA, new SensitiveDayTakenBack(marked, "No longer."));
        must(OFFICE, new SensitiveDayTakenBack(marked, "No longer."));
        refused(Rule.WITHDRAWN_ALREADY, OFFICE, new SensitiveDayTakenBack(marked, "No longer."));
        assertEquals(
                1,
                room.state().meetings().days().stream()
                        .filter(one -> one.stands())
                        .count());
    }

    @Test
    void aYearlyDayFallsInEveryYearThatHasIt() {
        assertTrue(new CalendarDay("--02-22").on(LocalDate.of(2031, 2, 22)));
        assertTrue(new CalendarDay("--02-29").on(LocalDate.of(2028, 2, 29)));
        assertFalse(new CalendarDay("--02-29").on(LocalDate.of(2027, 2, 28)));
        assertTrue(new CalendarDay("2026-02-22").on(LocalDate.of(2026, 2, 22)));
        assertFalse(new CalendarDay("2026-02-22").on(LocalDate.of(2027, 2, 22)));
        for (String wrong : List.of("--13-01", "--02-30", "2026-02-30", "2026-02", "02-22", "")) {
            assertThrows(RuntimeException.class, () -> new CalendarDay(wrong), wrong);
        }
    }

    private ActRef must(MemberId author, Act act) {
        return room.must(author, World.deskOf(author), ALL, act);
    }

    private void refused(Rule rule, MemberId author, Act act) {
        assertEquals(Optional.of(rule), room.attempt(author, World.deskOf(author), ALL, act));
    }
}
