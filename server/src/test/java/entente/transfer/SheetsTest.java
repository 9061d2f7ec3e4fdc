package entente.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import entente.act.HandoverAct.Occasion;
import entente.member.MemberId;
import entente.tabulation.FileForm;
import entente.text.Localized;
import entente.text.PartialDate;
import entente.transfer.Contents.Reason;
import entente.transfer.Contents.Step;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The tables of a hand-over file are read by table programs as what they are. */
class SheetsTest {
    @Test
    void noCellIsTakenForAFormulaWhateverItsWidth() throws Exception {
        List<Step> next = List.of(
                step("=1+1"), step("＝HYPERLINK(\"x\")"), step("-2"), step("two\r\nlines, \"quoted\""), step("plain"));
        Contents contents = new Contents(
                Contents.FORMAT,
                Occasion.CHAIR,
                new MemberId("AA"),
                new MemberId("BB"),
                null,
                new PartialDate("2026-11-20"),
                Instant.EPOCH,
                next,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null);
        String csv = new String(new Sheets(List.of("en", "ja")).of(contents).get("next.csv"), StandardCharsets.UTF_8);
        String form = new String(
                FileForm.CSV.write(new entente.tabulation.Table(List.of("a"), List.of())), StandardCharsets.UTF_8);
        assertEquals(form.charAt(0), csv.charAt(0), "the mark by which table programs know UTF-8");
        try (var rows = org.apache.commons.csv.CSVFormat.RFC4180.parse(new java.io.StringReader(csv.substring(1)))) {
            List<List<String>> cells =
                    rows.stream().map(row -> row.stream().toList()).toList();
            assertEquals(List.of("by", "why", "code", "words-en", "words-ja"), cells.getFirst());
            assertEquals(List.of("", "outcome", "C-1", "'=1+1", ""), cells.get(1));
            assertEquals("'＝HYPERLINK(\"x\")", cells.get(2).get(3));
            assertEquals("'-2", cells.get(3).get(3));
            assertEquals("two\r\nlines, \"quoted\"", cells.get(4).get(3));
            assertEquals("plain", cells.get(5).get(3));
        }
    }

    private static Step step(String words) {
        return new Step(null, Reason.OUTCOME, "C-1", Localized.of("en", words));
    }
}
