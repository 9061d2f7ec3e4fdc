/** What crossed an indicator, for a person to judge: the inbox, the verdicts, and what they moved. */
@NullMarked
package entente.alert;

import org.jspecify.annotations.NullMarked;
