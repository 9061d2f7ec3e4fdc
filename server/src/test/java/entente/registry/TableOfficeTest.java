package entente.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.act.CommitmentAct.Status;
import entente.commitment.Commitment;
import entente.member.MemberId;
import entente.tabulation.Fate;
import entente.tabulation.Fault;
import entente.tabulation.FileForm;
import entente.tabulation.Intake;
import entente.tabulation.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The example's whole register goes out and comes in again; what is changed in between is what is recorded. */
class TableOfficeTest extends TableSetting {
    @Test
    void whatLeavesInAnyFormComesBackUnchanged() {
        record(office.judge(state(), asked, row(fresh("UNCHANGED"))));
        Table out = out();
        assertTrue(out.rows().size() > 100, "the example's register");
        for (FileForm form : FileForm.values()) {
            Intake intake = office.judge(state(), asked, through(form, out));
            assertEquals(out.rows().size(), intake.count(Fate.Unchanged.class), form + ": " + changed(intake));
        }
    }

    @Test
    void aNewRowBecomesACommitmentWithAllThatStandsInIt() {
        for (FileForm form : FileForm.values()) {
            String code = "NEW-" + form;
            record(office.judge(state(), asked, through(form, row(fresh(code)))));
            Commitment made = state().register().all().stream()
                    .filter(one -> one.code().equals(code))
                    .findFirst()
                    .orElseThrow();
            assertEquals("매년 만난다", made.terms().summary().get("ko"));
            assertEquals("=yearly", made.terms().summary().get("en").substring(6));
            assertEquals(14, made.terms().cadence().graceDays());
            assertEquals(
                    List.of(KOREA, new MemberId("XX")), made.terms().cadence().hosts());
            assertEquals(Map.of(KOREA, DESK), made.leads());
            assertEquals(Status.LAPSED, made.standing().status());
            var passage = ((entente.act.Basis.Quoted) made.basis()).passages().getFirst();
            int[] points = TEXT.codePoints().toArray();
            assertEquals("We will meet 𠮷 again", new String(points, passage.start(), passage.end() - passage.start()));
            assertEquals(
                    "We will meet 𠮷 again, and again.",
                    new String(points, passage.sentenceStart(), passage.sentenceEnd() - passage.sentenceStart()));
        }
    }

    @Test
    void onlyWhatDiffersIsCorrectedAndColumnsThatAreNotThereStayAsTheyAre() {
        record(office.judge(state(), asked, row(fresh("FIX"))));
        Map<String, String> some = Map.of("code", "FIX", "statement", "TXT", "area", "dprk", "grace_days", "");
        Fate.Corrected fate = assertInstanceOf(Fate.Corrected.class, fate(some));
        assertEquals(List.of("area", "grace_days"), fate.columns());
        Intake intake = office.judge(state(), asked, row(some));
        assertEquals(1, office.record(asked, intake).acts());
        Commitment now = state().register().find(fate.commitment()).orElseThrow();
        assertEquals("dprk", now.terms().area());
        assertEquals(null, now.terms().cadence().graceDays());
        assertEquals("매년 만난다", now.terms().summary().get("ko"));
        assertInstanceOf(Fate.Unchanged.class, fate(some));
    }

    @Test
    void aFaultIsNamedByItsCell() {
        record(office.judge(state(), asked, row(fresh("KNOWN"))));
        Map<String, String> wrong = new LinkedHashMap<>();
        wrong.put("kind", "sometimes");
        wrong.put("deadline", "31.12.2026");
        wrong.put("grace_days", "two");
        wrong.put("members", "JP; Korea!");
        wrong.put("testable", "perhaps");
        wrong.put("leads", "KR kr-desk");
        wrong.put("summary_en", "");
        wrong.put("quote", "We will part");
        Map<String, Fault.Rule> rules = Map.of(
                "kind", Fault.Rule.NOT_A_CHOICE,
                "deadline", Fault.Rule.NOT_A_DATE,
                "grace_days", Fault.Rule.NOT_A_NUMBER,
                "members", Fault.Rule.NOT_A_MEMBER,
                "testable", Fault.Rule.NOT_TRUE_OR_FALSE,
                "leads", Fault.Rule.NOT_A_LEAD,
                "quote", Fault.Rule.QUOTE_NOT_FOUND);
        Map<String, String> all = fresh("BAD");
        all.putAll(wrong);
        Map<String, Fault.Rule> found = new LinkedHashMap<>();
        assertInstanceOf(Fate.Refused.class, fate(all))
                .faults()
                .forEach(fault -> found.put(fault.column(), fault.rule()));
        assertEquals(rules, found);
    }

    private void refused(String column, Fault.Rule rule, String cell) {
        Map<String, String> cells = fresh("BAD");
        cells.put(column, cell);
        List<Fault> faults =
                assertInstanceOf(Fate.Refused.class, fate(cells), column).faults();
        assertTrue(faults.stream().anyMatch(f -> f.column().equals(column) && f.rule() == rule), faults.toString());
    }

    @Test
    void whatTheRecordRefusesIsSeenBeforehand() {
        long before = state().actCount();
        refused("statement", Fault.Rule.UNKNOWN_STATEMENT, "NO-SUCH");
        refused("quote", Fault.Rule.QUOTE_IN_SEVERAL_PLACES, "We will meet");
        refused("source", Fault.Rule.NOT_BOTH, "A page");
        refused("leads", Fault.Rule.NOT_YOUR_POST, "JP: jp-desk");
        refused("cadence", Fault.Rule.RECORD, "P1D");
        refused("grace_days", Fault.Rule.RECORD, "400");
        refused("code", Fault.Rule.RECORD, "X".repeat(41));
        refused("id", Fault.Rule.NOT_A_NAME, "12");
        Map<String, String> silent = fresh("BAD");
        silent.remove("status_reason_ko");
        List<Fault> faults = assertInstanceOf(Fate.Refused.class, fate(silent)).faults();
        assertEquals(List.of(new Fault("status_reason_en", Fault.Rule.MISSING, "")), faults);
        List<Table.Row> twice = new ArrayList<>();
        twice.add(new Table.Row(2, fresh("TWICE")));
        twice.add(new Table.Row(3, fresh("TWICE")));
        Intake intake =
                office.judge(state(), asked, new Table(List.copyOf(fresh("").keySet()), twice));
        assertEquals(1, intake.count(Fate.Refused.class));
        assertEquals(before, state().actCount(), "judging records nothing");
    }
}
