package entente.registry;

import entente.commitment.Commitment;
import entente.commitment.Round;
import entente.desk.Agenda;
import entente.desk.Reader;
import entente.instrument.Statement;
import entente.partnership.Partnership;
import entente.portal.Office;
import entente.portal.Pages;
import entente.portal.Visit;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The register as a table. */
@Controller
public final class RegisterController {
    private static final int TEXTS_MAX = 150;

    private final Pages pages;
    private final Office office;
    private final WordSearch search;
    private final Almanac almanac;

    /** The register over an office; the almanac tells what is due. */
    public RegisterController(Pages pages, Office office, WordSearch search, Almanac almanac) {
        this.pages = pages;
        this.office = office;
        this.search = search;
        this.almanac = almanac;
    }

    /**
     * A page of the register.
     *
     * @param naming how things are called
     * @param filter what was asked for
     * @param total how many there are
     * @param rows the ones on this page
     * @param areas every area in use
     * @param texts the statements to choose from
     */
    public record Sheet(
            Naming naming,
            RegisterFilter filter,
            int total,
            List<Row> rows,
            List<String> areas,
            List<Statement> texts) {
        /** How many pages there are, at least one. */
        public int pages() {
            return Math.max(1, (total + RegisterFilter.PAGE_SIZE - 1) / RegisterFilter.PAGE_SIZE);
        }
    }

    /**
     * A commitment in the table.
     *
     * @param commitment which
     * @param statement where it is made
     * @param lapsed the latest round that is owed, if any
     * @param next the round to come, if any
     * @param reports how many reports
     * @param evidence how many sources
     * @param assessments how many assessments
     */
    public record Row(
            Commitment commitment,
            Optional<Statement> statement,
            Optional<Round> lapsed,
            Optional<Round> next,
            int reports,
            long evidence,
            int assessments) {}

    /** The register, filtered, sorted, page by page. */
    @GetMapping("/register")
    public View register(Visit visit, @RequestParam Map<String, String> asked) {
        Partnership state = office.state(visit);
        LocalDate today = Agenda.today(state, visit.now());
        RegisterFilter filter = RegisterFilter.of(asked);
        Reader reader = Office.reader(visit);
        Catalogue catalogue = almanac.catalogue(reader, state);
        List<Commitment> found = filter.find(
                state, catalogue, () -> almanac.of(reader, state, today).agenda(), search.of(reader));
        int from = Math.min(found.size(), (filter.page() - 1) * RegisterFilter.PAGE_SIZE);
        List<Row> rows = found.subList(from, Math.min(found.size(), from + RegisterFilter.PAGE_SIZE)).stream()
                .map(commitment -> row(state, commitment, today))
                .toList();
        Sheet sheet = new Sheet(
                new Naming(visit, state), filter, found.size(), rows, catalogue.areas(), texts(catalogue, filter));
        return pages.page(visit, "registry/register", sheet);
    }

    /** The statements to choose from: the latest, and the one that was chosen. */
    private static List<Statement> texts(Catalogue catalogue, RegisterFilter filter) {
        return Stream.concat(
                        catalogue.called(filter.text()).stream(),
                        catalogue.latest().stream()
                                .filter(one -> !one.entered().code().equals(filter.text())))
                .limit(TEXTS_MAX)
                .toList();
    }

    private static Row row(Partnership state, Commitment commitment, LocalDate today) {
        List<Round> rounds = Agenda.rounds(state, commitment, today);
        var dossier = state.dossiers().of(commitment.ref());
        return new Row(
                commitment,
                state.statements().find(commitment.statement()),
                rounds.reversed().stream().filter(RegisterController::owed).findFirst(),
                rounds.stream()
                        .filter(r -> r.state() == Round.State.NOT_YET_DUE)
                        .findFirst(),
                dossier.reports().size(),
                dossier.showing(today).size(),
                dossier.assessments().size());
    }

    private static boolean owed(Round round) {
        return switch (round.state()) {
            case EXPECTED_NOT_EVIDENCED, REPORTED_ONLY -> true;
            case HELD, WAIVED, AFTER_AS_OF, NOT_YET_DUE -> false;
        };
    }
}
