/** Reads joint statements in Japanese. Kuromoji's morphemes, a grammar of our own over them. */
@NullMarked
package entente.japanese;

import org.jspecify.annotations.NullMarked;
