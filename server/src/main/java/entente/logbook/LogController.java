package entente.logbook;

import entente.desk.LogBooks;
import entente.member.MemberId;
import entente.mirror.Evidence;
import entente.partnership.Holding;
import entente.partnership.Keys;
import entente.partnership.Partnership;
import entente.partnership.Standing;
import entente.portal.Office;
import entente.portal.Pages;
import entente.portal.Visit;
import entente.registry.Naming;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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
     * @param held how many every mirror, or the witness, holds
     * @param contradicted whether it was shown in two versions
     */
    public record Line(MemberId member, String origin, long size, long readable, long held, boolean contradicted) {}

    /**
     * All logs.
     *
     * @param naming how things are called
     * @param keeping who holds them besides their writers
     * @param logs the logs
     * @param servers how it stands with the other servers; none if this one keeps the record alone
     */
    public record All(Naming naming, Holding.Keeping keeping, List<Line> logs, Servers servers) {}

    /**
     * Who mirrors a log.
     *
     * @param host which server
     * @param size how many acts it says to hold
     * @param behind how many of those here it does not
     * @param asOf when it said so; empty if it has not yet
     */
    public record Holder(String host, long size, long behind, Optional<Instant> asOf) {}

    /**
     * One log.
     *
     * @param naming how things are called
     * @param line which
     * @param checkpoint its newest signed checkpoint
     * @param keys the keys that verify it
     * @param known its member's keys as the acts tell, in the order of their introduction
     * @param keeping who holds it besides its writer
     * @param holders each of them
     * @param acts the readable acts on this page, newest first
     * @param page which page, from 1
     * @param pages how many pages
     */
    public record One(
            Naming naming,
            Line line,
            String checkpoint,
            List<String> keys,
            List<Keys.Key> known,
            Holding.Keeping keeping,
            List<Holder> holders,
            List<Standing> acts,
            int page,
            int pages) {}

    /** The list of all logs. */
    @GetMapping("/record")
    public View all(Visit visit) {
        Partnership state = office.state(visit);
        Naming naming = new Naming(visit, state);
        LogBooks books = office.desk().logBooks();
        List<Line> lines = naming.ordered(books.all()).stream()
                .map(member -> line(state, books, member))
                .toList();
        return pages.page(
                visit,
                "logbook/record",
                new All(
                        naming,
                        office.desk().holding().keeping(),
                        lines,
                        Servers.of(books, lines.stream().map(Line::member).toList())));
    }

    /** One log with the acts on it. */
    @GetMapping("/record/logs/{name}")
    public View one(Visit visit, @PathVariable String name, @RequestParam(defaultValue = "1") int page) {
        Partnership state = office.state(visit);
        LogBooks books = office.desk().logBooks();
        Optional<MemberId> member = Optional.of(member(books, name));
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
                        state.keys().all().stream()
                                .filter(key -> key.member().equals(member.get()))
                                .toList(),
                        office.desk().holding().keeping(),
                        holders(books, member.get()),
                        acts.subList((shown - 1) * PAGE_SIZE, Math.min(acts.size(), shown * PAGE_SIZE)),
                        shown,
                        pageCount));
    }

    /** The proof that a log was shown in two versions, as a file that anyone can check. */
    @GetMapping("/record/logs/{name}/evidence")
    public ResponseEntity<byte[]> evidence(@PathVariable String name) {
        LogBooks books = office.desk().logBooks();
        MemberId member = member(books, name);
        Evidence evidence = books.evidence(member).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_PLAIN)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".evidence\"")
                .body(evidence.format().getBytes(StandardCharsets.UTF_8));
    }

    private static MemberId member(LogBooks books, String name) {
        return books.all().stream()
                .filter(member -> member.logName().equals(name))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static List<Holder> holders(LogBooks books, MemberId member) {
        long size = books.size(member);
        return books.holdings(member).stream()
                .map(held -> new Holder(
                        held.host(),
                        held.size(),
                        Math.max(0, size - held.size()),
                        held.size() == 0 ? Optional.empty() : Optional.of(held.asOf())))
                .toList();
    }

    private Line line(Partnership state, LogBooks books, MemberId member) {
        long readable = state.acts().stream()
                .filter(s -> s.entry().log().equals(member))
                .count();
        return new Line(
                member,
                books.origin(member),
                books.size(member),
                readable,
                office.desk().holding().acts(member),
                books.evidence(member).isPresent());
    }
}
