/**
 * The closed list of everything that can be put on the record. An act says what was done; what
 * follows from it is decided in {@code partnership}.
 */
@org.jspecify.annotations.NullMarked
package entente.act;
