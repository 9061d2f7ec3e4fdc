package entente.wording;

import java.util.ArrayList;
import java.util.List;

/**
 * What was dropped and added between two runs of kept words.
 *
 * @param dropped the earlier words
 * @param added the later words
 */
record Hunk(String dropped, String added) {
    static List<Hunk> of(WordDiff diff) {
        List<Hunk> hunks = new ArrayList<>();
        StringBuilder dropped = new StringBuilder();
        StringBuilder added = new StringBuilder();
        for (Piece piece : diff.pieces()) {
            switch (piece.kind()) {
                case DROPPED -> dropped.append(piece.words());
                case ADDED -> added.append(piece.words());
                case MOVED_AWAY, MOVED_HERE -> {}
                case KEPT -> {
                    if (!piece.words().isBlank()) {
                        keep(dropped, added, hunks);
                    }
                }
            }
        }
        keep(dropped, added, hunks);
        return hunks;
    }

    private static void keep(StringBuilder dropped, StringBuilder added, List<Hunk> hunks) {
        if (!dropped.isEmpty() || !added.isEmpty()) {
            hunks.add(new Hunk(dropped.toString(), added.toString()));
            dropped.setLength(0);
            added.setLength(0);
        }
    }
}
