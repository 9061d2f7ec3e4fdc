package entente.registry;

import entente.desk.Agenda;
import entente.lineage.Lineages;
import entente.partnership.Partnership;
import entente.portal.Office;
import entente.portal.Pages;
import entente.portal.Visit;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** The front page. */
@Controller
public final class OverviewController {
    private static final int DRIFT_MAX = 5;

    private final Pages pages;
    private final Office office;
    private final Lineages lineages;
    private final Almanac almanac;

    /** The front page over an office; lineages find the changes of wording, the almanac what is due. */
    public OverviewController(Pages pages, Office office, Lineages lineages, Almanac almanac) {
        this.pages = pages;
        this.office = office;
        this.lineages = lineages;
        this.almanac = almanac;
    }

    /** What a director understands in ten seconds. */
    @GetMapping("/")
    public View overview(Visit visit) {
        Partnership state = office.state(visit);
        LocalDate today = Agenda.today(state, visit.now());
        return pages.page(
                visit,
                "registry/overview",
                OverviewSheet.of(
                        state,
                        new Naming(visit, state),
                        almanac.of(Office.reader(visit), state, today),
                        lineages.drift(state, DRIFT_MAX),
                        today));
    }
}
