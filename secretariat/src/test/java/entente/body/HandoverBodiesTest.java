package entente.body;

import entente.act.ActRef;
import entente.act.DocumentRef;
import entente.act.HandoverAct.HandoverAccepted;
import entente.act.HandoverAct.HandoverPrepared;
import entente.act.HandoverAct.Occasion;
import entente.member.MemberId;
import entente.text.Localized;
import entente.text.PartialDate;
import org.junit.jupiter.api.Test;

/** The bytes of acts about hand-overs, which no later version may change. */
class HandoverBodiesTest {
    private static final String A = "ab".repeat(32);
    private static final Localized WORDS = Localized.of("en", "Words.");

    @Test
    void handoversHaveExactlyTheseBytes() throws MalformedBody {
        DocumentRef document = new DocumentRef(A, 2, "application/zip", "handover.zip");
        String bytes =
                "{\"bytes\":2,\"mediaType\":\"application/zip\",\"name\":\"handover.zip\",\"sha256\":\"" + A + "\"}";
        ExactBytes.check(
                new HandoverPrepared(
                        Occasion.CHAIR,
                        WORDS,
                        null,
                        new MemberId("AA"),
                        new MemberId("BB"),
                        new PartialDate("2026-11-20"),
                        document,
                        document),
                "{\"content\":" + bytes + ",\"file\":" + bytes + ",\"from\":\"AA\",\"occasion\":\"chair\","
                        + "\"on\":\"2026-11-20\",\"title\":{\"en\":\"Words.\"},\"to\":\"BB\","
                        + "\"type\":\"handover-prepared\"}");
        ExactBytes.check(
                new HandoverAccepted(new ActRef(A), WORDS),
                "{\"handover\":\"" + A + "\",\"remarks\":{\"en\":\"Words.\"},\"type\":\"handover-accepted\"}");
    }
}
