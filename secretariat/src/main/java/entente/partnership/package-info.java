/**
 * The rules a partnership acts by: what is admitted, what follows, and the state that all logs
 * together amount to, whatever order they arrive in.
 */
@org.jspecify.annotations.NullMarked
package entente.partnership;
