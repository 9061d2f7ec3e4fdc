package entente.redline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** The longest increasing subsequence, by patience sorting (Fredman 1975). */
final class Increasing {
    private Increasing() {}

    /** The indices of one such subsequence, in order. */
    static List<Integer> longest(List<Integer> values) {
        int[] piles = new int[values.size()];
        int[] previous = new int[values.size()];
        int size = 0;
        for (int i = 0; i < values.size(); i++) {
            int pile = pile(values, piles, size, values.get(i));
            previous[i] = pile == 0 ? -1 : piles[pile - 1];
            piles[pile] = i;
            size = Math.max(size, pile + 1);
        }
        List<Integer> indices = new ArrayList<>();
        for (int i = size == 0 ? -1 : piles[size - 1]; i >= 0; i = previous[i]) {
            indices.add(i);
        }
        Collections.reverse(indices);
        return indices;
    }

    private static int pile(List<Integer> values, int[] piles, int size, int value) {
        int[] tops = Arrays.stream(piles, 0, size).map(values::get).toArray();
        int found = Arrays.binarySearch(tops, value);
        return found < 0 ? -found - 1 : found;
    }
}
