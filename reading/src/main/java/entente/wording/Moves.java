package entente.wording;

import java.util.Arrays;
import java.util.List;

/** Runs of words that left one place and stand in another. */
final class Moves {
    private static final int CONTENT_MIN = 2;
    private static final int MOVES_MAX = 50;

    private final int[] away;
    private final int[] here;

    private Moves(int before, int after) {
        away = new int[before];
        here = new int[after];
    }

    /** Nothing moved. */
    static Moves none(int before, int after) {
        return new Moves(before, after);
    }

    /** Finds the longest runs that both texts have outside the alignment, longest first. */
    static Moves of(List<Token> before, List<Token> after, Alignment alignment) {
        Moves moves = new Moves(before.size(), after.size());
        boolean[] left = new boolean[before.size()];
        boolean[] right = new boolean[after.size()];
        for (int b = 0; b < left.length; b++) {
            left[b] = alignment.later(b) < 0;
        }
        for (int a = 0; a < right.length; a++) {
            right[a] = !alignment.isKept(a);
        }
        for (int number = 1; number <= MOVES_MAX; number++) {
            if (!moves.take(before, after, left, right, number)) {
                break;
            }
        }
        return moves;
    }

    /** The number of the move by which a token of the earlier text left, or 0. */
    int away(int before) {
        return away[before];
    }

    /** The number of the move by which a token of the later text came, or 0. */
    int here(int after) {
        return here[after];
    }

    private boolean take(List<Token> before, List<Token> after, boolean[] left, boolean[] right, int number) {
        int[] row = new int[right.length + 1];
        int best = 0;
        int endB = 0;
        int endA = 0;
        for (int b = 1; b <= left.length; b++) {
            for (int a = right.length; a >= 1; a--) {
                boolean same = left[b - 1] && right[a - 1] && before.get(b - 1).same(after.get(a - 1));
                row[a] = same ? row[a - 1] + 1 : 0;
                if (row[a] > best && content(before, b - row[a], b) >= CONTENT_MIN) {
                    best = row[a];
                    endB = b;
                    endA = a;
                }
            }
        }
        if (best == 0) {
            return false;
        }
        Arrays.fill(away, endB - best, endB, number);
        Arrays.fill(here, endA - best, endA, number);
        Arrays.fill(left, endB - best, endB, false);
        Arrays.fill(right, endA - best, endA, false);
        return true;
    }

    private static int content(List<Token> tokens, int from, int to) {
        int content = 0;
        for (int token = from; token < to; token++) {
            content += tokens.get(token).content() ? 1 : 0;
        }
        return content;
    }
}
