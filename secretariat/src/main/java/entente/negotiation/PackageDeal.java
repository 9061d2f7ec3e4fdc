package entente.negotiation;

import entente.act.Mark;
import entente.act.NegotiationAct.PackageLinked;
import org.jspecify.annotations.Nullable;

/**
 * Clauses of which none is agreed until all are.
 *
 * @param linked who tied them
 * @param untied that it was untied, or null
 */
public record PackageDeal(
        Said<PackageLinked> linked, @Nullable Mark untied) {
    /** Whether it still holds its clauses together. */
    public boolean tied() {
        return untied == null;
    }
}
