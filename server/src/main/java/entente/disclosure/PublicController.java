package entente.disclosure;

import entente.act.CommitmentAct;
import entente.act.EvidenceAct;
import entente.act.InstrumentAct;
import entente.desk.Agenda;
import entente.desk.Reader;
import entente.partnership.Partnership;
import entente.partnership.Standing;
import entente.portal.Office;
import entente.portal.Pages;
import entente.portal.Visit;
import entente.registry.ActFeed;
import entente.registry.Naming;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/**
 * The public page, its files, its feed and the frame that other sites embed. All show the anonymous reader's snapshot,
 * also to who is signed in: what they see is what everybody sees.
 */
@Controller
public final class PublicController {
    private static final int ENTRIES_MAX = 50;
    private static final CacheControl KEPT =
            CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic();

    private final Pages pages;
    private final Office office;
    private final Accomplishments accomplishments;

    /** The pages over an office. */
    public PublicController(Pages pages, Office office, Accomplishments accomplishments) {
        this.pages = pages;
        this.office = office;
        this.accomplishments = accomplishments;
    }

    private Partnership state() {
        return office.desk().snapshot(new Reader.Anyone());
    }

    private PublicSheet sheet(Visit visit, Map<String, String> typed) {
        Partnership state = state();
        LocalDate today = Agenda.today(state, visit.now());
        Accomplishment known = accomplishments.of(state, today);
        return PublicSheet.of(new Naming(visit, state), today, known, asked(state, known, typed));
    }

    /** What cannot be understood asks for nothing. */
    private static PublicSheet.Asked asked(Partnership state, Accomplishment all, Map<String, String> typed) {
        String member = typed.getOrDefault("member", "");
        String area = typed.getOrDefault("area", "");
        boolean known = state.parties().stream().anyMatch(party -> party.value().equals(member));
        String page = typed.getOrDefault("page", "1");
        return new PublicSheet.Asked(
                known ? member : "",
                all.uses(area) ? area : "",
                page.matches("[1-9]\\d{0,4}") ? Integer.parseInt(page) : 1);
    }

    /** The page. */
    @GetMapping("/public")
    public View page(Visit visit, @RequestParam Map<String, String> typed) {
        return pages.page(visit, "disclosure/public", sheet(visit, typed));
    }

    /** The figures alone, for a frame on another site. */
    @GetMapping("/public/embed")
    public View embed(Visit visit, @RequestParam Map<String, String> typed) {
        return pages.page(visit, "disclosure/embed", sheet(visit, typed));
    }

    /** The duties asked for as a table. */
    @GetMapping("/public/commitments.csv")
    public ResponseEntity<byte[]> csv(Visit visit, @RequestParam Map<String, String> typed) {
        byte[] bytes = PublicFiles.csv(
                state(), sheet(visit, typed).found(), visit.language().tag());
        return file("text/csv;charset=UTF-8", "commitments.csv", bytes);
    }

    /** The duties asked for as JSON, in all languages. */
    @GetMapping("/public/commitments.json")
    public ResponseEntity<byte[]> json(Visit visit, @RequestParam Map<String, String> typed) {
        return file(
                "application/json",
                "commitments.json",
                PublicFiles.json(state(), sheet(visit, typed).found()));
    }

    private static ResponseEntity<byte[]> file(String type, String name, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .cacheControl(KEPT)
                .varyBy(HttpHeaders.COOKIE, HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .body(bytes);
    }

    /** What was promised, reported, shown and scored lately, as a feed. */
    @GetMapping("/public/feed.atom")
    public ResponseEntity<byte[]> feed(Visit visit) {
        Partnership state = state();
        List<Standing> entries = state.acts().reversed().stream()
                .filter(one -> one.effective() && told(one))
                .limit(ENTRIES_MAX)
                .toList();
        Standing first = state.acts().getFirst();
        String partnership =
                visit.letterhead().partnership().get(visit.language().tag());
        ActFeed.Head head = new ActFeed.Head(
                "urn:sha256:" + first.entry().ref().value() + ":public",
                visit.text("disclosure.title"),
                partnership,
                "/public",
                first);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_ATOM_XML)
                .cacheControl(KEPT)
                .varyBy(HttpHeaders.COOKIE, HttpHeaders.ACCEPT_LANGUAGE)
                .body(ActFeed.of(visit, state, head, entries, visit.home()));
    }

    private static boolean told(Standing one) {
        return switch (one.entry().body().act()) {
            case CommitmentAct.TaskSet _, CommitmentAct.TaskClosed _ -> false;
            case CommitmentAct _, EvidenceAct _, InstrumentAct _ -> true;
            default -> false;
        };
    }
}
