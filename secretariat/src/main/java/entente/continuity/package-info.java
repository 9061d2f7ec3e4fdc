/**
 * Posts and the terms of the people in them.
 */
@org.jspecify.annotations.NullMarked
package entente.continuity;
