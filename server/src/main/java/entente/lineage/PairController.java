package entente.lineage;

import entente.instrument.Statement;
import entente.partnership.Partnership;
import entente.portal.Addressed;
import entente.portal.Office;
import entente.portal.Pages;
import entente.portal.Visit;
import entente.reading.Span;
import entente.texts.Succession;
import entente.wording.Comparison;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** The page about two statements: what the later took from the earlier, what it dropped, what is new. */
@Controller
final class PairController {
    private static final int OTHERS_MAX = 30;

    private final Pages pages;
    private final Office office;
    private final Lineages lineages;

    PairController(Pages pages, Office office, Lineages lineages) {
        this.pages = pages;
        this.office = office;
        this.lineages = lineages;
    }

    @GetMapping("/texts/{one:[0-9a-f]{12,64}}/compare/{other:[0-9a-f]{12,64}}")
    View pair(
            Visit visit,
            @PathVariable String one,
            @PathVariable String other,
            @RequestParam Map<String, String> asked) {
        Partnership state = office.state(visit);
        Statement left = found(state, one);
        Statement right = found(state, other);
        if (left.ref().equals(right.ref())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        boolean inOrder = Succession.ORDER.compare(left, right) < 0;
        boolean mayLink =
                office.acting(visit, state).map(Office.Acting::keepsRegister).orElse(false);
        List<String> done = asked.getOrDefault("made", "").matches("\\d{1,4}")
                        && asked.getOrDefault("refused", "").matches("\\d{1,4}")
                ? List.of(asked.getOrDefault("made", ""), asked.getOrDefault("refused", ""))
                : List.of();
        return pages.page(
                visit, "lineage/pair", sheet(state, inOrder ? left : right, inOrder ? right : left, mayLink, done));
    }

    private PairSheet sheet(Partnership state, Statement earlier, Statement later, boolean mayLink, List<String> done) {
        Optional<Comparison> found = lineages.comparison(state, earlier, later, Lineages.PAGE_WAIT);
        List<Taken> taken = found.stream()
                .flatMap(comparison -> comparison.links().stream())
                .map(link -> lineages.taken(state, earlier, later, link))
                .toList();
        return new PairSheet(
                earlier,
                later,
                found.isEmpty() && earlier.hasText() && later.hasText(),
                found.flatMap(Comparison::refusal),
                taken.stream().filter(one -> one.link().commitment()).toList(),
                taken.stream().filter(one -> !one.link().commitment()).toList(),
                sentences(state, earlier, found.map(Comparison::dropped).orElse(List.of())),
                sentences(state, later, found.map(Comparison::fresh).orElse(List.of())),
                others(state, earlier, later),
                Proposal.of(
                        state,
                        earlier,
                        later,
                        taken.stream().filter(one -> one.link().commitment()).toList()),
                mayLink,
                done);
    }

    private List<PairSheet.Sentence> sentences(Partnership state, Statement statement, List<Span> spans) {
        return spans.stream()
                .map(span -> new PairSheet.Sentence(span.start(), lineages.words(state, statement, span)))
                .toList();
    }

    private static List<PairSheet.Pair> others(Partnership state, Statement earlier, Statement later) {
        List<PairSheet.Pair> others = new ArrayList<>();
        for (Statement other : Succession.related(state, later)) {
            if (other.hasText() && !other.ref().equals(earlier.ref()) && others.size() < OTHERS_MAX) {
                boolean before = Succession.ORDER.compare(other, later) < 0;
                others.add(before ? new PairSheet.Pair(other, later) : new PairSheet.Pair(later, other));
            }
        }
        return others;
    }

    private static Statement found(Partnership state, String id) {
        return Addressed.found(state.statements().all(), Statement::ref, id);
    }
}
