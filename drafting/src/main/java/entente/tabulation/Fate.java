package entente.tabulation;

import entente.act.ActRef;
import java.util.List;

/** What becomes of a row. */
public sealed interface Fate {
    /** A commitment that is not in the register yet. */
    record New(Change change) implements Fate {}

    /** The register says just this. */
    record Unchanged(ActRef commitment) implements Fate {}

    /**
     * The register says something else.
     *
     * @param commitment which
     * @param columns where the row differs
     * @param change what makes it so
     */
    record Corrected(ActRef commitment, List<String> columns, Change change) implements Fate {
        /** Copies the list in. */
        public Corrected {
            columns = List.copyOf(columns);
        }
    }

    /** It cannot be taken in. */
    record Refused(List<Fault> faults) implements Fate {
        /** Copies the list in. */
        public Refused {
            faults = List.copyOf(faults);
        }
    }
}
