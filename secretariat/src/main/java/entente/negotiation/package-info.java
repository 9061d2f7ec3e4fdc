/**
 * Texts under negotiation: their versions, who proposed what, who stands how to which version of which clause, and who
 * has signed.
 */
@org.jspecify.annotations.NullMarked
package entente.negotiation;
