package entente.redline;

import entente.draft.ClauseKind;
import entente.wording.Piece;
import java.util.List;

/**
 * One clause in a redline. Citations stand in the pieces as tokens, so that a new number is no change; see {@link
 * Redline#shown}.
 *
 * @param id its identity
 * @param kind what it is, at this place
 * @param level 1 at the top
 * @param fate what became of it
 * @param earlierLabel its number in the earlier text, empty if it has none or did not stand here
 * @param laterLabel its number in the later text, empty if it has none or does not stand here
 * @param heading its heading, piece by piece; empty if it has none
 * @param text its own words, piece by piece; empty if it has none
 */
public record Row(
        String id,
        ClauseKind kind,
        int level,
        Fate fate,
        String earlierLabel,
        String laterLabel,
        List<Piece> heading,
        List<Piece> text) {
    /** Copies the lists in. */
    public Row {
        heading = List.copyOf(heading);
        text = List.copyOf(text);
    }

    /** The number to print: the later one, or the earlier one where the clause no longer stands here. */
    public String label() {
        return fate.inLater() ? laterLabel : earlierLabel;
    }

    /** Whether the number alone is another. */
    public boolean renumbered() {
        return fate.inEarlier() && fate.inLater() && !earlierLabel.equals(laterLabel);
    }
}
