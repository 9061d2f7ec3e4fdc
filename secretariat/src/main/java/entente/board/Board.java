package entente.board;

import entente.commitment.Commitment;
import entente.partnership.Partnership;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Claim, evidence and assessment for each commitment and bound member.
 *
 * @param rows one for each commitment
 */
public record Board(List<Row> rows) {
    /** Copies the list in. */
    public Board {
        rows = List.copyOf(rows);
    }

    /** One commitment, with a cell for each member that it binds. */
    public record Row(Commitment commitment, List<Cell> cells) {
        /** Copies the list in. */
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** The board of some commitments, as it stands on a day. */
    public static Board of(Partnership state, Collection<Commitment> commitments, LocalDate day) {
        return new Board(commitments.stream().map(one -> row(state, one, day)).toList());
    }

    /** The row of one commitment. */
    public static Row row(Partnership state, Commitment commitment, LocalDate day) {
        var dossier = state.dossiers().of(commitment.ref());
        return new Row(
                commitment,
                commitment.terms().members().stream()
                        .map(member -> Cell.of(member, dossier, day))
                        .toList());
    }

    /** How many cells two or more assessors scored: those that say something about agreement. */
    public long scoredTwice() {
        return cells().stream().filter(cell -> cell.assessors().size() > 1).count();
    }

    /** Krippendorff's &alpha; over the latest score of each assessor, before any reconciliation. */
    public OptionalDouble alpha() {
        return Krippendorff.alpha(cells().stream().map(Cell::scores).toList());
    }

    private List<Cell> cells() {
        return rows.stream().flatMap(row -> row.cells().stream()).toList();
    }
}
