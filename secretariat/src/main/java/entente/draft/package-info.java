/**
 * The text of an instrument: clauses with one identity in all languages, their numbers, and the bytes that are signed.
 */
@org.jspecify.annotations.NullMarked
package entente.draft;
