/**
 * CommonMark, written with identities as anchors and read, and plain text.
 */
@org.jspecify.annotations.NullMarked
package entente.rendition.markdown;
