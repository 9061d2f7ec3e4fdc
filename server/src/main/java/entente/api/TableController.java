package entente.api;

import entente.desk.Desk;
import entente.portal.Office;
import entente.portal.Office.Acting;
import entente.registry.TableOffice;
import entente.registry.TableOffice.Asked;
import entente.registry.WordSearch;
import entente.tabulation.FileForm;
import entente.tabulation.FileReading;
import entente.tabulation.Intake;
import entente.tabulation.Table;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The register as a table that comes back unchanged: as CSV, as a workbook and as JSON. */
@RestController
final class TableController {
    private static final int REASON_MAX = 1_000;

    private final WordSearch words;
    private final TableOffice tables;

    TableController(WordSearch words, Desk desk) {
        this.words = words;
        this.tables = new TableOffice(desk);
    }

    @GetMapping("/api/register.csv")
    @Described(
            value = "The register as a table that can be taken in again: CSV (RFC 4180)",
            media = "text/csv",
            query = {
                Parameters.Q,
                Parameters.MEMBER,
                Parameters.AREA,
                Parameters.FORCE,
                Parameters.KIND,
                Parameters.STATUS,
                Parameters.STATEMENT
            })
    ResponseEntity<byte[]> csv(Caller caller, @RequestParam Map<String, String> asked) {
        return table(caller, asked, FileForm.CSV);
    }

    @GetMapping("/api/register.xlsx")
    @Described(
            value = "The register as a table that can be taken in again: a workbook (ECMA-376)",
            media = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            query = {
                Parameters.Q,
                Parameters.MEMBER,
                Parameters.AREA,
                Parameters.FORCE,
                Parameters.KIND,
                Parameters.STATUS,
                Parameters.STATEMENT
            })
    ResponseEntity<byte[]> workbook(Caller caller, @RequestParam Map<String, String> asked) {
        return table(caller, asked, FileForm.XLSX);
    }

    @GetMapping("/api/register.json")
    @Described(
            value = "The register as a table that can be taken in again: JSON, cells by column; docs/register.md",
            query = {
                Parameters.Q,
                Parameters.MEMBER,
                Parameters.AREA,
                Parameters.FORCE,
                Parameters.KIND,
                Parameters.STATUS,
                Parameters.STATEMENT
            })
    ResponseEntity<byte[]> json(Caller caller, @RequestParam Map<String, String> asked) {
        return table(caller, asked, FileForm.JSON);
    }

    private ResponseEntity<byte[]> table(Caller caller, Map<String, String> asked, FileForm form) {
        return Answers.of(RegisterQuery.of(asked, caller.state()).map(query -> {
            Table table =
                    Intake.table(caller.state(), query.find(caller.state(), caller.today(), words.of(caller.reader())));
            HttpHeaders headers = new HttpHeaders();
            headers.set(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"register." + form.extension() + "\"");
            return Answers.bytes(MediaType.parseMediaType(form.mediaType()), form.write(table), headers);
        }));
    }

    @PostMapping(path = "/api/register", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Described(
            value = "Take a table into the register, or say what would become of each row",
            takes = SentIntake.class,
            gives = IntakeView.class,
            parts = {"intake", "file"})
    ResponseEntity<byte[]> take(
            Caller caller, HttpServletRequest request, @RequestParam String intake, @RequestPart MultipartFile file)
            throws IOException {
        byte[] bytes = file.getBytes();
        return Answers.of(SentJson.object(intake.getBytes(StandardCharsets.UTF_8))
                .then(sent -> ActDoor.read(sent, SentIntake.class, Map.of()))
                .then(wanted -> asked(caller, wanted)
                        .then(asked -> read(bytes).map(table -> taken(caller, wanted.what(), asked, table)))));
    }

    private static Checked<Asked> asked(Caller caller, ActDoor.Wanted<SentIntake> wanted) {
        String sent = wanted.what().reason();
        String reason = sent == null || sent.isBlank() ? "-" : sent;
        if (reason.length() > REASON_MAX) {
            return Checked.bad(ProblemKind.BAD_FIELD.at("reason", "At most " + REASON_MAX + " characters."));
        }
        Optional<Acting> acting = caller.account().flatMap(account -> Office.acting(account, caller.state()));
        return acting.map(one -> Checked.good(new Asked(one, reason, _ -> wanted.release())))
                .orElseGet(() -> Checked.bad(ProblemKind.NO_POST.plain()));
    }

    private static Checked<Table> read(byte[] bytes) {
        return switch (FileForm.read(bytes)) {
            case FileReading.Read read -> Checked.good(read.table());
            case FileReading.Refused refused ->
                Checked.bad(ProblemKind.UNREADABLE_TABLE.at("file", refused.rule() + ": " + refused.detail()));
        };
    }

    private ResponseEntity<byte[]> taken(Caller caller, SentIntake sent, Asked asked, Table table) {
        Intake intake = tables.judge(caller.state(), asked, table);
        if (sent.dryRun() || !(intake.clean() || sent.partial())) {
            ResponseEntity<byte[]> answer = Answers.json(IntakeView.of(intake, 0));
            return sent.dryRun() || intake.clean()
                    ? answer
                    : ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                            .contentType(MediaType.APPLICATION_JSON)
                            .body(answer.getBody());
        }
        TableOffice.Done done = tables.record(asked, intake);
        return Answers.json(IntakeView.of(intake.with(done.failed()), done.acts()));
    }
}
