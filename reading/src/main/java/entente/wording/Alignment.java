package entente.wording;

import java.util.Arrays;
import java.util.List;

/** Which token of the earlier text is which of the later one, in order. */
final class Alignment {
    private final int[] later;
    private final boolean[] taken;

    private Alignment(int before, int after) {
        later = new int[before];
        Arrays.fill(later, -1);
        taken = new boolean[after];
    }

    /** The heaviest common subsequence; common ends are taken as they are, a middle beyond the limit as replaced. */
    static Alignment of(List<Token> before, List<Token> after, long cellsMax) {
        Alignment alignment = new Alignment(before.size(), after.size());
        int head = 0;
        int most = Math.min(before.size(), after.size());
        while (head < most && before.get(head).same(after.get(head))) {
            alignment.join(head, head);
            head++;
        }
        int tail = 0;
        while (tail < most - head && before.get(before.size() - 1 - tail).same(after.get(after.size() - 1 - tail))) {
            alignment.join(before.size() - 1 - tail, after.size() - 1 - tail);
            tail++;
        }
        List<Token> left = before.subList(head, before.size() - tail);
        List<Token> right = after.subList(head, after.size() - tail);
        if ((long) left.size() * right.size() <= cellsMax) {
            alignment.align(left, right, head);
            alignment.dropCrumbs(before, after);
        }
        return alignment;
    }

    /** The place in the later text, or -1. */
    int later(int before) {
        return later[before];
    }

    /** Whether a token of the later text stands in the earlier one. */
    boolean isKept(int after) {
        return taken[after];
    }

    private void join(int before, int after) {
        later[before] = after;
        taken[after] = true;
    }

    private void align(List<Token> left, List<Token> right, int offset) {
        int[][] best = new int[left.size() + 1][right.size() + 1];
        for (int b = left.size() - 1; b >= 0; b--) {
            for (int a = right.size() - 1; a >= 0; a--) {
                best[b][a] = left.get(b).same(right.get(a))
                        ? Math.max(
                                best[b + 1][a + 1] + gain(left, right, b, a), Math.max(best[b + 1][a], best[b][a + 1]))
                        : Math.max(best[b + 1][a], best[b][a + 1]);
            }
        }
        int b = 0;
        int a = 0;
        while (b < left.size() && a < right.size()) {
            if (best[b][a] == best[b + 1][a]) {
                b++;
            } else if (best[b][a] == best[b][a + 1]) {
                a++;
            } else {
                join(b + offset, a + offset);
                b++;
                a++;
            }
        }
    }

    /** A word counts as it weighs, and more in a run: broken runs read badly. */
    private static int gain(List<Token> left, List<Token> right, int b, int a) {
        boolean run =
                b + 1 < left.size() && a + 1 < right.size() && left.get(b + 1).same(right.get(a + 1));
        return left.get(b).weight() + (run ? 1 : 0);
    }

    /** Small words and marks that were kept alone between two changes make nothing clearer: they count as changed. */
    private void dropCrumbs(List<Token> before, List<Token> after) {
        int from = 0;
        while (from < later.length) {
            if (later[from] < 0) {
                from++;
                continue;
            }
            int to = from;
            int words = 0;
            int small = 0;
            do {
                words += before.get(to).content() ? 1 : 0;
                small += before.get(to).blank() ? 0 : 1;
                to++;
            } while (to < later.length && later[to] == later[to - 1] + 1);
            boolean inside = from > 0 && to < later.length && later[from] > 0 && later[to - 1] + 1 < after.size();
            if (words == 0 && small < 3 && inside) {
                for (int token = from; token < to; token++) {
                    taken[later[token]] = false;
                    later[token] = -1;
                }
            }
            from = to;
        }
    }
}
