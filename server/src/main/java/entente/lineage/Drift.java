package entente.lineage;

import entente.instrument.Statement;
import entente.wording.Change;
import entente.wording.Link;

/**
 * A change of wording from one statement to the next.
 *
 * @param earlier the earlier statement
 * @param later the later one
 * @param link the sentences
 * @param change what changed
 */
public record Drift(Statement earlier, Statement later, Link link, Change change) {
    /** The page that shows both sentences. */
    public String address() {
        return Lineages.address(earlier, later) + "#link-" + link.earlier().start() + "-"
                + link.later().start();
    }
}
