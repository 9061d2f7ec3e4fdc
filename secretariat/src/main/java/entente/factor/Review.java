package entente.factor;

import entente.act.ActRef;
import entente.act.FactorAct.FactorReviewed;
import java.time.Instant;

/**
 * A look that the owner of a factor took at it.
 *
 * @param ref the act
 * @param at when that was recorded
 * @param reviewed what came of it
 */
public record Review(ActRef ref, Instant at, FactorReviewed reviewed) {}
