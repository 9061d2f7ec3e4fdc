package entente.circulation;

import entente.act.Act;
import entente.act.ActRef;
import entente.act.Release;
import entente.circulation.SilenceForms.Read;
import entente.desk.Answer;
import entente.holiday.Holidays;
import entente.partnership.Partnership;
import entente.partnership.Refusal;
import entente.portal.Addressed;
import entente.portal.Office;
import entente.portal.Pages;
import entente.portal.Visit;
import entente.silence.Procedure;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
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

/** Silence procedures: all of them, and each with what can be done about it. Looking records what was due. */
@Controller
public final class SilenceController {
    private final Pages pages;
    private final Office office;
    private final Holidays holidays;

    /** The pages over an office, with the days off of each state. */
    public SilenceController(Pages pages, Office office, Holidays holidays) {
        this.pages = pages;
        this.office = office;
        this.holidays = holidays;
    }

    /** All procedures, the consents to the method, and the form that opens one. */
    @GetMapping("/silence")
    public View all(Visit visit) {
        office.desk().settle();
        return all(visit, office.state(visit), Optional.empty(), Map.of());
    }

    /** A member consents to the method. */
    @PostMapping("/silence/consent")
    public View consent(Visit visit, HttpServletResponse response) {
        return answered(
                visit, response, office.submit(visit, new Release.AllMembers(), SilenceForms.consent()), Map.of());
    }

    /** Puts a text under silence. */
    @PostMapping("/silence/open")
    public View open(Visit visit, @RequestParam Map<String, String> typed, HttpServletResponse response) {
        Partnership state = office.state(visit);
        List<String> languages =
                state.founded().map(founded -> founded.languages()).orElse(List.of());
        Answer answer = switch (SilenceForms.opening(state, typed, languages)) {
            case Read.Bad bad -> new Answer.Refused(new Refusal(Refusal.Rule.EMPTY, bad.field()));
            case Read.Good good -> submit(visit, new Release.AllMembers(), good.act(), good.texts());
        };
        return answered(visit, response, answer, typed);
    }

    private View answered(Visit visit, HttpServletResponse response, Answer answer, Map<String, String> typed) {
        return switch (answer) {
            case Answer.Recorded _ -> new RedirectView("/silence");
            case Answer.Refused refused -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield all(visit, office.state(visit), Optional.of(refused.refusal()), kept(typed, "open"));
            }
        };
    }

    private View all(Visit visit, Partnership state, Optional<Refusal> refusal, Map<String, String> typed) {
        return pages.page(visit, "circulation/list", SilenceSheet.of(visit, office, holidays, state, refusal, typed));
    }

    /** One procedure. */
    @GetMapping("/silence/{id:[0-9a-f]{12,64}}")
    public View one(Visit visit, @PathVariable String id) {
        office.desk().settle();
        Partnership state = office.state(visit);
        return one(visit, state, found(state, id), Optional.empty(), Map.of());
    }

    /** Puts what was typed about a procedure on the record, or shows the page again with the reason. */
    @PostMapping("/silence/{id:[0-9a-f]{12,64}}/{form}")
    public View act(
            Visit visit,
            @PathVariable String id,
            @PathVariable String form,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response) {
        Partnership state = office.state(visit);
        Procedure procedure = found(state, id);
        Answer answer = switch (SilenceForms.about(
                procedure, form, typed, visit.language().tag())) {
            case Read.Bad bad -> new Answer.Refused(new Refusal(Refusal.Rule.EMPTY, bad.field()));
            case Read.Good good -> submit(visit, about(state, procedure.ref()), good.act(), good.texts());
        };
        return switch (answer) {
            case Answer.Recorded _ -> new RedirectView(SilenceSheet.address(procedure.ref()));
            case Answer.Refused refused -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield one(visit, state, procedure, Optional.of(refused.refusal()), kept(typed, form));
            }
        };
    }

    private View one(
            Visit visit, Partnership state, Procedure procedure, Optional<Refusal> refusal, Map<String, String> typed) {
        SilenceSheet sheet = SilenceSheet.of(visit, office, holidays, state, refusal, typed);
        return pages.page(visit, "circulation/procedure", SilenceSheet.Single.of(sheet, procedure, office.desk()));
    }

    /** What members say about a text that is open to all stays between the members. */
    private static Release about(Partnership state, ActRef procedure) {
        Release release = state.releaseAbout(procedure);
        return release.isPublic() ? new Release.AllMembers() : release;
    }

    /** Documents are kept only for an act that will be admitted. */
    private Answer submit(Visit visit, Release release, Act act, List<byte[]> texts) {
        Optional<Refusal> refusal = office.foresee(visit, release, act);
        if (refusal.isPresent()) {
            return new Answer.Refused(refusal.get());
        }
        texts.forEach(text -> office.desk().keep(text, SilenceForms.MEDIA_TYPE, SilenceForms.NAME));
        return office.submit(visit, release, act);
    }

    private static Map<String, String> kept(Map<String, String> typed, String form) {
        Map<String, String> kept = new HashMap<>(typed);
        kept.remove("_csrf");
        kept.put("form", form);
        return kept;
    }

    private static Procedure found(Partnership state, String id) {
        return Addressed.found(state.silences().all(), Procedure::ref, id);
    }
}
