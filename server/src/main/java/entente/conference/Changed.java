package entente.conference;

import entente.draft.Clause;
import entente.draft.ClauseKind;
import entente.draft.Draft;
import entente.draft.Style;
import entente.redline.Redline;
import entente.redline.Row;
import entente.text.Localized;
import entente.wording.Piece;
import java.util.List;

/** What changed in the words of one clause, cut as a redline cuts them: in Japanese too. */
final class Changed {
    private Changed() {}

    static List<Piece> between(String before, String after, String language) {
        return Redline.between(draft(before, language), draft(after, language), language).rows().stream()
                .map(Row::text)
                .flatMap(List::stream)
                .toList();
    }

    /** The same with what the words cite as the page prints it. */
    static List<Piece> between(InstrumentSheet sheet, String clause, String before, String after, String language) {
        return between(before, after, language).stream()
                .map(piece -> new Piece(piece.kind(), sheet.cited(piece.words(), clause, language), piece.move()))
                .toList();
    }

    private static Draft draft(String words, String language) {
        Localized text = words.isEmpty() ? null : Localized.of(language, words);
        Clause clause = new Clause("p", ClauseKind.PARAGRAPH, null, text, List.of());
        return new Draft(Localized.of(language, "–"), Style.UNNUMBERED, List.of(clause));
    }
}
