/**
 * Turns the bytes of a document into plain text, or says by name why not. It knows formats and limits; it does not know
 * what a text means, where bytes come from, or any clock but its own deadline.
 */
@NullMarked
package entente.document;

import org.jspecify.annotations.NullMarked;
