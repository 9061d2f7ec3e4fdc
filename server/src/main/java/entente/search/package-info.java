/**
 * Finding commitments by words in English, Japanese and Korean. The index is derived from what one reader may read, can
 * be thrown away, and decides nothing.
 */
@org.jspecify.annotations.NullMarked
package entente.search;
