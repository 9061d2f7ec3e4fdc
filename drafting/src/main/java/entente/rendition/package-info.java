/**
 * An instrument's text in the formats of offices: what is common to them. The text of others is read within limits, and
 * what was not taken over is named.
 */
@org.jspecify.annotations.NullMarked
package entente.rendition;
