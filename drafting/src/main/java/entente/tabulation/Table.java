package entente.tabulation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The register as columns and rows of text, whatever file it stands in.
 *
 * @param columns the columns' names in order, none twice
 * @param rows the rows below them
 */
public record Table(List<String> columns, List<Row> rows) {
    /** The most rows that are taken in at once. */
    public static final int ROWS_MAX = 20_000;
    /** The most columns. */
    public static final int COLUMNS_MAX = 200;
    /** The longest text of a cell, in UTF-16 units: what spreadsheets can hold. */
    public static final int CELL_MAX = 32_767;
    /** The largest file that is taken in, in bytes. */
    public static final int BYTES_MAX = 16 << 20;

    /** Copies the lists in. */
    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * A row.
     *
     * @param number its number in a spreadsheet, where the columns' names are row 1
     * @param cells text by column; a column that is not named has no cell
     */
    public record Row(int number, Map<String, String> cells) {
        /** Copies the cells in. */
        public Row {
            cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
        }

        /** The text under a column; empty if there is none. */
        public String cell(String column) {
            return cells.getOrDefault(column, "");
        }

        /** Whether nothing stands in it. */
        public boolean blank() {
            return cells.values().stream().allMatch(String::isBlank);
        }
    }
}
