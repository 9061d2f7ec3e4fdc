package entente.api;

import entente.instrument.Statement;
import entente.lineage.JointPosition;
import entente.lineage.JointPositions;
import entente.lineage.Line;
import entente.lineage.Lineages;
import entente.lineage.PositionQuery;
import entente.reading.Position;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Agreed language: the positions that members took together. */
@RestController
final class PositionController {
    private final JointPositions positions;
    private final Lineages lineages;

    PositionController(JointPositions positions, Lineages lineages) {
        this.positions = positions;
        this.lineages = lineages;
    }

    @GetMapping("/api/positions")
    @Described(
            value = "What members condemn, support or ask of others, in the latest " + JointPositions.TEXTS_MAX
                    + " texts or in the one named",
            gives = PositionView.Listed.class,
            query = {
                Parameters.Q,
                Parameters.STATEMENT,
                Parameters.VERB,
                Parameters.MEMBER,
                Parameters.PAGE,
                Parameters.LIMIT
            })
    ResponseEntity<byte[]> positions(Caller caller, @RequestParam Map<String, String> asked) {
        Checked<PositionQuery> query = RegisterQuery.words(asked)
                .then(words -> RegisterQuery.statement(asked, caller.state())
                        .then(statement -> RegisterQuery.choice(asked, Parameters.VERB, Position.Verb.values())
                                .then(verb -> RegisterQuery.member(asked)
                                        .map(member -> new PositionQuery(statement, verb, member, words)))));
        return Answers.of(query.then(good -> Page.of(asked).map(page -> {
            List<JointPosition> found = positions.find(caller.state(), good);
            return Answers.json(
                    new PositionView.Listed(
                            found.size(),
                            page.number(),
                            page.of(found).stream().map(PositionView::of).toList()),
                    page.links("/api/positions", asked, found.size()));
        })));
    }

    @GetMapping("/api/statements/{id}/positions/{start}/line")
    @Described(
            value = "The words of the position that begins at that code point, in all other statements of its members;"
                    + " 503 with Retry-After while long texts are being compared",
            gives = WordingView.Followed.class)
    ResponseEntity<byte[]> positionLine(Caller caller, @PathVariable String id, @PathVariable String start) {
        Optional<Statement> statement = StatementController.find(caller, id);
        Optional<JointPosition> position = start.matches("[0-9]{1,7}")
                ? statement.flatMap(found -> positions.at(caller.state(), found, Integer.parseInt(start)))
                : Optional.empty();
        if (position.isEmpty()) {
            return Answers.of(Optional.empty());
        }
        Line line = lineages.line(
                caller.state(),
                position.get().statement(),
                List.of(position.get().position().span()));
        return line.pending() ? WordingController.again() : Answers.json(WordingView.Followed.of(line));
    }
}
