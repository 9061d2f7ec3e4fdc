package entente.registry;

import entente.partnership.Partnership;
import entente.portal.Office;
import entente.portal.Pages;
import entente.portal.Visit;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** The front page. */
@Controller
public final class OverviewController {
    private final Pages pages;
    private final Office office;

    /** The front page over an office. */
    public OverviewController(Pages pages, Office office) {
        this.pages = pages;
        this.office = office;
    }

    /** What a director understands in ten seconds. */
    @GetMapping("/")
    public View overview(Visit visit) {
        Partnership state = office.state(visit);
        LocalDate today = LocalDate.ofInstant(visit.now(), ZoneOffset.UTC);
        return pages.page(visit, "registry/overview", OverviewSheet.of(state, new Naming(visit, state), today));
    }
}
