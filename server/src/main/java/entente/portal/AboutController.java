package entente.portal;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** What this is, for whoever finds it. */
@Controller
final class AboutController {
    private final Pages pages;

    AboutController(Pages pages) {
        this.pages = pages;
    }

    @GetMapping("/about")
    View about(Visit visit) {
        return pages.page(visit, "about");
    }
}
