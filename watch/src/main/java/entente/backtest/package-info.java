/** How an indicator would have done over the past: on which events it would have fired, how early, against chance. */
@NullMarked
package entente.backtest;

import org.jspecify.annotations.NullMarked;
