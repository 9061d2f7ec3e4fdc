/**
 * Texts being negotiated or adopted. In this version: statements entered with their text.
 */
@org.jspecify.annotations.NullMarked
package entente.instrument;
