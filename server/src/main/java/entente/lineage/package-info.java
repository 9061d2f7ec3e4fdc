/**
 * What became of words: how a later statement takes up an earlier one, a commitment's line through all statements, and
 * the changes an officer should know. Everything is computed from texts that the visitor may read; nothing is stored.
 */
@NullMarked
package entente.lineage;

import org.jspecify.annotations.NullMarked;
