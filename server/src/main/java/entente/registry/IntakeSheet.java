package entente.registry;

import entente.account.Secrets;
import entente.portal.Visit;
import entente.store.Drafts.Draft;
import entente.tabulation.Fate;
import entente.tabulation.Fault;
import entente.tabulation.Intake;
import entente.tabulation.Intake.Judged;
import java.util.Comparator;
import java.util.List;

/**
 * A table in hand, with the fate of its rows.
 *
 * @param draft where it is kept
 * @param reason the reason given for corrections
 * @param intake the fates of all rows
 * @param rows the rows shown: refused ones first, then corrected and new ones; unchanged ones are only counted
 * @param seen tells this outcome from any other
 * @param changed whether the record changed since it was last shown
 */
public record IntakeSheet(Draft draft, String reason, Intake intake, List<Judged> rows, String seen, boolean changed) {
    /** How many rows are shown. */
    public static final int ROWS_MAX = 500;

    static IntakeSheet of(Draft draft, String reason, Intake intake, boolean changed) {
        List<Judged> rows = intake.rows().stream()
                .filter(row -> !(row.fate() instanceof Fate.Unchanged))
                .sorted(Comparator.comparingInt(row -> rank(row.fate())))
                .limit(ROWS_MAX)
                .toList();
        return new IntakeSheet(draft, reason, intake, rows, digest(intake), changed);
    }

    private static int rank(Fate fate) {
        return switch (fate) {
            case Fate.Refused _ -> 0;
            case Fate.Corrected _ -> 1;
            case Fate.New _ -> 2;
            case Fate.Unchanged _ -> 3;
        };
    }

    /** A fate in one word. */
    public static String name(Fate fate) {
        return switch (fate) {
            case Fate.Refused _ -> "refused";
            case Fate.Corrected _ -> "corrected";
            case Fate.New _ -> "new";
            case Fate.Unchanged _ -> "unchanged";
        };
    }

    /** What tells one outcome from another. */
    static String digest(Intake intake) {
        StringBuilder all = new StringBuilder();
        intake.rows()
                .forEach(
                        row -> all.append(row.row().number()).append(row.fate()).append('\n'));
        return Secrets.tokenHash(all.toString());
    }

    /** The rows with one fate. */
    public long count(String name) {
        return intake.rows().stream()
                .filter(row -> name(row.fate()).equals(name))
                .count();
    }

    /** What is wrong with a row. */
    public List<Fault> faults(Judged row) {
        return row.fate() instanceof Fate.Refused refused ? refused.faults() : List.of();
    }

    /** Where a row differs from the register. */
    public List<String> columns(Judged row) {
        return row.fate() instanceof Fate.Corrected corrected ? corrected.columns() : List.of();
    }

    /** A fault in the page's words. */
    public String sentence(Visit visit, Fault fault) {
        return fault.rule() == Fault.Rule.RECORD
                ? visit.text("refusal." + fault.detail())
                : visit.text("tables.rule." + Naming.slug(fault.rule()));
    }
}
