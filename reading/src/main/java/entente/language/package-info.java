/** The one door to the readers: it tells a text's language, or is told, and reads with the reader of that language. */
@NullMarked
package entente.language;

import org.jspecify.annotations.NullMarked;
