package entente.lineage;

import entente.instrument.Statement;
import entente.partnership.Partnership;
import entente.reading.Position;
import entente.texts.ReadText;
import entente.texts.Readings;
import entente.texts.Succession;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The positions that members took together, as the reader finds them in the statements of one snapshot. Nothing of it
 * is stored.
 */
public final class JointPositions {
    /** How many texts are looked through, the latest first; one that is named is looked at wherever it stands. */
    public static final int TEXTS_MAX = 60;

    private final Readings readings;

    /** @param readings reads the texts */
    public JointPositions(Readings readings) {
        this.readings = readings;
    }

    /** The statements with a text, the latest first: those that can be asked for. */
    public static List<Statement> sources(Partnership state) {
        return state.statements().all().stream()
                .filter(Statement::hasText)
                .sorted(Succession.ORDER.reversed())
                .toList();
    }

    /** The positions asked for: the latest statement first, then in the order of the text. */
    public List<JointPosition> find(Partnership state, PositionQuery query) {
        List<JointPosition> found = new ArrayList<>();
        sources(state).stream()
                .filter(statement -> query.asksFor(statement.ref()))
                .limit(TEXTS_MAX)
                .forEach(statement -> collect(state, statement, query, found));
        return found;
    }

    private void collect(Partnership state, Statement statement, PositionQuery query, List<JointPosition> found) {
        ReadText text = readings.of(state, statement).orElseThrow();
        for (Position position : text.reading().positions()) {
            String sentence =
                    text.words(position.sentence().start(), position.sentence().end());
            if (query.asksFor(position, sentence)) {
                found.add(new JointPosition(statement, position));
            }
        }
    }

    /** The position of a statement that begins at a place of its text, in code points. */
    public Optional<JointPosition> at(Partnership state, Statement statement, int start) {
        return readings.of(state, statement).stream()
                .flatMap(text -> text.reading().positions().stream())
                .filter(position -> position.span().start() == start)
                .findFirst()
                .map(position -> new JointPosition(statement, position));
    }
}
