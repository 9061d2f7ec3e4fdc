/**
 * What changed between two versions of a text: clause by clause, and inside a clause word by word.
 */
@org.jspecify.annotations.NullMarked
package entente.redline;
