package entente.lineage;

import entente.instrument.Statement;
import entente.member.MemberId;
import entente.partnership.Partnership;
import entente.portal.Addressed;
import entente.portal.Office;
import entente.portal.Pages;
import entente.portal.Visit;
import entente.reading.Position;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** Agreed language: the positions that members took together, and each one's line through the statements. */
@Controller
final class PositionController {
    private static final int SHOWN_MAX = 400;

    private final Pages pages;
    private final Office office;
    private final Lineages lineages;
    private final JointPositions positions;

    PositionController(Pages pages, Office office, Lineages lineages, JointPositions positions) {
        this.pages = pages;
        this.office = office;
        this.lineages = lineages;
        this.positions = positions;
    }

    /** A filter that names nothing known is no filter, as when a link is older than what it leads to. */
    @GetMapping("/positions")
    View list(Visit visit, @RequestParam Map<String, String> asked) {
        Partnership state = office.state(visit);
        String words = asked.getOrDefault("q", "").strip();
        PositionQuery query = new PositionQuery(
                statement(state, asked.getOrDefault("statement", "")).map(Statement::ref),
                Arrays.stream(Position.Verb.values())
                        .filter(verb -> verb.name().equals(asked.get("verb")))
                        .findFirst(),
                Optional.ofNullable(asked.get("member"))
                        .filter(code -> code.matches("[A-Z]{2}"))
                        .map(MemberId::new),
                words.substring(0, Math.min(words.length(), PositionQuery.WORDS_MAX)));
        List<JointPosition> found = positions.find(state, query);
        Map<Statement, List<JointPosition>> groups = found.stream()
                .limit(SHOWN_MAX)
                .collect(Collectors.groupingBy(JointPosition::statement, LinkedHashMap::new, Collectors.toList()));
        return pages.page(
                visit,
                "lineage/positions",
                new PositionSheet.Listed(
                        state,
                        query,
                        JointPositions.sources(state),
                        groups.entrySet().stream()
                                .map(group -> new PositionSheet.Group(group.getKey(), group.getValue()))
                                .toList(),
                        found.size() > SHOWN_MAX));
    }

    @GetMapping("/positions/{statement:[0-9a-f]{12,64}}/{start:[0-9]{1,7}}")
    View one(Visit visit, @PathVariable String statement, @PathVariable int start) {
        Partnership state = office.state(visit);
        JointPosition position = statement(state, statement)
                .flatMap(found -> positions.at(state, found, start))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return pages.page(
                visit,
                "lineage/position",
                new PositionSheet.One(
                        state,
                        position,
                        lineages.words(
                                state, position.statement(), position.position().sentence()),
                        lineages.line(
                                state,
                                position.statement(),
                                List.of(position.position().span()))));
    }

    private static Optional<Statement> statement(Partnership state, String name) {
        return Addressed.find(state.statements().all(), Statement::ref, name);
    }
}
