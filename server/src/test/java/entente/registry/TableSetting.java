package entente.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.act.Act;
import entente.act.DocumentRef;
import entente.act.InstrumentAct.StatementEntered;
import entente.act.InstrumentAct.StatementKind;
import entente.act.Release;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The example's register, and who takes tables into it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class TableSetting {
    static final MemberId KOREA = new MemberId("KR");
    static final PostId DESK = new PostId("kr-desk");
    static final String TEXT = "我々は毎年会合する。 We will meet every year.\nWe will meet 𠮷 again, and again.\n";

    Desk desk;
    TableOffice office;
    final TableOffice.Asked asked = new TableOffice.Asked(
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

    void record(Act act) {
        Answer answer = desk.receive(new Submission(KOREA, DESK, null, new Release.Everyone(), act));
        assertInstanceOf(Answer.Recorded.class, answer, answer.toString());
    }

    @AfterAll
    void end() throws Exception {
        desk.close();
    }

    Partnership state() {
        return desk.snapshot(new Reader.Of(KOREA));
    }

    Table out() {
        return Intake.table(state(), state().register().all());
    }

    static Table through(FileForm form, Table table) {
        return assertInstanceOf(FileReading.Read.class, FileForm.read(form.write(table)))
                .table();
    }

    /** A table of one row: another's cells with some put in their place. */
    static Table row(Map<String, String> cells) {
        return new Table(List.copyOf(cells.keySet()), List.of(new Table.Row(2, cells)));
    }

    Fate fate(Map<String, String> cells) {
        return office.judge(state(), asked, row(cells)).rows().getFirst().fate();
    }

    static Map<String, String> fresh(String code) {
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

    static List<Intake.Judged> changed(Intake intake) {
        return intake.rows().stream()
                .filter(row -> !(row.fate() instanceof Fate.Unchanged))
                .limit(3)
                .toList();
    }

    void record(Intake intake) {
        assertTrue(intake.clean(), changed(intake).toString());
        assertEquals(List.of(), office.record(asked, intake).failed());
    }
}
