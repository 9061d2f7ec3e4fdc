/**
 * PDF with embedded typefaces, written only: what is read from PDF goes through the reading of documents.
 */
@org.jspecify.annotations.NullMarked
package entente.rendition.pdf;
