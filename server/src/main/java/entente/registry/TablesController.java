package entente.registry;

import entente.account.Secrets;
import entente.partnership.Partnership;
import entente.portal.Office;
import entente.portal.Office.Acting;
import entente.portal.Pages;
import entente.portal.Visit;
import entente.store.Drafts;
import entente.store.Drafts.Draft;
import entente.tabulation.FileForm;
import entente.tabulation.FileReading;
import entente.tabulation.Intake;
import entente.tabulation.Table;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** The register as a table, out and in. What comes in is shown row by row before anything is done. */
@Controller
public final class TablesController {
    private static final String KIND = "register-table";
    /** The most tables of a member that wait to be recorded: each can be as large as {@link Table#BYTES_MAX}. */
    public static final int WAITING_MAX = 20;

    private static final String REASON_OTHERWISE = "-";

    private final Pages pages;
    private final Office office;
    private final Drafts drafts;
    private final Secrets secrets;
    private final TableOffice tables;

    /** The pages over an office; what was uploaded is kept as a draft of the member's until it is recorded. */
    public TablesController(Pages pages, Office office, Drafts drafts, Secrets secrets) {
        this.pages = pages;
        this.office = office;
        this.drafts = drafts;
        this.secrets = secrets;
        this.tables = new TableOffice(office.desk());
    }

    /**
     * The page with the form.
     *
     * @param mayTakeIn whether the visitor keeps the register
     * @param drafts what was uploaded and not recorded
     * @param full whether a file was sent although as many wait as may
     * @param refused why the file that was sent cannot be taken in
     * @param done what was just done: how many acts and how many rows failed, or nothing
     */
    public record Sheet(
            boolean mayTakeIn,
            List<Drafts.Titled> drafts,
            boolean full,
            Optional<FileReading.Refused> refused,
            List<String> done) {
        /** Copies the lists in. */
        public Sheet {
            drafts = List.copyOf(drafts);
            done = List.copyOf(done);
        }
    }

    /** How a table leaves, and the form in which one comes in. */
    @GetMapping("/register/tables")
    public View tables(Visit visit, @RequestParam Map<String, String> asked) {
        List<String> done = asked.getOrDefault("acts", "").matches("\\d{1,6}")
                        && asked.getOrDefault("failed", "").matches("\\d{1,6}")
                ? List.of(asked.getOrDefault("acts", ""), asked.getOrDefault("failed", ""))
                : List.of();
        return page(visit, false, Optional.empty(), done);
    }

    private View page(Visit visit, boolean full, Optional<FileReading.Refused> refused, List<String> done) {
        Optional<Acting> acting = keeper(visit);
        List<Drafts.Titled> kept =
                acting.map(one -> drafts.of(one.member(), KIND)).orElse(List.of());
        return pages.page(visit, "registry/tables", new Sheet(acting.isPresent(), kept, full, refused, done));
    }

    private Optional<Acting> keeper(Visit visit) {
        return office.acting(visit, office.state(visit)).filter(Acting::keepsRegister);
    }

    private Acting mustKeep(Visit visit) {
        return keeper(visit).orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
    }

    /** Takes a file in hand: it is read and kept, and its rows are shown; nothing is recorded. */
    @PostMapping("/register/tables")
    public View upload(
            Visit visit,
            @RequestPart MultipartFile file,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response)
            throws IOException {
        Acting acting = mustKeep(visit);
        if (drafts.of(acting.member(), KIND).size() >= WAITING_MAX) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(visit, true, Optional.empty(), List.of());
        }
        byte[] bytes = file.getBytes();
        if (FileForm.read(bytes) instanceof FileReading.Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(visit, false, Optional.of(refused), List.of());
        }
        String reason = typed.getOrDefault("reason", "").strip().replaceAll("\\s+", " ");
        String name = String.valueOf(file.getOriginalFilename()).replaceAll("\\p{Cntrl}", "");
        Draft draft = new Draft(
                secrets.id(),
                acting.member(),
                visit.who().orElseThrow().id(),
                KIND,
                name.length() > 200 ? name.substring(name.length() - 200) : name,
                String.join(
                        "\n",
                        typed.getOrDefault("release", "").equals("public") ? "public" : "members",
                        reason.isEmpty() ? REASON_OTHERWISE : reason.substring(0, Math.min(1_000, reason.length())),
                        Base64.getEncoder().encodeToString(bytes)),
                1,
                visit.now());
        drafts.add(draft);
        return new RedirectView("/register/tables/" + draft.id());
    }

    /** A table in hand, with what would become of each row. */
    @GetMapping("/register/tables/{id:[0-9a-f]{32}}")
    public View judged(Visit visit, @PathVariable String id) {
        Acting acting = mustKeep(visit);
        return shown(visit, acting, found(acting, id), false);
    }

    private View shown(Visit visit, Acting acting, Draft draft, boolean changed) {
        Partnership state = office.state(visit);
        Intake intake = tables.judge(state, asked(state, acting, draft), table(draft));
        return pages.page(visit, "registry/table", IntakeSheet.of(draft, reason(draft), intake, changed));
    }

    /** Records what the table changes, or throws it away. */
    @PostMapping("/register/tables/{id:[0-9a-f]{32}}")
    public View decide(
            Visit visit,
            @PathVariable String id,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response) {
        Acting acting = mustKeep(visit);
        Draft draft = found(acting, id);
        if (typed.containsKey("discard")) {
            drafts.remove(acting.member(), id);
            return new RedirectView("/register/tables");
        }
        Partnership state = office.state(visit);
        TableOffice.Asked asked = asked(state, acting, draft);
        Intake intake = tables.judge(state, asked, table(draft));
        boolean asSeen = IntakeSheet.digest(intake).equals(typed.get("seen"));
        if (!asSeen || !(intake.clean() || typed.containsKey("partly"))) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return shown(visit, acting, draft, !asSeen);
        }
        TableOffice.Done done = tables.record(asked, intake);
        drafts.remove(acting.member(), id);
        return new RedirectView("/register/tables?acts=" + done.acts() + "&failed="
                + done.failed().size());
    }

    private Draft found(Acting acting, String id) {
        return drafts.find(acting.member(), id)
                .filter(draft -> draft.kind().equals(KIND))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static TableOffice.Asked asked(Partnership state, Acting acting, Draft draft) {
        Map<String, String> typed = Map.of("release", lines(draft)[0]);
        return new TableOffice.Asked(acting, reason(draft), about -> CommitmentController.release(state, about, typed));
    }

    private static String reason(Draft draft) {
        return lines(draft)[1];
    }

    private static String[] lines(Draft draft) {
        return draft.content().split("\n", 3);
    }

    /** It was read when it came; whatever else is in the store now is no table of this form. */
    private static Table table(Draft draft) {
        return switch (FileForm.read(Base64.getDecoder().decode(lines(draft)[2]))) {
            case FileReading.Read read -> read.table();
            case FileReading.Refused _ -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }
}
