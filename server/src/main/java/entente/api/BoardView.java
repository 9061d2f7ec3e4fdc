package entente.api;

import entente.act.ActRef;
import entente.board.Board;
import entente.board.Cell;
import entente.member.MemberId;
import entente.text.PartialDate;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Claim, evidence and assessment side by side. */
final class BoardView {
    private BoardView() {}

    /**
     * A page of the board.
     *
     * @param alpha Krippendorff's &alpha; for ordinal values, with three decimals; left out where it cannot be computed
     */
    record Whole(
            int total, int page, int scoredTwice, @Nullable String alpha, List<RowView> commitments) {
        static Whole of(Board whole, Board shown, int page) {
            OptionalDouble alpha = whole.alpha();
            return new Whole(
                    whole.rows().size(),
                    page,
                    (int) whole.scoredTwice(),
                    alpha.isPresent() ? String.format(java.util.Locale.ROOT, "%.3f", alpha.getAsDouble()) : null,
                    shown.rows().stream().map(RowView::of).toList());
        }
    }

    /** A commitment with a cell for each member it binds. */
    record RowView(ActRef id, String code, List<CellView> cells) {
        static RowView of(Board.Row row) {
            return new RowView(
                    row.commitment().ref(),
                    row.commitment().code(),
                    row.cells().stream().map(CellView::of).toList());
        }
    }

    /** One member under one commitment. */
    record CellView(
            MemberId member,
            int claims,
            int evidence,
            @Nullable PartialDate latestEvidence,
            SortedMap<MemberId, Integer> scores,
            Cell.Verdict verdict,
            @Nullable Integer score) {
        static CellView of(Cell cell) {
            TreeMap<MemberId, Integer> scores = new TreeMap<>();
            cell.assessors()
                    .forEach((member, one) -> scores.put(member, one.given().score()));
            PartialDate latest = cell.evidence().stream()
                    .flatMap(one -> java.util.Optional.ofNullable(one.added().occurred()).stream())
                    .max(PartialDate::compareTo)
                    .orElse(null);
            return new CellView(
                    cell.member(),
                    cell.claims().size(),
                    cell.evidence().size(),
                    latest,
                    scores,
                    cell.verdict(),
                    cell.score().orElse(null));
        }
    }
}
