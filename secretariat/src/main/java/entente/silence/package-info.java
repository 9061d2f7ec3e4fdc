/**
 * Silence procedures: who was reached, who broke silence, who kept it, and what that amounts to at an instant.
 */
@org.jspecify.annotations.NullMarked
package entente.silence;
