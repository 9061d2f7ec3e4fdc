package entente.body;

import entente.act.ActRef;
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
import entente.member.MemberId;
import entente.member.PostId;
import entente.text.CalendarDay;
import entente.text.Localized;
import entente.text.Passage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The bytes of acts about meetings, which no later version may change. */
class MeetingBodiesTest {
    private static final String A = "ab".repeat(32);
    private static final String B = "cd".repeat(32);
    private static final Localized WORDS = Localized.of("en", "Words.");
    private static final Schedule WHEN = new Schedule(
            Instant.parse("2027-03-01T00:30:00Z"), Instant.parse("2027-03-01T02:00:00Z"), "Asia/Seoul", false);
    private static final String WHEN_BYTES = "{\"from\":\"2027-03-01T00:30:00Z\",\"to\":\"2027-03-01T02:00:00Z\","
            + "\"wholeDays\":false,\"zone\":\"Asia/Seoul\"}";
    private static final String DOCUMENT =
            "{\"bytes\":2,\"mediaType\":\"application/json\",\"name\":\"pack.json\",\"sha256\":\"" + B + "\"}";

    @Test
    void meetingsHaveExactlyTheseBytes() throws MalformedBody {
        ExactBytes.check(
                new MeetingCalled(
                        "MB-5",
                        WORDS,
                        WHEN,
                        WORDS,
                        null,
                        List.of(new PostId("aa-desk")),
                        List.of(new AgendaItem(WORDS, 15, new ActRef(A)))),
                "{\"agenda\":[{\"about\":\"" + A + "\",\"minutes\":15,\"title\":{\"en\":\"Words.\"}}],"
                        + "\"code\":\"MB-5\",\"place\":{\"en\":\"Words.\"},\"posts\":[\"aa-desk\"],"
                        + "\"title\":{\"en\":\"Words.\"},\"type\":\"meeting-called\",\"when\":" + WHEN_BYTES + "}");
        ExactBytes.check(
                new MeetingChanged(
                        new ActRef(A),
                        WHEN,
                        null,
                        "https://meet.example/1",
                        List.of(new PostId("aa-desk")),
                        List.of(),
                        "A holiday."),
                "{\"agenda\":[],\"meeting\":\"" + A + "\",\"online\":\"https://meet.example/1\","
                        + "\"posts\":[\"aa-desk\"],\"reason\":\"A holiday.\",\"type\":\"meeting-changed\",\"when\":"
                        + WHEN_BYTES + "}");
        ExactBytes.check(
                new MeetingCancelled(new ActRef(A), "Put off."),
                "{\"meeting\":\"" + A + "\",\"reason\":\"Put off.\",\"type\":\"meeting-cancelled\"}");
    }

    @Test
    void packsAndMinutesHaveExactlyTheseBytes() throws MalformedBody {
        DocumentRef document = new DocumentRef(B, 2, "application/json", "pack.json");
        ExactBytes.check(
                new PackFrozen(new ActRef(A), document, new TreeMap<>(Map.of("en.pdf", document)), null),
                "{\"content\":" + DOCUMENT + ",\"meeting\":\"" + A + "\",\"printed\":{\"en.pdf\":" + DOCUMENT
                        + "},\"type\":\"pack-frozen\"}");
        ExactBytes.check(
                new MinutesEntered(new ActRef(A), new ActRef(B), List.of(new Passage(0, 5, "Words", 0, 6))),
                "{\"meeting\":\"" + A + "\",\"outcomes\":[{\"end\":5,\"quote\":\"Words\",\"sentenceEnd\":6,"
                        + "\"sentenceStart\":0,\"start\":0}],\"statement\":\"" + B
                        + "\",\"type\":\"minutes-entered\"}");
        ExactBytes.check(
                new OutcomeTaken(new ActRef(A), 2, Becoming.TASK, new ActRef(B)),
                "{\"as\":\"task\",\"by\":\"" + B + "\",\"minutes\":\"" + A
                        + "\",\"outcome\":2,\"type\":\"outcome-taken\"}");
    }

    @Test
    void sensitiveDaysHaveExactlyTheseBytes() throws MalformedBody {
        ExactBytes.check(
                new SensitiveDayMarked(new MemberId("AA"), new CalendarDay("--02-22"), WORDS, null),
                "{\"day\":\"--02-22\",\"member\":\"AA\",\"name\":{\"en\":\"Words.\"},"
                        + "\"type\":\"sensitive-day-marked\"}");
        ExactBytes.check(
                new SensitiveDayTakenBack(new ActRef(A), "Misread."),
                "{\"day\":\"" + A + "\",\"reason\":\"Misread.\",\"type\":\"sensitive-day-taken-back\"}");
    }
}
