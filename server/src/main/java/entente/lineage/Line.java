package entente.lineage;

import entente.instrument.Statement;
import java.util.List;

/**
 * What the statements before and after say of a commitment's words.
 *
 * @param quoted whether the commitment cites words of a text; without them there is no line
 * @param stations the other statements with a text, by date
 * @param without statements of the same members whose text is not on the record
 */
public record Line(boolean quoted, List<Station> stations, List<Statement> without) {
    /** Copies the lists in. */
    public Line {
        stations = List.copyOf(stations);
        without = List.copyOf(without);
    }

    /** Whether some texts are still being compared. */
    public boolean pending() {
        return stations.stream().anyMatch(Station::pending);
    }
}
