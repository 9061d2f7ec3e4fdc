/** Reads joint statements in Korean. Nori's morphemes, a grammar of our own over them. */
@NullMarked
package entente.korean;

import org.jspecify.annotations.NullMarked;
