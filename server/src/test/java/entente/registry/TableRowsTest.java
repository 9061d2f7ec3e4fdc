package entente.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import entente.act.CommitmentAct.CommitmentConfirmed;
import entente.commitment.Commitment;
import entente.tabulation.Fate;
import entente.tabulation.Fault;
import entente.tabulation.Intake;
import entente.tabulation.Table;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which commitment a row is about, and what a row cannot do to one that is known. */
class TableRowsTest extends TableSetting {
    private Commitment commitment(String code) {
        return state().register().all().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private Commitment taken(String code) {
        record(office.judge(state(), asked, row(fresh(code))));
        return commitment(code);
    }

    private List<Fault> faults(Map<String, String> cells) {
        return assertInstanceOf(Fate.Refused.class, fate(cells)).faults();
    }

    @Test
    void oneCommitmentHasOneRowHoweverItIsNamed() {
        String id = taken("ONCE").ref().value();
        Map<String, String> coded = Map.of("id", "", "code", "ONCE", "statement", "TXT", "area", "trade");
        Table table = new Table(
                List.of("id", "code", "statement", "area"),
                List.of(new Table.Row(2, Map.of("id", id, "area", "dprk")), new Table.Row(3, coded)));
        Intake intake = office.judge(state(), asked, table);
        assertInstanceOf(Fate.Corrected.class, intake.rows().getFirst().fate());
        assertEquals(
                List.of(new Fault("code", Fault.Rule.TWICE, "ONCE")),
                assertInstanceOf(Fate.Refused.class, intake.rows().getLast().fate())
                        .faults());
    }

    @Test
    void codeStatementAndLeadOfWhatIsKnownStay() {
        String id = commitment("SCD-01").ref().value();
        assertEquals(
                List.of(new Fault("code", Fault.Rule.STAYS_AS_IT_IS, "")), faults(Map.of("id", id, "code", "SCD-99")));
        assertEquals(
                List.of(new Fault("statement", Fault.Rule.STAYS_AS_IT_IS, "")),
                faults(Map.of("id", id, "statement", "TXT")));
        taken("LED");
        assertEquals(
                List.of(new Fault("leads", Fault.Rule.LEAD_STAYS, "KR")),
                faults(Map.of("code", "LED", "statement", "TXT", "leads", "")));
    }

    @Test
    void aRowThatCouldMeanNoneOrSeveralIsRefused() {
        assertEquals(
                List.of(new Fault("id", Fault.Rule.UNKNOWN_COMMITMENT, "")),
                faults(Map.of("id", "a".repeat(64), "area", "dprk")));
        Commitment one = taken("BOTH");
        record(new CommitmentConfirmed(one.statement(), one.code(), one.terms(), one.basis()));
        assertEquals(
                List.of(new Fault("code", Fault.Rule.SEVERAL_MEANT, "BOTH")),
                faults(Map.of("code", "BOTH", "statement", "TXT", "area", "dprk")));
    }

    @Test
    void aBlankRowIsNone() {
        Map<String, String> blank = Map.of("code", " ", "statement", "");
        Map<String, String> known = Map.of("code", taken("BLANK").code(), "statement", "TXT");
        Table table =
                new Table(List.of("code", "statement"), List.of(new Table.Row(2, blank), new Table.Row(3, known)));
        Intake intake = office.judge(state(), asked, table);
        assertEquals(
                List.of(3),
                intake.rows().stream().map(one -> one.row().number()).toList());
    }

    /** The record is not asked about the status of what it does not hold yet: its limits are told all the same. */
    @Test
    void theStatusOfANewRowKeepsTheRecordsLimits() {
        assertLimit("status_reason_ko", 1_000, "status_reason");
        assertLimit("status_source", 500, "status_source");
        assertLimit("status_source_url", 2_000, "status_source");
    }

    private void assertLimit(String column, int most, String named) {
        Map<String, String> cells = fresh("LONG");
        cells.put("status_source", "A gazette");
        String address = column.endsWith("url") ? "https://example.org/" : "";
        cells.put(column, address + "x".repeat(most - address.length()));
        assertInstanceOf(Fate.New.class, fate(cells), column);
        cells.merge(column, "x", String::concat);
        assertEquals(List.of(new Fault(named, Fault.Rule.RECORD, "TOO_LONG")), faults(cells), column);
    }
}
