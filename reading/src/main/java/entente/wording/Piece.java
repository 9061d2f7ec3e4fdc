package entente.wording;

/**
 * A run of words in a comparison of two texts.
 *
 * @param kind what became of it
 * @param words the words with the white space between them: the later spelling where both texts have them
 * @param move which move it belongs to, from 1; 0 where it did not move
 */
public record Piece(Kind kind, String words, int move) {
    /** What became of a run of words. */
    public enum Kind {
        /** Stands in both texts. */
        KEPT,
        /** Stands in the earlier text only. */
        DROPPED,
        /** Stands in the later text only. */
        ADDED,
        /** Stood here in the earlier text and stands elsewhere in the later one. */
        MOVED_AWAY,
        /** Stands here in the later text and stood elsewhere in the earlier one. */
        MOVED_HERE
    }

    /** Whether the later text has these words at this place. */
    public boolean inLater() {
        return kind == Kind.KEPT || kind == Kind.ADDED || kind == Kind.MOVED_HERE;
    }

    /** Whether the earlier text had these words at this place. */
    public boolean inEarlier() {
        return kind == Kind.KEPT || kind == Kind.DROPPED || kind == Kind.MOVED_AWAY;
    }
}
