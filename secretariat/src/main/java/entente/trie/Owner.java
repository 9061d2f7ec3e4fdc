package entente.trie;

/** Whose a node is: only the collection that holds the same mark may change it in place. */
final class Owner {}
