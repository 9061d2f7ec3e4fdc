/**
 * Papers for people: one description of headings, lines and tables, printed as HTML, PDF or DOCX in any language whose
 * typeface this machine has.
 */
@org.jspecify.annotations.NullMarked
package entente.paper;
