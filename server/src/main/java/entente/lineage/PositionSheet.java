package entente.lineage;

import entente.instrument.Statement;
import entente.partnership.Partnership;
import java.util.List;

/** What the pages about positions show. */
public final class PositionSheet {
    private PositionSheet() {}

    /**
     * Many positions.
     *
     * @param state what the visitor may read
     * @param query what was asked for
     * @param sources the statements that can be asked for, the latest first
     * @param groups the positions found, by statement
     * @param more whether more were found than are shown
     */
    public record Listed(
            Partnership state, PositionQuery query, List<Statement> sources, List<Group> groups, boolean more) {
        /** Whether there are more texts than are looked through. */
        public boolean cut() {
            return query.statement().isEmpty() && sources.size() > JointPositions.TEXTS_MAX;
        }

        /** How many are shown. */
        public int size() {
            return groups.stream().mapToInt(group -> group.positions().size()).sum();
        }
    }

    /** The positions of one statement. */
    public record Group(Statement statement, List<JointPosition> positions) {}

    /**
     * One position.
     *
     * @param state what the visitor may read
     * @param position the position
     * @param sentence the words of its sentence
     * @param line what other statements say of it
     */
    public record One(Partnership state, JointPosition position, String sentence, Line line) {}
}
