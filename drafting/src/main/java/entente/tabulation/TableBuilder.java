package entente.tabulation;

import entente.tabulation.FileReading.FileRule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A table taken in row by row, within its limits. */
final class TableBuilder {
    private final List<Table.Row> rows = new ArrayList<>();
    private List<String> columns = List.of();

    /** A file that cannot be taken in: carried up to whoever began to read it. */
    static final class BadFile extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient FileReading.Refused refused;

        BadFile(FileRule rule, String detail) {
            super(rule + " " + detail, null, false, false);
            this.refused = new FileReading.Refused(rule, detail);
        }

        FileReading refused() {
            return refused;
        }
    }

    /** The first row: the columns' names. */
    void columns(List<String> names) {
        List<String> labels = names.stream().map(String::strip).toList();
        int last = labels.size();
        while (last > 0 && labels.get(last - 1).isEmpty()) {
            last--;
        }
        labels = labels.subList(0, last);
        if (labels.isEmpty()) {
            throw new BadFile(FileRule.EMPTY, "");
        }
        if (labels.size() > Table.COLUMNS_MAX) {
            throw new BadFile(FileRule.TOO_MANY_COLUMNS, String.valueOf(Table.COLUMNS_MAX));
        }
        Set<String> seen = new HashSet<>();
        for (String label : labels) {
            if (Column.named(label).isEmpty()) {
                throw new BadFile(FileRule.UNKNOWN_COLUMN, shortened(label));
            }
            if (!seen.add(label)) {
                throw new BadFile(FileRule.COLUMN_TWICE, label);
            }
        }
        if (!seen.contains(Column.ID.label()) && !seen.contains(Column.CODE.label())) {
            throw new BadFile(FileRule.NO_CODE_COLUMN, "id, code");
        }
        columns = labels;
    }

    boolean begun() {
        return !columns.isEmpty();
    }

    /** A row below them. */
    void row(int number, List<String> texts) {
        if (rows.size() == Table.ROWS_MAX) {
            throw new BadFile(FileRule.TOO_MANY_ROWS, String.valueOf(Table.ROWS_MAX));
        }
        Map<String, String> cells = new LinkedHashMap<>();
        for (int column = 0; column < Math.max(columns.size(), texts.size()); column++) {
            String text = column < texts.size() ? texts.get(column) : "";
            if (column >= columns.size()) {
                if (!text.isBlank()) {
                    throw new BadFile(FileRule.NOT_THE_FORM, number + ":" + (column + 1));
                }
            } else if (text.length() > Table.CELL_MAX) {
                throw new BadFile(FileRule.CELL_TOO_LONG, number + ", " + columns.get(column));
            } else {
                cells.put(columns.get(column), text);
            }
        }
        rows.add(new Table.Row(number, cells));
    }

    /** A row whose cells are named already: what it does not name is no cell of it. */
    void named(int number, Map<String, String> cells) {
        row(
                number,
                columns.stream().map(column -> cells.getOrDefault(column, "")).toList());
        rows.set(rows.size() - 1, new Table.Row(number, cells));
    }

    FileReading read() {
        if (!begun() || rows.stream().allMatch(Table.Row::blank)) {
            return new FileReading.Refused(FileRule.EMPTY, "");
        }
        return new FileReading.Read(new Table(columns, rows));
    }

    private static String shortened(String label) {
        return label.length() <= 60 ? label : label.substring(0, label.offsetByCodePoints(0, 40)) + "…";
    }
}
