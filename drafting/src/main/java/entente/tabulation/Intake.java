package entente.tabulation;

import entente.commitment.Commitment;
import entente.member.MemberId;
import entente.partnership.Partnership;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/**
 * What would become of a table if it were taken into the register. Nothing is done by it.
 *
 * @param rows every row that is not blank, with its fate
 */
public record Intake(List<Judged> rows) {
    /** Copies the list in. */
    public Intake {
        rows = List.copyOf(rows);
    }

    /** A row with its fate. */
    public record Judged(Table.Row row, Fate fate) {}

    /**
     * Judges a table against the register, row by row.
     *
     * @param state what the reader may read
     * @param texts where the statements' words are
     * @param author the member or organ that asks
     * @param reason why terms are corrected
     */
    public static Intake of(Partnership state, Texts texts, MemberId author, String reason, Table table) {
        RowJudge judge = new RowJudge(state, texts, author, reason);
        List<Judged> judged = new ArrayList<>();
        for (Table.Row row : table.rows()) {
            if (!row.blank()) {
                judged.add(new Judged(row, judge.fate(row)));
            }
        }
        return new Intake(judged);
    }

    /** The register as a table: what comes back as {@link Fate.Unchanged}, row by row. */
    public static Table table(Partnership state, Collection<Commitment> commitments) {
        return EntryWriter.table(state, commitments);
    }

    /** The same, where some rows met another fate in the end. */
    public Intake with(List<Judged> others) {
        return new Intake(rows.stream()
                .map(row -> others.stream()
                        .filter(other -> other.row().equals(row.row()))
                        .findFirst()
                        .orElse(row))
                .toList());
    }

    /** How many rows have such a fate. */
    public long count(Class<? extends Fate> fate) {
        return rows.stream().map(Judged::fate).filter(fate::isInstance).count();
    }

    /** Whether no row is refused. */
    public boolean clean() {
        return count(Fate.Refused.class) == 0;
    }

    /** The rows with a fate that changes something, in their order. */
    public List<Judged> changes() {
        Predicate<Fate> changes = fate -> switch (fate) {
            case Fate.New _, Fate.Corrected _ -> true;
            case Fate.Unchanged _, Fate.Refused _ -> false;
        };
        return rows.stream().filter(row -> changes.test(row.fate())).toList();
    }
}
