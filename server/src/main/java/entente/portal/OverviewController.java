package entente.portal;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** The front page. */
@Controller
final class OverviewController {
    private final Pages pages;

    OverviewController(Pages pages) {
        this.pages = pages;
    }

    @GetMapping("/")
    View overview(Visit visit) {
        return pages.page(visit, "overview");
    }
}
