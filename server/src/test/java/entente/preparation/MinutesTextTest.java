package entente.preparation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.act.ActRef;
import entente.meeting.Minutes;
import entente.member.MemberId;
import entente.partnership.Refusal;
import entente.partnership.Refusal.Rule;
import entente.preparation.Pack.Change;
import entente.preparation.Pack.Subject;
import entente.text.Localized;
import entente.text.Passage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Where the outcomes of minutes stand, and how acts that are alike share a line of a pack. */
class MinutesTextTest {
    private static final Subject SUBJECT =
            new Subject(new ActRef("a".repeat(64)), "A-1", Localized.of("en", "Words"), false);

    @Test
    void everyOutcomeIsCitedWhereItStandsCountedInCodePoints() {
        MinutesText minutes =
                MinutesText.of("The board met. \uD842\uDFB7", " First \uD842\uDFB7. \n\r\n二番目。\nThird\u0007one");
        assertEquals(3, minutes.outcomes().size());
        assertEquals(
                List.of("First \uD842\uDFB7.", "二番目。", "Third one"),
                minutes.outcomes().stream().map(Passage::quote).toList());
        for (Passage one : minutes.outcomes()) {
            int from = minutes.text().offsetByCodePoints(0, one.start());
            int to = minutes.text().offsetByCodePoints(0, one.end());
            assertEquals(one.quote(), minutes.text().substring(from, to));
        }
        assertEquals(Optional.empty(), minutes.refusal());
    }

    @Test
    void minutesThatTheRecordWouldNotTakeAreRefusedBefore() {
        assertEquals(
                Optional.of(new Refusal(Rule.EMPTY, "said")),
                MinutesText.of(" ", "\n").refusal());
        String many = "One.\n".repeat(Minutes.OUTCOMES_MAX + 1);
        assertEquals(
                Optional.of(new Refusal(Rule.TOO_MANY, "outcomes")),
                MinutesText.of("", many).refusal());
        String large = "x".repeat(Minutes.OUTCOME_MAX + 1);
        assertEquals(
                Optional.of(new Refusal(Rule.TOO_LONG, "outcomes")),
                MinutesText.of("", large).refusal());
    }

    @Test
    void actsOfOneKindAboutOneSubjectOnOneDayAreOneLineAndAreCounted() {
        Changes.Lines told = new Changes.Lines(40);
        told.add(change("2026-05-02T10:00:00Z", "AA", "1"));
        told.add(change("2026-05-02T09:00:00Z", "AA", "2"));
        told.add(change("2026-05-02T08:00:00Z", "BB", "3"));
        told.add(change("2026-05-02T00:00:00Z", "AA", "5"));
        told.add(change("2026-05-01T23:59:59Z", "AA", "4"));
        List<Change> lines = told.all();
        assertEquals(List.of(3, 1, 1), lines.stream().map(Change::acts).toList());
        assertEquals("1".repeat(64), lines.getFirst().act().value(), "the latest stands for them");
        assertTrue(lines.get(1).author().equals(new MemberId("BB")));
    }

    private static Change change(String at, String member, String act) {
        return new Change(
                SUBJECT, "evidence-added", new MemberId(member), Instant.parse(at), new ActRef(act.repeat(64)), null);
    }
}
