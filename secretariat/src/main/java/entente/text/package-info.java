/**
 * Words in several languages, places in a text, dates as precise as their source, and sources.
 */
@org.jspecify.annotations.NullMarked
package entente.text;
