package entente.mirror;

import java.util.Map;

/**
 * What came of asking one server.
 *
 * @param answered whether it answered at all
 * @param advances by log, what became of its checkpoints
 * @param news whether anything that this server tells others, or shows, has changed
 */
public record Visit(boolean answered, Map<String, Advance> advances, boolean news) {
    /** Copies the map. */
    public Visit {
        advances = Map.copyOf(advances);
    }
}
