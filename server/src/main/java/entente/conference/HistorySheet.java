package entente.conference;

import entente.act.NegotiationAct.Stance;
import entente.negotiation.ClauseHistory;
import entente.wording.Piece;
import java.util.List;

/**
 * A clause from version to version.
 *
 * @param sheet the text
 * @param clause its identity
 * @param history its versions
 */
public record HistorySheet(InstrumentSheet sheet, String clause, ClauseHistory history) {
    /** Whether a stance accepts the words without more. */
    public static boolean agrees(Stance stance) {
        return stance == Stance.SUPPORT || stance == Stance.CAN_LIVE_WITH;
    }

    /** What changed in a language from the stage before; in the first nothing did. */
    public List<Piece> pieces(int stage, String language) {
        String now = history.stages().get(stage).clause().text(language).orElse("");
        String before = stage == 0
                ? now
                : history.stages().get(stage - 1).clause().text(language).orElse("");
        return Changed.between(sheet, clause, before, now, language);
    }
}
