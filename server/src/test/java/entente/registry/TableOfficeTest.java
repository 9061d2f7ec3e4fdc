package entente.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.act.Act;
import entente.act.CommitmentAct.Status;
import entente.act.DocumentRef;
import entente.act.InstrumentAct.StatementEntered;
import entente.act.InstrumentAct.StatementKind;
import entente.act.Release;
import entente.commitment.Commitment;
import entente.desk.Answer;
import entente.desk.Desk;
import entente.desk.Reader;
import entente.desk.Submission;
import entente.example.Example;
import entente.member.MemberId;
import entente.member.PostId;
import entente.member.PostKind;
import entente.partnership.Partnership;
import entente.portal.Office.Acting;
import entente.tabulation.Fate;
import entente.tabulation.Fault;
import entente.tabulation.FileForm;
import entente.tabulation.FileReading;
import entente.tabulation.Intake;
import entente.tabulation.Table;
import entente.text.Localized;
import entente.text.PartialDate;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The example's whole register goes out and comes in again; what is changed in between is what is recorded. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TableOfficeTest {
    private static final MemberId KOREA = new MemberId("KR");
    private static final PostId DESK = new PostId("kr-desk");
    private static final String TEXT = "我々は毎年会合する。 We will meet every year.\nWe will meet 𠮷 again, and again.\n";

    private Desk desk;
    private TableOffice office;
    private final TableOffice.Asked asked = new TableOffice.Asked(
            new Acting(KOREA, DESK, PostKind.DESK, "Officer"), "as the text says", _ -> new Release.Everyone());

    @BeforeAll
    void begin(@TempDir Path data) {
        desk = Example.begin(data, InstantSource.fixed(Instant.parse("2026-03-01T00:00:00Z")), new Random(1));
        office = new TableOffice(desk);
        DocumentRef text = desk.keep(TEXT.getBytes(StandardCharsets.UTF_8), "text/plain", "text.txt");
        record(new StatementEntered(
                "TXT",
                Localized.of("en", "A text"),
                StatementKind.JOINT_STATEMENT,
                new PartialDate("2026-02-01"),
                null,
                List.of(KOREA),
                "en",
                null,
                text,
                null));
    }

    private void record(Act act) {
        Answer answer = desk.receive(new Submission(KOREA, DESK, null, new Release.Everyone(), act));
        assertInstanceOf(Answer.Recorded.class, answer, answer.toString());
    }

    @AfterAll
    void end() throws Exception {
        desk.close();
    }

    private Partnership state() {
        return desk.snapshot(new Reader.Of(KOREA));
    }

    private Table out() {
        return Intake.table(state(), state().register().all());
    }

    private static Table through(FileForm form, Table table) {
        return assertInstanceOf(FileReading.Read.class, FileForm.read(form.write(table)))
                .table();
    }

    /** A table of one row: another's cells with some put in their place. */
    private static Table row(Map<String, String> cells) {
        return new Table(List.copyOf(cells.keySet()), List.of(new Table.Row(2, cells)));
    }

    private Fate fate(Map<String, String> cells) {
        return office.judge(state(), asked, row(cells)).rows().getFirst().fate();
    }

    private static Map<String, String> fresh(String code) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("code", code);
        cells.put("statement", "TXT");
        cells.put("summary_en", "Meet, =yearly");
        cells.put("summary_ja", "毎年会合する");
        cells.put("summary_ko", "매년 만난다");
        cells.put("members", "KR; XX");
        cells.put("kind", "recurring");
        cells.put("force", "firm");
        cells.put("area", "coordination");
        cells.put("cadence", "P1Y");
        cells.put("cadence_words", "every year");
        cells.put("first_due", "2026-12-31");
        cells.put("grace_days", "14");
        cells.put("hosts", "KR; XX");
        cells.put("condition_en", "if need be");
        cells.put("testable", "true");
        cells.put("quote", "We will meet 𠮷 again");
        cells.put("leads", "KR: kr-desk");
        cells.put("status", "lapsed");
        cells.put("status_reason_ko", "아직");
        return cells;
    }

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

    private static List<Intake.Judged> changed(Intake intake) {
        return intake.rows().stream()
                .filter(row -> !(row.fate() instanceof Fate.Unchanged))
                .limit(3)
                .toList();
    }

    private void record(Intake intake) {
        assertTrue(intake.clean(), changed(intake).toString());
        assertEquals(List.of(), office.record(asked, intake).failed());
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
