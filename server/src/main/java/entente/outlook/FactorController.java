package entente.outlook;

import entente.act.ConsultationAct.Ground;
import entente.act.FactorAct;
import entente.act.Release;
import entente.desk.Agenda;
import entente.desk.Answer;
import entente.factor.Factor;
import entente.outlook.FactorForms.Read;
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
import java.time.LocalDate;
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

/** Factors: all of them, the form that opens one, each with its readings and what can be done. */
@Controller
public final class FactorController {
    private final Pages pages;
    private final Office office;
    private final Reports reports;

    /** The pages over an office, whose archive may give a reading its source. */
    public FactorController(Pages pages, Office office, Newsdesk newsdesk) {
        this.pages = pages;
        this.office = office;
        this.reports = new Reports(newsdesk);
    }

    /** All factors; with the code of a commitment, the form that opens one is filled with it. */
    @GetMapping("/factors")
    public View all(Visit visit, @RequestParam(name = "commitment", defaultValue = "") String commitment) {
        Map<String, String> typed = commitment.isEmpty() ? Map.of() : Map.of("commitments", commitment);
        return pages.page(visit, "outlook/list", sheet(visit, office.state(visit), Optional.empty(), typed, ""));
    }

    /** Begins to watch an open question. */
    @PostMapping("/factors/open")
    public View open(Visit visit, @RequestParam Map<String, String> typed, HttpServletResponse response) {
        Partnership state = office.state(visit);
        Answer answer =
                switch (FactorForms.opening(state, typed, visit.language().tag())) {
                    case Read.Bad bad -> bad(bad);
                    case Read.Good good -> office.submit(visit, release(visit, state, typed), good.act());
                };
        return switch (answer) {
            case Answer.Recorded recorded -> new RedirectView(FactorSheet.address(recorded.ref()) + "?done=open");
            case Answer.Refused refused -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield pages.page(
                        visit,
                        "outlook/list",
                        sheet(visit, state, Optional.of(refused.refusal()), kept(typed, "open"), ""));
            }
        };
    }

    /** Read by all members, by the own one alone, or by everyone. */
    private Release release(Visit visit, Partnership state, Map<String, String> typed) {
        return switch (typed.getOrDefault("release", "")) {
            case "own" ->
                office.acting(visit, state)
                        .<Release>map(acting -> new Release.NamedMembers(List.of(acting.member())))
                        .orElseGet(Release.AllMembers::new);
            case "public" -> new Release.Everyone();
            default -> new Release.AllMembers();
        };
    }

    /** One factor. */
    @GetMapping("/factors/{id:[0-9a-f]{12,64}}")
    public View one(Visit visit, @PathVariable String id, @RequestParam(name = "done", defaultValue = "") String done) {
        Partnership state = office.state(visit);
        String known =
                done.matches("open|reading|taking-back|review|change|closing|offer|offer-end|taking-over") ? done : "";
        return one(visit, state, found(state, id), Optional.empty(), Map.of(), known);
    }

    /** Puts what was typed about a factor on the record, or shows the page again with the reason. */
    @PostMapping("/factors/{id:[0-9a-f]{12,64}}/{form}")
    public View act(
            Visit visit,
            @PathVariable String id,
            @PathVariable String form,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response) {
        Partnership state = office.state(visit);
        Factor one = found(state, id);
        return answered(visit, state, one, form, typed, response);
    }

    /** Takes a report of the visitor's archive as a reading of the factor that was chosen. */
    @PostMapping("/factors/reading")
    public View read(Visit visit, @RequestParam Map<String, String> typed, HttpServletResponse response) {
        Partnership state = office.state(visit);
        Factor one = found(state, typed.getOrDefault("factor", ""));
        return answered(visit, state, one, "reading", typed, response);
    }

    private View answered(
            Visit visit,
            Partnership state,
            Factor one,
            String form,
            Map<String, String> typed,
            HttpServletResponse response) {
        Optional<Reports.Report> report =
                reports.find(visit, typed.getOrDefault("alert", ""), typed.getOrDefault("sentence", ""));
        Optional<FactorForms.Report> rests = report.map(Reports.Report::ground).map(FactorController::rests);
        Answer answer = switch (FactorForms.about(
                state, one.ref(), form, typed, rests, visit.language().tag())) {
            case Read.Bad bad -> bad(bad);
            case Read.Good good -> recorded(visit, state.releaseAbout(one.ref()), good.act(), report);
        };
        return switch (answer) {
            case Answer.Recorded _ -> new RedirectView(FactorSheet.address(one.ref()) + "?done=" + form);
            case Answer.Refused refused -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield one(visit, state, one, Optional.of(refused.refusal()), kept(typed, form), "");
            }
        };
    }

    /** The copy of a report is kept only if the reading that cites it will be recorded. */
    private Answer recorded(Visit visit, Release release, FactorAct act, Optional<Reports.Report> report) {
        Optional<Refusal> refusal = office.foresee(visit, release, act);
        if (refusal.isPresent()) {
            return new Answer.Refused(refusal.get());
        }
        if (act instanceof FactorAct.FactorRead) {
            report.ifPresent(each -> each.keep(office.desk()));
        }
        return office.submit(visit, release, act);
    }

    private static FactorForms.Report rests(Ground ground) {
        return new FactorForms.Report(ground.words(), ground.source(), ground.copy());
    }

    private static Answer bad(Read.Bad bad) {
        return new Answer.Refused(new Refusal(Refusal.Rule.EMPTY, bad.field()));
    }

    private View one(
            Visit visit,
            Partnership state,
            Factor one,
            Optional<Refusal> refusal,
            Map<String, String> typed,
            String done) {
        LocalDate today = Agenda.today(state, visit.now());
        return pages.page(
                visit,
                "outlook/factor",
                new FactorSheet.Single(sheet(visit, state, refusal, typed, done), one, Course.of(one, today)));
    }

    private FactorSheet sheet(
            Visit visit, Partnership state, Optional<Refusal> refusal, Map<String, String> typed, String done) {
        return new FactorSheet(
                visit,
                new Naming(visit, state),
                state,
                office.acting(visit, state),
                refusal,
                typed,
                done,
                Agenda.today(state, visit.now()));
    }

    private static Map<String, String> kept(Map<String, String> typed, String form) {
        Map<String, String> kept = new HashMap<>(typed);
        kept.remove("_csrf");
        kept.put("form", form);
        return kept;
    }

    private static Factor found(Partnership state, String id) {
        return Addressed.found(state.factors().all(), Factor::ref, id);
    }
}
