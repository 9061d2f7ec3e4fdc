package entente.body;

import entente.act.ActRef;
import entente.act.CommitmentAct.PostContributes;
import entente.act.CommitmentAct.TaskClosed;
import entente.act.CommitmentAct.TaskEnd;
import entente.act.CommitmentAct.TaskSet;
import entente.member.PostId;
import entente.text.Localized;
import entente.text.PartialDate;
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
}
