package entente.registry;

import entente.act.ActRef;
import entente.board.Board;
import entente.board.Cell;
import entente.commitment.Commitment;
import entente.desk.Agenda;
import entente.partnership.Partnership;
import entente.portal.Office;
import entente.portal.Pages;
import entente.portal.Visit;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Claim, evidence and assessment for each commitment and member, as one map. */
@Controller
public final class BoardController {
    /** The most commitments that one map shows; more are reached by area and page. */
    private static final int PAGE_SIZE = 100;

    private final Pages pages;
    private final Office office;

    /** The page over an office. */
    public BoardController(Pages pages, Office office) {
        this.pages = pages;
        this.office = office;
    }

    /**
     * The page.
     *
     * @param naming how things are called
     * @param state what the visitor may read
     * @param today the day of looking
     * @param board the commitments on this page
     * @param whole all that were asked for, over which agreement is computed
     * @param areas every area in use
     * @param area the area asked for, or empty for all
     * @param page which page, from 1
     * @param duties how many duties the commitments asked for state, each counted once
     */
    public record Sheet(
            Naming naming,
            Partnership state,
            LocalDate today,
            Board board,
            Board whole,
            List<String> areas,
            String area,
            int page,
            long duties) {
        /** How many of a cell's claims, sources and scores a member contests. */
        public long contested(Board.Row row, Cell cell) {
            Set<ActRef> shown = new HashSet<>();
            cell.claims().forEach(one -> shown.add(one.ref()));
            cell.evidence().forEach(one -> shown.add(one.ref()));
            cell.assessors().values().forEach(one -> shown.add(one.ref()));
            cell.reconciliations().forEach(one -> shown.add(one.ref()));
            return state.dossiers().of(row.commitment().ref()).contests().stream()
                    .filter(one ->
                            one.stands() && shown.contains(one.contested().contested()))
                    .count();
        }

        /** The milestones of a commitment whose day has passed. */
        public long missed(Board.Row row) {
            return row.commitment().milestones().stream()
                    .filter(one -> one.overdue(today))
                    .count();
        }

        /** How many pages there are, at least one. */
        public int pages() {
            return Math.max(1, (whole.rows().size() + PAGE_SIZE - 1) / PAGE_SIZE);
        }
    }

    /** The map; what cannot be understood in its address asks for nothing. */
    @GetMapping("/board")
    public View board(Visit visit, @RequestParam Map<String, String> asked) {
        Partnership state = office.state(visit);
        TreeSet<String> areas = new TreeSet<>();
        state.register().all().forEach(one -> areas.add(one.terms().area()));
        String area = areas.contains(asked.getOrDefault("area", "")) ? asked.getOrDefault("area", "") : "";
        List<Commitment> found = state.register().all().stream()
                .filter(one ->
                        one.current() && (area.isEmpty() || one.terms().area().equals(area)))
                .toList();
        int page = RegisterFilter.page(asked);
        int from = Math.min(found.size(), (page - 1) * PAGE_SIZE);
        LocalDate today = Agenda.today(state, visit.now());
        Board whole = Board.of(state, found, today);
        Board shown = new Board(whole.rows().subList(from, Math.min(found.size(), from + PAGE_SIZE)));
        return pages.page(
                visit,
                "registry/board",
                new Sheet(
                        new Naming(visit, state),
                        state,
                        today,
                        shown,
                        whole,
                        List.copyOf(areas),
                        area,
                        page,
                        state.register().duties(found)));
    }
}
