package entente.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import entente.act.Release;
import entente.commitment.Commitment;
import entente.desk.Answer;
import entente.desk.Submission;
import entente.member.MemberId;
import entente.member.PostId;
import entente.tabulation.Fate;
import entente.tabulation.Fault;
import entente.tabulation.FileForm;
import entente.tabulation.Intake;
import entente.tabulation.Table;
import entente.text.Localized;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Milestones and contested claims of the register go out in its tables and come in again. */
class TableAnnotationsTest extends TableSetting {
    private Commitment known(String code) {
        return state().register().all().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private Map<String, String> out(String code) {
        return Intake.table(state(), List.of(known(code))).rows().getFirst().cells();
    }

    private Map<String, String> in(String code, String column, String cell) {
        return Map.of("id", known(code).ref().value(), column, cell);
    }

    @Test
    void milestonesLeaveComeBackAreAddedAndEndedButNeverChanged() {
        Map<String, String> cells = fresh("AIMS");
        cells.put(
                "milestones",
                "[until] 2026-09-30 [what_en] Draft \\[one] sent [what_ja] 草案を送る\n[until] 2027 [what_en] In force");
        for (FileForm form : FileForm.values()) {
            cells.put("code", "AIMS-" + form);
            record(office.judge(state(), asked, through(form, row(cells))));
            assertEquals(2, known("AIMS-" + form).milestones().size());
        }
        var first = known("AIMS-CSV").milestones().getFirst();
        assertEquals("Draft [one] sent", first.set().what().get("en"));
        assertEquals("草案を送る", first.set().what().get("ja"));
        String out = out("AIMS-CSV").get("milestones");
        String ended = out.replace("送る", "送る [outcome] reached [outcome_on] 2026-09-01 [note_en] Sent\\nto all");
        Fate.Corrected fate = assertInstanceOf(Fate.Corrected.class, fate(in("AIMS-CSV", "milestones", ended)));
        assertEquals(List.of("milestones"), fate.columns());
        record(office.judge(state(), asked, row(in("AIMS-CSV", "milestones", ended))));
        var closed = known("AIMS-CSV").milestones().getFirst().closed();
        assertEquals("Sent\nto all", closed.note().get("en"));
        for (FileForm form : FileForm.values()) {
            Table table = through(form, Intake.table(state(), List.of(known("AIMS-CSV"))));
            assertEquals(1, office.judge(state(), asked, table).count(Fate.Unchanged.class), form.toString());
        }
        String now = out("AIMS-CSV").get("milestones");
        assertEquals(ended, now, "as it was taken in");
        annotated("milestones", Fault.Rule.LINE_STAYS, now.replace("In force", "Not in force"));
        annotated("milestones", Fault.Rule.LINE_STAYS, now.replace("reached", "missed"));
        annotated("milestones", Fault.Rule.LINE_STAYS, now.substring(0, now.indexOf('\n')));
        annotated("milestones", Fault.Rule.LINE_STAYS, "");
        annotated("milestones", Fault.Rule.NOT_ITS_LINE, now + "\n" + now);
        annotated("milestones", Fault.Rule.NOT_A_DATE, now + "\n[until] soon [what_en] Done");
        annotated("milestones", Fault.Rule.MISSING, now + "\n[until] 2027");
        annotated("milestones", Fault.Rule.NOT_LINES, now + "\n[until] 2027 [what_en] Done [colour] red");
        annotated("milestones", Fault.Rule.NOT_LINES, now + "\nsoon");
        annotated("milestones", Fault.Rule.NOT_A_CHOICE, now + " [outcome] lost [outcome_on] 2027 [note_en] Gone");
        annotated("milestones", Fault.Rule.RECORD, now + "\n[until] 2027 [what_en] " + "x".repeat(1_001));
    }

    private void annotated(String column, Fault.Rule rule, String cell) {
        Fate fate = fate(in("AIMS-CSV", column, cell));
        List<Fault> faults = assertInstanceOf(Fate.Refused.class, fate, cell).faults();
        assertEquals(
                List.of(column + " " + rule),
                faults.stream().map(f -> f.column() + " " + f.rule()).toList(),
                cell);
    }

    @Test
    void contestedClaimsLeaveComeBackAreAddedAndDropped() {
        record(office.judge(state(), asked, row(fresh("DENIED"))));
        Commitment commitment = known("DENIED");
        MemberId japan = new MemberId("JP");
        Answer.Recorded score = assertInstanceOf(
                Answer.Recorded.class,
                desk.receive(new Submission(
                        japan,
                        new PostId("jp-desk"),
                        null,
                        new Release.Everyone(),
                        new entente.act.EvidenceAct.AssessmentGiven(
                                commitment.ref(), KOREA, -1, Localized.of("en", "None met"), List.of()))));
        String line = "[against] " + score.ref() + " [words_en] Two met [source] Gazette [source_date] 2026-02";
        record(office.judge(state(), asked, row(in("DENIED", "contests", line))));
        var contest = state().dossiers().of(commitment.ref()).contests().getFirst();
        assertEquals("Two met", contest.contested().words().get("en"));
        assertEquals("2026-02", contest.contested().source().date().value());
        for (FileForm form : FileForm.values()) {
            Table table = through(form, Intake.table(state(), List.of(commitment)));
            assertEquals(1, office.judge(state(), asked, table).count(Fate.Unchanged.class), form.toString());
        }
        String out = out("DENIED").get("contests");
        assertInstanceOf(Fate.Refused.class, fate(in("DENIED", "contests", out + "\n" + line)), "contested already");
        record(office.judge(state(), asked, row(in("DENIED", "contests", out + " [dropped] Counted anew"))));
        assertEquals(
                "Counted anew",
                state().dossiers().of(commitment.ref()).contests().getFirst().ended());
        Map<String, String> early = fresh("EARLY");
        early.put("contests", line);
        assertInstanceOf(Fate.Refused.class, fate(early), "nothing has been said of it yet");
    }
}
