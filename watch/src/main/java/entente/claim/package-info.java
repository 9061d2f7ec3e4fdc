/**
 * Who did what to whom, when, where and according to whom, as a text says. Rules and word lists, which say why; a claim
 * is what a text asserts, never what is so.
 */
@NullMarked
package entente.claim;

import org.jspecify.annotations.NullMarked;
