package entente.registry;

import entente.act.ActRef;
import entente.act.CommitmentAct.CommitmentLinked;
import entente.act.CommitmentAct.Link;
import entente.act.Release;
import entente.desk.Answer;
import entente.partnership.Partnership;
import entente.portal.Office;
import entente.portal.Pages;
import entente.portal.Visit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** The links between commitments, and making those that a comparison suggests. */
@Controller
public final class LinksController {
    private static final Pattern NAME = Pattern.compile("([0-9a-f]{64})-([0-9a-f]{64})");
    private static final String TICKED = "link-";

    private final Pages pages;
    private final Office office;

    LinksController(Pages pages, Office office) {
        this.pages = pages;
        this.office = office;
    }

    /** The page's model: the links, and how things are called. */
    public record Sheet(Naming naming, LinkSheet links) {}

    @GetMapping("/register/links")
    View links(Visit visit, @RequestParam(name = "kind", defaultValue = "") String kind) {
        Partnership state = office.state(visit);
        return pages.page(
                visit,
                "registry/links",
                new Sheet(
                        new Naming(visit, state),
                        LinkSheet.of(state, visit.language().tag(), kind(kind))));
    }

    private static Optional<Link> kind(String name) {
        for (Link link : Link.values()) {
            if (link.name().toLowerCase(Locale.ROOT).equals(name)) {
                return Optional.of(link);
            }
        }
        return Optional.empty();
    }

    /** Records one suggested link, or all that are ticked; each stands on its own. */
    @PostMapping("/texts/{one:[0-9a-f]{12,64}}/compare/{other:[0-9a-f]{12,64}}")
    View make(
            Visit visit,
            @PathVariable String one,
            @PathVariable String other,
            @RequestParam Map<String, String> typed) {
        Partnership state = office.state(visit);
        int made = 0;
        int refused = 0;
        for (String field : typed.keySet()) {
            boolean single = typed.containsKey("only");
            String name = single ? typed.getOrDefault("only", "") : field.replaceFirst("^" + TICKED, "");
            if (single ? field.equals("only") : field.startsWith(TICKED)) {
                boolean done = make(visit, state, name, typed.getOrDefault("kind-" + name, ""));
                made += done ? 1 : 0;
                refused += done ? 0 : 1;
            }
        }
        return new RedirectView(
                "/texts/" + one + "/compare/" + other + "?made=" + made + "&refused=" + refused + "#links");
    }

    private boolean make(Visit visit, Partnership state, String name, String kind) {
        Matcher both = NAME.matcher(name);
        Optional<Link> link = kind(kind);
        if (!both.matches() || link.isEmpty()) {
            return false;
        }
        ActRef later = new ActRef(both.group(1));
        ActRef earlier = new ActRef(both.group(2));
        Release release = state.releaseOf(later)
                .filter(one -> !one.isPublic()
                        || state.releaseOf(earlier).map(Release::isPublic).orElse(false))
                .orElseGet(Release.AllMembers::new);
        return office.submit(visit, release, new CommitmentLinked(later, link.get(), earlier))
                instanceof Answer.Recorded;
    }
}
