/**
 * Akoma Ntoso 3.0 (OASIS LegalDocML), written and read: one Work, one Expression for each language.
 */
@org.jspecify.annotations.NullMarked
package entente.rendition.akn;
