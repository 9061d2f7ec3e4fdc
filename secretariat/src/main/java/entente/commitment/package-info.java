/**
 * The state of each commitment: its terms, where it is cited, its life, and the rounds its cadence asks for.
 */
@org.jspecify.annotations.NullMarked
package entente.commitment;
