/**
 * How the servers of a partnership reach each other: who they are, over which keys they talk, what they may ask for,
 * and the threads that keep the others' logs up to date. It verifies nothing itself; {@code entente.mirror} does.
 */
@org.jspecify.annotations.NullMarked
package entente.exchange;
