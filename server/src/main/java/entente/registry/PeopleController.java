package entente.registry;

import entente.continuity.Post;
import entente.desk.Agenda;
import entente.member.MemberId;
import entente.member.PostKind;
import entente.partnership.Partnership;
import entente.portal.Office;
import entente.portal.Pages;
import entente.portal.Visit;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** Posts, who holds them, and who held them. */
@Controller
public final class PeopleController {
    private static final int YEARS_SHOWN = 6;

    private final Pages pages;
    private final Office office;

    /** The page over an office. */
    public PeopleController(Pages pages, Office office) {
        this.pages = pages;
        this.office = office;
    }

    /**
     * The page.
     *
     * @param naming how things are called
     * @param posts by member, the visitor's own first
     * @param from the first day of the picture
     * @param today the day of looking: the last day of the picture
     * @param years the years whose beginnings are marked
     */
    public record Sheet(
            Naming naming, Map<MemberId, List<Post>> posts, LocalDate from, LocalDate today, List<Integer> years) {
        /** How far along the picture a day lies, in thousandths of its width. */
        public long at(LocalDate day) {
            long whole = ChronoUnit.DAYS.between(from, today);
            return Math.clamp(ChronoUnit.DAYS.between(from, day) * 1000 / Math.max(1, whole), 0, 1000);
        }

        /** Whether a term reaches into the picture. */
        public boolean shown(Post.Term term) {
            return term.to() == null || term.to().last().isAfter(from);
        }

        /** Where a term ends in the picture. */
        public long end(Post.Term term) {
            return term.to() == null ? 1000 : at(term.to().last());
        }
    }

    /** Everyone in office, and a picture of the terms. */
    @GetMapping("/people")
    public View people(Visit visit) {
        Partnership state = office.state(visit);
        Naming naming = new Naming(visit, state);
        LocalDate today = Agenda.today(state, visit.now());
        Map<MemberId, List<Post>> posts = new LinkedHashMap<>();
        for (MemberId member : naming.ordered(state.parties())) {
            List<Post> own = state.offices().all().stream()
                    .filter(p -> p.created().member().equals(member)
                            && (p.created().kind() != PostKind.DESK
                                    || visit.who().isPresent()))
                    .toList();
            if (!own.isEmpty()) {
                posts.put(member, own);
            }
        }
        LocalDate from = LocalDate.of(today.getYear() - YEARS_SHOWN + 1, 1, 1);
        List<Integer> years = new ArrayList<>();
        for (int year = from.getYear(); year <= today.getYear(); year++) {
            years.add(year);
        }
        return pages.page(visit, "registry/people", new Sheet(naming, posts, from, today, years));
    }
}
