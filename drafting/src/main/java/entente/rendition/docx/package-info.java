/**
 * Word's Office Open XML (ECMA-376), written with tracked changes and read.
 */
@org.jspecify.annotations.NullMarked
package entente.rendition.docx;
