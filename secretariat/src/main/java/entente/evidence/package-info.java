/**
 * What members report, what sources show, and how others score it: three things that never mix.
 */
@org.jspecify.annotations.NullMarked
package entente.evidence;
