package entente.triage;

import entente.alert.Alert;
import entente.alert.EventList;
import entente.alert.IndicatorPast;
import entente.alert.IndicatorShelf;
import entente.backtest.BackTest;
import entente.indicator.Fault;
import entente.portal.Office;
import entente.portal.Pages;
import entente.portal.Visit;
import entente.surge.AtLeast;
import entente.surge.Detector;
import entente.surge.Method;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** How an indicator would have done over the archive, and by which method its days are judged. */
@Controller
public final class PastController {
    private static final String ONE = "/watch/indicators/{id:[a-z0-9-]{1,80}}";
    private static final int WITHIN_MAX = 60;
    private static final int LEAST_MAX = 1_000;
    private static final String WITHIN = "2";

    private final Pages pages;
    private final Office office;
    private final Newsdesk newsdesk;

    /** The pages over the archives of this server. */
    public PastController(Pages pages, Office office, Newsdesk newsdesk) {
        this.pages = pages;
        this.office = office;
        this.newsdesk = newsdesk;
    }

    /** Its past by its own method. */
    @GetMapping(ONE + "/past")
    public View past(Visit visit, @PathVariable String id) {
        IndicatorShelf.Shelved shelved = newsdesk.indicator(visit, id);
        Method own = newsdesk.of(visit).shelf().method(id);
        return page(visit, shelved, new Asked(Optional.of(own), 2, Alert.SURGE_MIN, ""), List.of(), "");
    }

    /** Its past by a method against a list of events; nothing is saved. */
    @PostMapping(ONE + "/past")
    public View against(
            Visit visit,
            @PathVariable String id,
            @RequestParam(name = "method", defaultValue = "") String method,
            @RequestParam(name = "within", defaultValue = WITHIN) int within,
            @RequestParam(name = "least", defaultValue = "" + Alert.SURGE_MIN) int least,
            @RequestParam(name = "events", defaultValue = "") String events,
            HttpServletResponse response) {
        IndicatorShelf.Shelved shelved = newsdesk.indicator(visit, id);
        Asked asked = new Asked(
                Method.of(method), Math.clamp(within, 0, WITHIN_MAX), Math.clamp(least, 1, LEAST_MAX), events);
        try {
            return page(visit, shelved, asked, EventList.parse(events.replace("\r\n", "\n"), List.of()), "");
        } catch (Fault fault) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(visit, shelved, asked, List.of(), String.valueOf(fault.getMessage()));
        }
    }

    /** Says by which method its days are judged from now on. */
    @PostMapping(ONE + "/method")
    public View judgeBy(Visit visit, @PathVariable String id, @RequestParam(name = "method") String method) {
        office.requireKeeper(visit);
        newsdesk.indicator(visit, id);
        Method chosen = Method.of(method).orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        newsdesk.of(visit).shelf().judgeBy(id, chosen);
        return new RedirectView("/watch/indicators/" + id);
    }

    private record Asked(Optional<Method> method, int within, int least, String events) {
        Detector detector() {
            return method.<Detector>map(Method::detector).orElseGet(() -> new AtLeast(least));
        }
    }

    private View page(
            Visit visit, IndicatorShelf.Shelved shelved, Asked asked, List<BackTest.Event> events, String fault) {
        IndicatorPast past = IndicatorPast.of(newsdesk.of(visit), shelved.indicator());
        BackTest.Outcome outcome = past.against(asked.detector(), asked.least(), events, asked.within());
        return pages.page(
                visit,
                "triage/past",
                new PastSheet(
                        shelved.indicator().id(),
                        IndicatorSheet.title(visit, shelved.indicator()),
                        asked.method(),
                        asked.within(),
                        asked.least(),
                        asked.events(),
                        fault,
                        past,
                        outcome,
                        past.weeks(outcome, shelved.least())));
    }
}
