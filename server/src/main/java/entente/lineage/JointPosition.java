package entente.lineage;

import entente.instrument.Statement;
import entente.reading.Position;

/**
 * A position that a statement takes: agreed language, and no commitment.
 *
 * @param statement where it stands
 * @param position what is said, and where exactly
 */
public record JointPosition(Statement statement, Position position) {
    /** The page about it. */
    public String address() {
        return "/positions/" + statement.ref().shortened() + "/"
                + position.span().start();
    }
}
