/**
 * What outlives a government: how each stands to each commitment since it came in, and which commitments rest on a post
 * or a government that may not carry them.
 */
@org.jspecify.annotations.NullMarked
package entente.exposure;
