package entente.alignment;

import java.util.List;

/**
 * Sentences that render each other. One side may be empty: the other version leaves them out.
 *
 * @param left indices of sentences of the left version, in order
 * @param right indices of sentences of the right version, in order
 * @param likeness how much they have in common, from 0 to 1
 * @param differences where they bind differently
 */
public record Pair(List<Integer> left, List<Integer> right, double likeness, List<Difference> differences) {
    /** Copies the lists in. */
    public Pair {
        left = List.copyOf(left);
        right = List.copyOf(right);
        differences = List.copyOf(differences);
    }

    /** Whether each side has words. */
    public boolean both() {
        return !left.isEmpty() && !right.isEmpty();
    }
}
