/**
 * What the readers of Japanese and Korean have in common: sentences whose predicate stands at the end, cut into clauses
 * and unwrapped from the outside in.
 */
@NullMarked
package entente.predicate;

import org.jspecify.annotations.NullMarked;
