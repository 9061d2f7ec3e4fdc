package entente.record;

/** Access to the complete subtrees of a Merkle tree, the only hashes that never change as it grows. */
@FunctionalInterface
public interface TreeNodes {

    /**
     * The hash over the leaves {@code [index << level, (index + 1) << level)}, all of which exist.
     *
     * @param level 0 for leaf hashes
     * @param index position among the complete subtrees of that level, from 0
     */
    Hash node(int level, long index);
}
