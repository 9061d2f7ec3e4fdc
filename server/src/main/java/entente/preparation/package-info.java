/** Meetings as pages: called, prepared by a board pack that is computed from the register, minuted, and carried on. */
@org.jspecify.annotations.NullMarked
package entente.preparation;
