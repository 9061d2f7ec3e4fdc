package entente.trie;

/**
 * Stands in a node for one below it that nobody has asked for yet. Two threads may read it at once: both make the same,
 * and either may stay.
 *
 * @param source where it can be read
 * @param place and at which place there
 */
record Unread(PartSource source, long place) {
    PartSource parts() {
        return source.node(place);
    }
}
