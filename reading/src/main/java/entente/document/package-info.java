/**
 * Bytes of a file become plain text, or a refusal with a name. It opens no file and fetches nothing; what a file points
 * to stays where it is.
 */
@org.jspecify.annotations.NullMarked
package entente.document;
