/**
 * A record on disk: each member's log with its bodies, the documents, the keys beside it, and the offline check of
 * all of it. It does not know what a body means, who may write one, or what time it is.
 */
@org.jspecify.annotations.NullMarked
package entente.recorder;
