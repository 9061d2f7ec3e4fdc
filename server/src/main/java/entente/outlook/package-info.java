/** The pages of factors: open questions on whose answer commitments hang, and how they stood from day to day. */
@org.jspecify.annotations.NullMarked
package entente.outlook;
