package entente.registry;

import entente.act.ActRef;
import entente.act.Release;
import entente.commitment.Commitment;
import entente.desk.Agenda;
import entente.desk.Answer;
import entente.lineage.Lineages;
import entente.partnership.Partnership;
import entente.partnership.Refusal;
import entente.portal.Addressed;
import entente.portal.Office;
import entente.portal.Pages;
import entente.portal.Visit;
import entente.registry.CommitmentForms.Read;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** One commitment: what it says, what is claimed, shown and scored, and what was done about it. */
@Controller
public final class CommitmentController {
    private final Pages pages;
    private final Office office;
    private final Lineages lineages;

    /** The page over an office; lineages follow a commitment's words. */
    public CommitmentController(Pages pages, Office office, Lineages lineages) {
        this.pages = pages;
        this.office = office;
        this.lineages = lineages;
    }

    /** The page. */
    @GetMapping("/register/{id:[0-9a-f]{12,64}}")
    public View commitment(
            Visit visit, @PathVariable String id, @RequestParam(name = "done", defaultValue = "") String done) {
        Partnership state = office.state(visit);
        return page(
                visit,
                state,
                found(state, id),
                Optional.empty(),
                CommitmentForms.NAMES.contains(done) ? Map.of("done", done) : Map.of());
    }

    /** Puts what was typed on the record, or shows the page again with the reason and what was typed. */
    @PostMapping("/register/{id:[0-9a-f]{12,64}}/{form}")
    public View act(
            Visit visit,
            @PathVariable String id,
            @PathVariable String form,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response) {
        Partnership state = office.state(visit);
        Commitment commitment = found(state, id);
        Map<String, String> kept = new HashMap<>(typed);
        kept.remove("_csrf");
        kept.put("form", form);
        Answer answer = switch (CommitmentForms.read(
                form, commitment.ref(), typed, visit.language().tag())) {
            case Read.Bad bad -> new Answer.Refused(new Refusal(Refusal.Rule.EMPTY, bad.field()));
            case Read.Good good -> office.submit(visit, release(state, commitment.ref(), typed), good.act());
        };
        return switch (answer) {
            case Answer.Recorded recorded ->
                new RedirectView(Naming.address(commitment) + "?done=" + form + "#act-"
                        + recorded.ref().shortened());
            case Answer.Refused refused -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield page(visit, state, commitment, Optional.of(refused.refusal()), kept);
            }
        };
    }

    /** Public only if that was chosen and what it is about is public itself; members only otherwise. */
    static Release release(Partnership state, ActRef about, Map<String, String> typed) {
        Release of = state.releaseOf(about).orElseGet(Release.AllMembers::new);
        boolean narrow = of instanceof Release.NamedMembers;
        if (narrow) {
            return of;
        }
        return typed.getOrDefault("release", "").equals("public") && of.isPublic()
                ? new Release.Everyone()
                : new Release.AllMembers();
    }

    private View page(
            Visit visit,
            Partnership state,
            Commitment commitment,
            Optional<Refusal> refusal,
            Map<String, String> typed) {
        LocalDate today = Agenda.today(state, visit.now());
        return pages.page(
                visit,
                "registry/commitment",
                CommitmentSheet.of(
                        new Naming(visit, state),
                        state,
                        commitment,
                        lineages.line(state, commitment),
                        office.acting(visit, state),
                        refusal,
                        typed,
                        today));
    }

    private static Commitment found(Partnership state, String id) {
        return Addressed.found(state.register().all(), Commitment::ref, id);
    }

    /** The address of an act on the record. */
    public static String act(ActRef ref) {
        return "/record/acts/" + ref.shortened();
    }
}
