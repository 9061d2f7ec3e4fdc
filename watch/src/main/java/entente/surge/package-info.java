/** Counts by event time: more than was to be expected, or nothing where something was due. */
@NullMarked
package entente.surge;

import org.jspecify.annotations.NullMarked;
