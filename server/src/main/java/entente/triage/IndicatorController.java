package entente.triage;

import entente.alert.Inbox;
import entente.alert.IndicatorShelf;
import entente.alert.Watching;
import entente.commitment.Commitment;
import entente.indicator.Fault;
import entente.indicator.Indicator;
import entente.partnership.Partnership;
import entente.portal.Office;
import entente.portal.Pages;
import entente.portal.Visit;
import entente.registry.Naming;
import entente.surge.Method;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Indicators: read, tried against the archive, saved; and what verdicts have made of their thresholds. */
@Controller
public final class IndicatorController {
    private static final int TRIED_MAX = 5_000;
    private static final String NEW = """
            indicator my-indicator
            title.en: What it is called
            query:
              near 30 (@KP, missile* or ミサイル or 미사일, launch* or 発射 or 발사)
            except:
              museum
            """;

    private final Pages pages;
    private final Office office;
    private final Newsdesk newsdesk;

    /** The pages over the archives of this server. */
    public IndicatorController(Pages pages, Office office, Newsdesk newsdesk) {
        this.pages = pages;
        this.office = office;
        this.newsdesk = newsdesk;
    }

    /** All that run. */
    @GetMapping("/watch/indicators")
    public View all(Visit visit) {
        return pages.page(visit, "triage/indicators", rows(visit));
    }

    /** What the thresholds are and which verdicts moved them. */
    @GetMapping("/watch/thresholds")
    public View thresholds(Visit visit) {
        return pages.page(visit, "triage/thresholds", rows(visit));
    }

    private IndicatorSheet.Rows rows(Visit visit) {
        Watching watching = newsdesk.of(visit);
        Inbox inbox = watching.inbox();
        return new IndicatorSheet.Rows(
                inbox.indicators().stream()
                        .map(each -> new IndicatorSheet.Row(
                                visit,
                                each,
                                watching.archive().matches(each.indicator().id()),
                                inbox.calibration(each.indicator().id())))
                        .toList(),
                office.keepsRegister(visit));
    }

    /** The form for a new one. */
    @GetMapping("/watch/indicators/new")
    public View fresh(Visit visit) {
        return sheet(visit, "", NEW, 1, Optional.empty());
    }

    /** One of them. */
    @GetMapping("/watch/indicators/{id:[a-z0-9-]{1,80}}")
    public View one(Visit visit, @PathVariable String id) {
        IndicatorShelf.Shelved shelved = newsdesk.indicator(visit, id);
        return sheet(visit, id, shelved.text(), shelved.least(), Optional.empty());
    }

    /** Tries what was typed against the archive; nothing is saved. */
    @PostMapping("/watch/indicators/try")
    public View tryOut(
            Visit visit,
            @RequestParam(name = "text") String text,
            @RequestParam(name = "least", defaultValue = "1") int least,
            HttpServletResponse response) {
        String typed = text.replace("\r\n", "\n");
        try {
            Watching.Trial trial = newsdesk.of(visit).tryOut(typed, TRIED_MAX);
            return sheet(visit, existing(visit, trial.indicator().id()), typed, least, Optional.of(trial));
        } catch (Fault fault) {
            return refused(visit, typed, least, fault, response);
        }
    }

    /** Saves what was typed as the version that runs. */
    @PostMapping("/watch/indicators/save")
    public View save(
            Visit visit,
            @RequestParam(name = "text") String text,
            @RequestParam(name = "least", defaultValue = "1") int least,
            HttpServletResponse response) {
        office.requireKeeper(visit);
        String typed = text.replace("\r\n", "\n");
        try {
            Indicator saved = newsdesk.of(visit)
                    .save(typed, least, visit.who().orElseThrow().displayName(), visit.now());
            return new RedirectView("/watch/indicators/" + saved.id());
        } catch (Fault fault) {
            return refused(visit, typed, least, fault, response);
        }
    }

    private View refused(Visit visit, String typed, int least, Fault fault, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return pages.page(
                visit,
                "triage/indicator",
                new IndicatorSheet(
                        visit,
                        "",
                        typed,
                        least,
                        List.of(),
                        String.valueOf(fault.getMessage()),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        Method.REWEIGHTED,
                        office.keepsRegister(visit)));
    }

    /** Takes one out of service. */
    @PostMapping("/watch/indicators/{id:[a-z0-9-]{1,80}}/retire")
    public View retire(Visit visit, @PathVariable String id) {
        office.requireKeeper(visit);
        newsdesk.indicator(visit, id);
        newsdesk.of(visit).shelf().retire(id, visit.who().orElseThrow().displayName(), visit.now());
        return new RedirectView("/watch/indicators");
    }

    /** Ties one to the commitments that were ticked. */
    @PostMapping("/watch/indicators/{id:[a-z0-9-]{1,80}}/bearings")
    public View bear(Visit visit, @PathVariable String id, @RequestParam Map<String, String> typed) {
        office.requireKeeper(visit);
        newsdesk.indicator(visit, id);
        Set<String> ticked = typed.keySet().stream()
                .filter(key -> key.matches("c-[0-9a-f]{64}"))
                .map(key -> key.substring(2))
                .collect(Collectors.toCollection(TreeSet::new));
        newsdesk.of(visit).shelf().bear(id, ticked);
        return new RedirectView("/watch/indicators/" + id);
    }

    private View sheet(Visit visit, String id, String text, int least, Optional<Watching.Trial> trial) {
        Watching watching = newsdesk.of(visit);
        Partnership state = office.state(visit);
        Naming naming = new Naming(visit, state);
        Set<String> tied = watching.shelf().bearings(id);
        List<IndicatorSheet.Tied> commitments = state.register().all().stream()
                .filter(Commitment::open)
                .sorted(Comparator.comparing(Commitment::code))
                .map(each -> new IndicatorSheet.Tied(
                        each.ref().value(),
                        each.code() + " " + naming.words(each.terms().summary()),
                        tied.contains(each.ref().value())))
                .toList();
        List<QueryOutline.Line> outline = List.of();
        try {
            outline = QueryOutline.of(
                    IndicatorShelf.one(text, watching.register()).query(), visit, watching.register());
        } catch (Fault fault) {
            throw new IllegalStateException("it was read before", fault);
        }
        return pages.page(
                visit,
                "triage/indicator",
                new IndicatorSheet(
                        visit,
                        id,
                        text,
                        least,
                        outline,
                        "",
                        trial,
                        id.isEmpty() ? List.of() : watching.shelf().history(id),
                        id.isEmpty() ? List.of() : commitments,
                        watching.shelf().method(id),
                        office.keepsRegister(visit)));
    }

    private String existing(Visit visit, String id) {
        return newsdesk.of(visit).shelf().find(id).isPresent() ? id : "";
    }
}
