package entente.logbook;

import entente.desk.LogBooks;
import entente.member.MemberId;
import entente.partnership.Partnership;
import entente.partnership.Standing;
import entente.portal.Office;
import entente.portal.Pages;
import entente.portal.Visit;
import entente.registry.Naming;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** The logs: whose there are, how large they are, what signs them, and which acts stand on them. */
@Controller
public final class LogController {
    private static final int PAGE_SIZE = 50;

    private final Pages pages;
    private final Office office;

    /** The pages over an office. */
    public LogController(Pages pages, Office office) {
        this.pages = pages;
        this.office = office;
    }

    /**
     * A log in the list of all.
     *
     * @param member whose
     * @param origin the first line of its checkpoints
     * @param size how many acts it holds
     * @param readable how many of them the visitor may read
     */
    public record Line(MemberId member, String origin, long size, long readable) {}

    /** All logs. */
    public record All(Naming naming, List<Line> logs) {}

    /**
     * One log.
     *
     * @param naming how things are called
     * @param line which
     * @param checkpoint its newest signed checkpoint
     * @param keys the keys that verify it
     * @param acts the readable acts on this page, newest first
     * @param page which page, from 1
     * @param pages how many pages
     */
    public record One(
            Naming naming, Line line, String checkpoint, List<String> keys, List<Standing> acts, int page, int pages) {}

    /** The list of all logs. */
    @GetMapping("/record")
    public View all(Visit visit) {
        Partnership state = office.state(visit);
        Naming naming = new Naming(visit, state);
        LogBooks books = office.desk().logBooks();
        List<Line> lines = naming.ordered(books.all()).stream()
                .map(member -> line(state, books, member))
                .toList();
        return pages.page(visit, "logbook/record", new All(naming, lines));
    }

    /** One log with the acts on it. */
    @GetMapping("/record/logs/{name}")
    public View one(Visit visit, @PathVariable String name, @RequestParam(defaultValue = "1") int page) {
        Partnership state = office.state(visit);
        LogBooks books = office.desk().logBooks();
        Optional<MemberId> member =
                books.all().stream().filter(m -> m.logName().equals(name)).findFirst();
        if (member.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        List<Standing> acts = state.acts().stream()
                .filter(s -> s.entry().log().equals(member.get()))
                .toList()
                .reversed();
        int pageCount = Math.max(1, (acts.size() + PAGE_SIZE - 1) / PAGE_SIZE);
        int shown = Math.clamp(page, 1, pageCount);
        return pages.page(
                visit,
                "logbook/log",
                new One(
                        new Naming(visit, state),
                        line(state, books, member.get()),
                        books.checkpoint(member.get()),
                        books.verifierKeys(member.get()),
                        acts.subList((shown - 1) * PAGE_SIZE, Math.min(acts.size(), shown * PAGE_SIZE)),
                        shown,
                        pageCount));
    }

    private static Line line(Partnership state, LogBooks books, MemberId member) {
        long readable = state.acts().stream()
                .filter(s -> s.entry().log().equals(member))
                .count();
        return new Line(member, books.origin(member), books.size(member), readable);
    }
}
