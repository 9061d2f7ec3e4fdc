/** The pages of watching: the inbox, verdicts, indicators, thresholds, sources. They decide nothing. */
@NullMarked
package entente.triage;

import org.jspecify.annotations.NullMarked;
