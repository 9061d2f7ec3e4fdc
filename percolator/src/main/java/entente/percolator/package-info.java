/** OpenSearch's percolator in a process of its own, for the measurement that holds it against ours. Never shipped. */
@NullMarked
package entente.percolator;

import org.jspecify.annotations.NullMarked;
