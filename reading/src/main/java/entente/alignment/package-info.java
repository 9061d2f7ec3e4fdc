/** Pairs the sentences of two language versions of one statement, and says where the versions bind differently. */
@NullMarked
package entente.alignment;

import org.jspecify.annotations.NullMarked;
