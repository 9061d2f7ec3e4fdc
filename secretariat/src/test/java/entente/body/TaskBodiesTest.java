package entente.body;

import entente.act.ActRef;
import entente.act.CommitmentAct.MilestoneClosed;
import entente.act.CommitmentAct.MilestoneEnd;
import entente.act.CommitmentAct.MilestoneSet;
import entente.act.CommitmentAct.PostContributes;
import entente.act.CommitmentAct.TaskClosed;
import entente.act.CommitmentAct.TaskEnd;
import entente.act.CommitmentAct.TaskSet;
import entente.act.EvidenceAct.AssessmentGiven;
import entente.act.EvidenceAct.ClaimContested;
import entente.act.EvidenceAct.ContestEnded;
import entente.act.EvidenceAct.Period;
import entente.member.MemberId;
import entente.member.PostId;
import entente.text.Localized;
import entente.text.PartialDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The bytes of what posts have to do, which no later version may change. */
class TaskBodiesTest {
    private static final String A = "ab".repeat(32);
    private static final PostId POST = new PostId("aa-desk");
    private static final Localized WORDS = Localized.of("en", "Words.");

    @Test
    void whatPostsHaveToDoHasExactlyTheseBytes() throws MalformedBody {
        ExactBytes.check(
                new PostContributes(new ActRef(A), POST),
                "{\"commitment\":\"" + A + "\",\"post\":\"aa-desk\",\"type\":\"post-contributes\"}");
        ExactBytes.check(
                new TaskSet(new ActRef(A), POST, WORDS, new PartialDate("2027-03")),
                "{\"by\":\"2027-03\",\"commitment\":\"" + A + "\",\"post\":\"aa-desk\",\"type\":\"task-set\","
                        + "\"what\":{\"en\":\"Words.\"}}");
        ExactBytes.check(
                new TaskClosed(new ActRef(A), TaskEnd.DROPPED, WORDS),
                "{\"end\":\"dropped\",\"note\":{\"en\":\"Words.\"},\"task\":\"" + A + "\",\"type\":\"task-closed\"}");
    }

    @Test
    void pointsOnTheWayAndWhatIsHeldAgainstAClaimHaveExactlyTheseBytes() throws MalformedBody {
        ExactBytes.check(
                new MilestoneSet(new ActRef(A), WORDS, new PartialDate("2027-03")),
                "{\"by\":\"2027-03\",\"commitment\":\"" + A + "\",\"type\":\"milestone-set\","
                        + "\"what\":{\"en\":\"Words.\"}}");
        ExactBytes.check(
                new MilestoneClosed(
                        new ActRef(A), MilestoneEnd.REACHED, new PartialDate("2027"), List.of(new ActRef(A)), WORDS),
                "{\"end\":\"reached\",\"milestone\":\"" + A + "\",\"note\":{\"en\":\"Words.\"},\"on\":\"2027\","
                        + "\"restsOn\":[\"" + A + "\"],\"type\":\"milestone-closed\"}");
        ExactBytes.check(
                new ClaimContested(new ActRef(A), new ActRef(A), WORDS, null),
                "{\"commitment\":\"" + A + "\",\"contested\":\"" + A + "\",\"type\":\"claim-contested\","
                        + "\"words\":{\"en\":\"Words.\"}}");
        ExactBytes.check(
                new ContestEnded(new ActRef(A), "Settled."),
                "{\"contest\":\"" + A + "\",\"reason\":\"Settled.\",\"type\":\"contest-ended\"}");
    }

    @Test
    void scoresAndEvidenceOfEarlierVersionsHaveTheBytesTheyHad() throws MalformedBody {
        String before = "{\"commitment\":\"" + A + "\",\"member\":\"AA\",\"reasons\":{\"en\":\"Words.\"},"
                + "\"restsOn\":[],\"score\":1,\"type\":\"assessment-given\"}";
        ExactBytes.check(new AssessmentGiven(new ActRef(A), new MemberId("AA"), 1, WORDS, List.of()), before);
        Period period = new Period(new PartialDate("2025-01"), new PartialDate("2025-06"));
        ExactBytes.check(
                new AssessmentGiven(new ActRef(A), new MemberId("AA"), 1, WORDS, List.of(), WORDS, period),
                before.replace(
                        "\"reasons\"",
                        "\"method\":{\"en\":\"Words.\"},"
                                + "\"period\":{\"from\":\"2025-01\",\"to\":\"2025-06\"},\"reasons\""));
    }
}
