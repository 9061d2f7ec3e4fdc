package entente.partnership;

import entente.act.Act;
import entente.act.ActRef;
import entente.act.DocumentRef;
import entente.act.MeetingAct;
import entente.act.MeetingAct.Schedule;
import entente.meeting.Meeting;
import entente.member.MemberId;
import entente.member.PostId;
import entente.text.CalendarDay;
import entente.text.Localized;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;

/** What may be done about meetings in an invented world, or may not. */
final class WorldMeetings {
    private WorldMeetings() {}

    static Act any(Random random, MemberId author, Partnership view, List<ActRef> statements) {
        Localized words = Localized.of("en", "Words " + random.nextInt(100));
        boolean ownOnly = random.nextInt(4) > 0;
        List<Meeting> meetings = view.meetings().all().stream()
                .filter(one -> !ownOnly || one.author().equals(author))
                .toList();
        Instant from = Instant.parse("2026-03-01T00:00:00Z").plusSeconds(3_600L * random.nextInt(48));
        Schedule when = new Schedule(from, from.plusSeconds(3_600L * random.nextInt(4)), "Asia/Seoul", false);
        List<PostId> posts = List.of(World.deskOf(author));
        if (meetings.isEmpty() || random.nextInt(3) == 0) {
            return new MeetingAct.MeetingCalled("M-1", words, when, words, null, posts, List.of());
        }
        Meeting meeting = meetings.get(random.nextInt(meetings.size()));
        DocumentRef document = new DocumentRef("0".repeat(64), 10, "application/json", "pack.json");
        ActRef earlier =
                meeting.packs().isEmpty() ? null : meeting.packs().getLast().ref();
        return switch (random.nextInt(6)) {
            case 0 -> new MeetingAct.MeetingChanged(meeting.ref(), when, words, null, posts, List.of(), "Moved.");
            case 1 -> new MeetingAct.MeetingCancelled(meeting.ref(), "Put off.");
            case 2 -> new MeetingAct.PackFrozen(meeting.ref(), document, new TreeMap<>(), earlier);
            case 3 -> new MeetingAct.SensitiveDayMarked(author, new CalendarDay("--02-22"), words, null);
            default ->
                meeting.minutes().isEmpty() && !statements.isEmpty()
                        ? new MeetingAct.MinutesEntered(
                                meeting.ref(),
                                statements.get(random.nextInt(statements.size())),
                                List.of(World.passage()))
                        : new MeetingAct.OutcomeTaken(
                                meeting.minutes().isEmpty()
                                        ? meeting.ref()
                                        : meeting.minutes().getLast().ref(),
                                0,
                                MeetingAct.Becoming.DECISION,
                                null);
        };
    }
}
