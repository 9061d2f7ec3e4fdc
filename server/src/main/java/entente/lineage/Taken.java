package entente.lineage;

import entente.wording.Link;
import entente.wording.WordDiff;

/**
 * A sentence taken up, with the words of both.
 *
 * @param link what the comparison says
 * @param earlier the earlier sentence
 * @param later the later sentence
 * @param diff what was changed, word by word
 */
public record Taken(Link link, String earlier, String later, WordDiff diff) {
    private static final double READABLE = 0.35;

    /** Whether the two have enough in common that one diff reads better than both sentences one after the other. */
    public boolean readable() {
        return diff.kept() >= READABLE;
    }
}
