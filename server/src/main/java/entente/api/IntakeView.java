package entente.api;

import entente.registry.IntakeSheet;
import entente.tabulation.Fate;
import entente.tabulation.Fault;
import entente.tabulation.Intake;
import entente.tabulation.Intake.Judged;
import java.util.List;

/**
 * What becomes of a table that was sent.
 *
 * @param recorded how many acts were recorded; none if a row was refused or it was a dry run
 * @param counts how many rows have each fate
 * @param rows each row
 */
record IntakeView(int recorded, Counts counts, List<RowView> rows) {
    /** How many rows have each fate. */
    record Counts(long added, long corrected, long unchanged, long refused) {}

    /**
     * A row.
     *
     * @param row its number in a spreadsheet, where the columns' names are row 1
     * @param code the commitment's code
     * @param fate {@code new}, {@code corrected}, {@code unchanged} or {@code refused}
     * @param columns where it differs from the register
     * @param faults what is wrong with it
     */
    record RowView(int row, String code, String fate, List<String> columns, List<Fault> faults) {}

    static IntakeView of(Intake intake, int recorded) {
        return new IntakeView(
                recorded,
                new Counts(
                        intake.count(Fate.New.class),
                        intake.count(Fate.Corrected.class),
                        intake.count(Fate.Unchanged.class),
                        intake.count(Fate.Refused.class)),
                intake.rows().stream().map(IntakeView::row).toList());
    }

    private static RowView row(Judged judged) {
        return new RowView(
                judged.row().number(),
                judged.row().cell("code"),
                IntakeSheet.name(judged.fate()),
                judged.fate() instanceof Fate.Corrected corrected ? corrected.columns() : List.of(),
                judged.fate() instanceof Fate.Refused refused ? refused.faults() : List.of());
    }
}
