/**
 * Collections that are copied in constant time: a copy shares its inner nodes with the original, and whoever changes
 * first copies the few nodes on its path. A snapshot of the state costs no more than its changes.
 */
@org.jspecify.annotations.NullMarked
package entente.trie;
