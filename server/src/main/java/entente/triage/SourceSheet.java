package entente.triage;

import entente.intake.Source;
import java.util.List;

/**
 * What the page of sources shows.
 *
 * @param rows the sources
 * @param said what became of what was sent, or empty
 * @param fault why something was not taken, or empty
 * @param mayWrite whether the visitor may add
 */
public record SourceSheet(List<Row> rows, String said, String fault, boolean mayWrite) {
    /** Copies the list. */
    public SourceSheet {
        rows = List.copyOf(rows);
    }

    /**
     * A source.
     *
     * @param source which
     * @param documents how many documents it brought
     * @param failures how often asking it has failed in a row
     */
    public record Row(Source source, long documents, int failures) {}
}
