package entente.triage;

import entente.partnership.Partnership;
import java.util.LinkedHashMap;
import java.util.Map;

/** The latest few indexes of commitments, one for each snapshot that somebody looks at. */
final class Bearings {
    private static final int SNAPSHOTS = 8;

    private final Map<Partnership, Bearing.Index> made = new LinkedHashMap<>();

    synchronized Bearing.Index of(Partnership state) {
        for (Bearing.Index index : made.values()) {
            if (index.isOf(state)) {
                return index;
            }
        }
        if (made.size() >= SNAPSHOTS) {
            made.remove(made.keySet().iterator().next());
        }
        Bearing.Index index = new Bearing.Index(state);
        made.put(state, index);
        return index;
    }
}
