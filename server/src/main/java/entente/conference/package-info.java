/** The pages on which members negotiate a text, sign it and hand it to the register. */
@org.jspecify.annotations.NullMarked
package entente.conference;
