/**
 * What the public may see of promises and of what was done, on pages and in files of their own: the anonymous reader's
 * snapshot and nothing else, whoever asks.
 */
@NullMarked
package entente.disclosure;

import org.jspecify.annotations.NullMarked;
