/** Standing queries over reporting: what an analyst writes, how it is checked, how it is run and why it matched. */
@NullMarked
package entente.indicator;

import org.jspecify.annotations.NullMarked;
