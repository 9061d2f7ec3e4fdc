/** Measurements of the whole system, printed as tables. It knows everything, and nothing knows it. */
@NullMarked
package entente.bench;

import org.jspecify.annotations.NullMarked;
