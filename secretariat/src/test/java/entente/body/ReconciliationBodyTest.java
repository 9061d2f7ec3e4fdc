package entente.body;

import entente.act.ActRef;
import entente.act.EvidenceAct.AssessmentsReconciled;
import entente.member.MemberId;
import entente.text.Localized;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReconciliationBodyTest {
    private static final String A = "ab".repeat(32);
    private static final String B = "cd".repeat(32);

    @Test
    void whatAssessorsAgreedOnHasExactlyTheseBytes() throws MalformedBody {
        ExactBytes.check(
                new AssessmentsReconciled(
                        new ActRef(A),
                        new MemberId("BB"),
                        List.of(new ActRef(B)),
                        -1,
                        Localized.of("en", "Seen again.")),
                "{\"assessments\":[\"" + B + "\"],\"commitment\":\"" + A + "\",\"member\":\"BB\","
                        + "\"reasons\":{\"en\":\"Seen again.\"},\"score\":-1,\"type\":\"assessments-reconciled\"}");
    }
}
