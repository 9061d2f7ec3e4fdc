package entente.body;

import entente.act.ActRef;
import entente.act.Basis;
import entente.act.CommitmentAct.CommitmentConfirmed;
import entente.act.CommitmentAct.RoundMoved;
import entente.act.CommitmentAct.RoundWaived;
import entente.act.Terms;
import entente.member.MemberId;
import entente.text.Localized;
import entente.text.PartialDate;
import entente.text.Source;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The bytes of what is said about rounds; what is left out stays out, as in the first records. */
class RoundBodiesTest {
    private static final String A = "ab".repeat(32);
    private static final Localized WORDS = Localized.of("en", "Words.");

    @Test
    void aWaiverHasExactlyTheseBytes() throws MalformedBody {
        ExactBytes.check(
                new RoundWaived(new ActRef(A), new PartialDate("2026-12-31"), WORDS),
                "{\"commitment\":\"" + A + "\",\"due\":\"2026-12-31\",\"reason\":{\"en\":\"Words.\"},"
                        + "\"type\":\"round-waived\"}");
    }

    @Test
    void aMoveHasExactlyTheseBytes() throws MalformedBody {
        ExactBytes.check(
                new RoundMoved(new ActRef(A), new PartialDate("2026-12-31"), new PartialDate("2027-02-15"), WORDS),
                "{\"commitment\":\"" + A + "\",\"due\":\"2026-12-31\",\"reason\":{\"en\":\"Words.\"},"
                        + "\"to\":\"2027-02-15\",\"type\":\"round-moved\"}");
    }

    @Test
    void graceAndHostsStandInTheCadenceAndOnlyWhereTheyAreSaid() throws MalformedBody {
        Terms.Cadence turns =
                new Terms.Cadence("yearly", "P1Y", null, 30, List.of(new MemberId("BB"), new MemberId("AA")));
        ExactBytes.check(confirmed(turns), expected("\"graceDays\":30,\"hosts\":[\"BB\",\"AA\"],"));
        ExactBytes.check(confirmed(new Terms.Cadence("yearly", "P1Y", null)), expected(""));
    }

    private static CommitmentConfirmed confirmed(Terms.Cadence cadence) {
        Terms terms = new Terms(
                WORDS,
                List.of(new MemberId("AA")),
                Terms.Kind.RECURRING,
                Terms.Force.FIRM,
                "cyber",
                null,
                cadence,
                null,
                true);
        return new CommitmentConfirmed(
                new ActRef(A), "C-1", terms, new Basis.CompiledFromSource(new Source("Gazette", null, null)));
    }

    private static String expected(String more) {
        return "{\"basis\":{\"source\":{\"title\":\"Gazette\"},\"type\":\"compiled-from-source\"},\"code\":\"C-1\","
                + "\"statement\":\"" + A + "\",\"terms\":{\"area\":\"cyber\",\"cadence\":{" + more
                + "\"period\":\"P1Y\",\"text\":\"yearly\"},\"force\":\"firm\",\"kind\":\"recurring\","
                + "\"members\":[\"AA\"],\"summary\":{\"en\":\"Words.\"},\"testable\":true},"
                + "\"type\":\"commitment-confirmed\"}";
    }
}
