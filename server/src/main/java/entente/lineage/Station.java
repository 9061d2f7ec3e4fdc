package entente.lineage;

import entente.instrument.Statement;
import java.util.List;

/**
 * A statement on a commitment's line.
 *
 * @param statement which
 * @param after whether it is later than the commitment's own
 * @param pending whether the texts are still being compared
 * @param taken what it takes up of the commitment, or what the commitment takes up of it; empty: it is silent
 */
public record Station(Statement statement, boolean after, boolean pending, List<Taken> taken) {
    /** Copies the list in. */
    public Station {
        taken = List.copyOf(taken);
    }
}
