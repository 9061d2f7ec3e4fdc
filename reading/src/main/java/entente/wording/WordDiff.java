package entente.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What was changed between two texts, word by word: the heaviest common subsequence of their words is kept (Hirschberg
 * 1975 calls the problem by its unweighted name), and of the rest whatever stands in both texts as a run is a move,
 * longest runs first (greedy string tiling, Wise 1993).
 *
 * @param pieces in reading order; at one place what was dropped comes before what was added
 */
public record WordDiff(List<Piece> pieces) {
    /** The most pairs of words that are compared one by one; beyond it a middle part counts as replaced. */
    private static final long CELLS_MAX = 9_000_000;

    /** Copies the list in. */
    public WordDiff {
        pieces = List.copyOf(pieces);
    }

    /** Compares two texts of any length; those of more than about 3,000 words each only at their ends. */
    public static WordDiff of(String earlier, String later) {
        List<Token> before = Token.of(earlier);
        List<Token> after = Token.of(later);
        Alignment alignment = Alignment.of(before, after, CELLS_MAX);
        Moves moves = Moves.of(before, after, alignment);
        return new WordDiff(pieces(before, after, alignment, moves));
    }

    /**
     * Compares two texts that were cut into words already. Words are the same only if they are spelt the same, so that
     * either text comes back exactly from the pieces.
     *
     * @param cellsMax the most pairs of words that are compared one by one; beyond it a middle part counts as replaced,
     *     and from a tenth of it on nothing is looked for as moved
     */
    public static WordDiff ofWords(List<String> earlier, List<String> later, long cellsMax) {
        List<Token> before = earlier.stream().map(Token::exact).toList();
        List<Token> after = later.stream().map(Token::exact).toList();
        Alignment alignment = Alignment.of(before, after, cellsMax);
        boolean small = (long) before.size() * after.size() <= cellsMax / 10;
        Moves moves = small ? Moves.of(before, after, alignment) : Moves.none(before.size(), after.size());
        return new WordDiff(pieces(before, after, alignment, moves));
    }

    /** The later text, from the pieces. */
    public String later() {
        return pieces.stream().filter(Piece::inLater).map(Piece::words).collect(Collectors.joining());
    }

    /** The earlier text, from the pieces; white space between kept words is the later text's. */
    public String earlier() {
        return pieces.stream().filter(Piece::inEarlier).map(Piece::words).collect(Collectors.joining());
    }

    /** Whether the texts have the same words in the same order. */
    public boolean unchanged() {
        return pieces.stream()
                .allMatch(piece ->
                        piece.kind() == Piece.Kind.KEPT || piece.words().isBlank());
    }

    /** The share of the words' characters that was kept or moved, from 0 to 1. */
    public double kept() {
        int kept = length(Piece.Kind.KEPT) * 2 + length(Piece.Kind.MOVED_AWAY) + length(Piece.Kind.MOVED_HERE);
        int all = kept + length(Piece.Kind.DROPPED) + length(Piece.Kind.ADDED);
        return all == 0 ? 1 : (double) kept / all;
    }

    private int length(Piece.Kind kind) {
        return pieces.stream()
                .filter(piece -> piece.kind() == kind)
                .mapToInt(piece -> piece.words().strip().length())
                .sum();
    }

    private static List<Piece> pieces(List<Token> before, List<Token> after, Alignment alignment, Moves moves) {
        Builder builder = new Builder();
        int b = 0;
        int a = 0;
        while (b < before.size() || a < after.size()) {
            int partner = b < before.size() ? alignment.later(b) : -1;
            if (b < before.size() && partner < 0) {
                int move = moves.away(b);
                builder.add(
                        move > 0 ? Piece.Kind.MOVED_AWAY : Piece.Kind.DROPPED,
                        before.get(b).words(),
                        move);
                b++;
            } else if (a < after.size() && (b == before.size() || a < partner)) {
                int move = moves.here(a);
                builder.add(
                        move > 0 ? Piece.Kind.MOVED_HERE : Piece.Kind.ADDED,
                        after.get(a).words(),
                        move);
                a++;
            } else {
                builder.add(Piece.Kind.KEPT, after.get(a).words(), 0);
                b++;
                a++;
            }
        }
        return builder.pieces;
    }

    /** Joins neighbours of one kind. */
    private static final class Builder {
        private final List<Piece> pieces = new ArrayList<>();

        void add(Piece.Kind kind, String words, int move) {
            if (!pieces.isEmpty()
                    && pieces.getLast().kind() == kind
                    && pieces.getLast().move() == move) {
                Piece last = pieces.removeLast();
                pieces.add(new Piece(kind, last.words() + words, move));
            } else {
                pieces.add(new Piece(kind, words, move));
            }
        }
    }
}
