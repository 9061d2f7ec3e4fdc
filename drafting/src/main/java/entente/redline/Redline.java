package entente.redline;

import entente.draft.Draft;
import entente.draft.Numbering;
import entente.draft.Run;
import entente.wording.Piece;
import java.util.List;

/**
 * A comparison of two versions of a text in one language, in reading order: clauses are paired by their identity, a
 * clause that stands elsewhere is a move and no deletion, another number is no change, and inside a clause words are
 * compared.
 *
 * @param language the language compared
 * @param title the title, piece by piece
 * @param rows every clause of either text; one that moved stands at both places
 * @param earlier the numbers of the earlier text
 * @param later the numbers of the later text
 */
public record Redline(String language, List<Piece> title, List<Row> rows, Numbering earlier, Numbering later) {
    /** Copies the lists in. */
    public Redline {
        title = List.copyOf(title);
        rows = List.copyOf(rows);
    }

    /** Compares two texts. Words that a text lacks in this language count as not there. */
    public static Redline between(Draft earlier, Draft later, String language) {
        Numbering before = Numbering.of(earlier, language);
        Numbering after = Numbering.of(later, language);
        Comparer comparer = new Comparer(earlier, later, language, before, after);
        return new Redline(language, comparer.title(), comparer.rows(), before, after);
    }

    /** A piece of a row as a reader sees it: citations in words, with the numbers of the text it stands in. */
    public String shown(Piece piece, Row row) {
        Numbering numbering = piece.inLater() && row.fate().inLater() ? later : earlier;
        StringBuilder out = new StringBuilder();
        for (Run run : Run.of(piece.words())) {
            out.append(
                    switch (run) {
                        case Run.Plain plain -> plain.words();
                        case Run.Citation citation -> numbering.cite(citation.id(), row.id());
                    });
        }
        return out.toString();
    }

    /** How many rows have this fate. */
    public long count(Fate fate) {
        return rows.stream().filter(row -> row.fate() == fate).count();
    }

    /** Whether the two texts are the same in this language, whatever their numbers. */
    public boolean unchanged() {
        return rows.stream().allMatch(row -> row.fate() == Fate.UNCHANGED)
                && title.stream().allMatch(piece -> piece.kind() == Piece.Kind.KEPT);
    }
}
