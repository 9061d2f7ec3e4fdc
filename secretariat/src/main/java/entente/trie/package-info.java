/**
 * Collections that are copied in constant time: a copy shares its inner nodes with the original, and whoever changes
 * first copies the few nodes on its path. A snapshot of the state costs no more than its changes. With them a map that
 * never changes, for the few pairs that a record holds.
 */
@org.jspecify.annotations.NullMarked
package entente.trie;
