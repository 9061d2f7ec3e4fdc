/**
 * The bytes of an act: canonical JSON (RFC 8785) with a salt. Only one spelling of an act is accepted,
 * so that its hash is its name.
 */
@org.jspecify.annotations.NullMarked
package entente.body;
