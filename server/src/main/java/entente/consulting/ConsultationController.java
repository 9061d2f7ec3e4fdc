package entente.consulting;

import entente.act.ConsultationAct;
import entente.act.ConsultationAct.Ground;
import entente.act.Release;
import entente.consultation.Consultation;
import entente.consulting.ConsultationForms.Read;
import entente.desk.Answer;
import entente.partnership.Partnership;
import entente.partnership.Refusal;
import entente.portal.Addressed;
import entente.portal.Office;
import entente.portal.Pages;
import entente.portal.Visit;
import entente.registry.Naming;
import entente.triage.Newsdesk;
import entente.triage.Reports;
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

/** Consultations: all of them, the form that opens one, each with what can be done. Looking records what was due. */
@Controller
public final class ConsultationController {
    private final Pages pages;
    private final Office office;
    private final Reports reports;

    /** The pages over an office, whose archive may give a consultation its ground. */
    public ConsultationController(Pages pages, Office office, Newsdesk newsdesk) {
        this.pages = pages;
        this.office = office;
        this.reports = new Reports(newsdesk);
    }

    /** All consultations; with an alert, the form that opens one is filled from it. */
    @GetMapping("/consultations")
    public View all(Visit visit, @RequestParam(name = "alert", defaultValue = "") String alert) {
        office.desk().settle();
        Map<String, String> typed = new HashMap<>();
        reports.find(visit, alert).ifPresent(report -> {
            typed.put("form", "open");
            typed.put("alert", alert);
            typed.put("matter", report.title());
            typed.put("reason", report.words());
        });
        return all(visit, office.state(visit), Optional.empty(), typed);
    }

    /** Asks other members to consult. */
    @PostMapping("/consultations/open")
    public View open(Visit visit, @RequestParam Map<String, String> typed, HttpServletResponse response) {
        Partnership state = office.state(visit);
        Optional<Reports.Report> report = reports.find(visit, typed.getOrDefault("alert", ""));
        List<Ground> grounds = report.map(Reports.Report::ground).stream().toList();
        Naming naming = new Naming(visit, state);
        Answer answer = switch (ConsultationForms.opening(
                typed, naming.partners(), grounds, visit.language().tag())) {
            case Read.Bad bad -> new Answer.Refused(new Refusal(Refusal.Rule.EMPTY, bad.field()));
            case Read.Good good -> opened(visit, good.act(), typed, report);
        };
        return switch (answer) {
            case Answer.Recorded recorded -> new RedirectView(ConsultationSheet.address(recorded.ref()));
            case Answer.Refused refused -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield all(visit, state, Optional.of(refused.refusal()), kept(typed, "open"));
            }
        };
    }

    /** Read by all members, or by those alone who are asked. */
    private Answer opened(
            Visit visit, ConsultationAct act, Map<String, String> typed, Optional<Reports.Report> report) {
        Release release = typed.getOrDefault("release", "").equals("named")
                        && act instanceof ConsultationAct.ConsultationOpened opened
                ? new Release.NamedMembers(opened.members())
                : new Release.AllMembers();
        Optional<Refusal> refusal = office.foresee(visit, release, act);
        if (refusal.isPresent()) {
            return new Answer.Refused(refusal.get());
        }
        report.ifPresent(each -> each.keep(office.desk()));
        return office.submit(visit, release, act);
    }

    private View all(Visit visit, Partnership state, Optional<Refusal> refusal, Map<String, String> typed) {
        return pages.page(visit, "consulting/list", sheet(visit, state, refusal, typed));
    }

    private ConsultationSheet sheet(
            Visit visit, Partnership state, Optional<Refusal> refusal, Map<String, String> typed) {
        return new ConsultationSheet(
                visit, new Naming(visit, state), state, office.acting(visit, state), refusal, typed);
    }

    /** One consultation. */
    @GetMapping("/consultations/{id:[0-9a-f]{12,64}}")
    public View one(Visit visit, @PathVariable String id) {
        office.desk().settle();
        Partnership state = office.state(visit);
        return one(visit, state, found(state, id), Optional.empty(), Map.of());
    }

    /** Puts what was typed about a consultation on the record, or shows the page again with the reason. */
    @PostMapping("/consultations/{id:[0-9a-f]{12,64}}/{form}")
    public View act(
            Visit visit,
            @PathVariable String id,
            @PathVariable String form,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response) {
        Partnership state = office.state(visit);
        Consultation one = found(state, id);
        Answer answer = switch (ConsultationForms.about(
                one.ref(), form, typed, visit.language().tag())) {
            case Read.Bad bad -> new Answer.Refused(new Refusal(Refusal.Rule.EMPTY, bad.field()));
            case Read.Good good -> office.submit(visit, state.releaseAbout(one.ref()), good.act());
        };
        return switch (answer) {
            case Answer.Recorded _ -> new RedirectView(ConsultationSheet.address(one.ref()));
            case Answer.Refused refused -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield one(visit, state, one, Optional.of(refused.refusal()), kept(typed, form));
            }
        };
    }

    private View one(
            Visit visit, Partnership state, Consultation one, Optional<Refusal> refusal, Map<String, String> typed) {
        return pages.page(
                visit,
                "consulting/consultation",
                new ConsultationSheet.Single(sheet(visit, state, refusal, typed), one));
    }

    private static Map<String, String> kept(Map<String, String> typed, String form) {
        Map<String, String> kept = new HashMap<>(typed);
        kept.remove("_csrf");
        kept.put("form", form);
        return kept;
    }

    private static Consultation found(Partnership state, String id) {
        return Addressed.found(state.consultations().all(), Consultation::ref, id);
    }
}
