package entente.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A table in plain text: columns as wide as they must be, numbers to the right, words to the left. */
final class Table {
    private final List<String> head;
    private final List<List<String>> rows = new ArrayList<>();

    private Table(List<String> head) {
        this.head = head;
    }

    /** A table with these columns; where all names are empty, no head is printed. */
    static Table of(String... columns) {
        return new Table(List.of(columns));
    }

    /** Adds a row. Values are printed as they are; a row with another number of columns is an error. */
    Table row(Object... cells) {
        if (cells.length != head.size()) {
            throw new IllegalArgumentException(cells.length + " cells in a table of " + head.size() + " columns");
        }
        rows.add(Arrays.stream(cells).map(String::valueOf).toList());
        return this;
    }

    /** The lines to print. */
    List<String> lines() {
        boolean headed = head.stream().anyMatch(name -> !name.isEmpty());
        List<List<String>> all = Stream.concat(headed ? Stream.of(head) : Stream.empty(), rows.stream())
                .toList();
        int[] widths = IntStream.range(0, head.size())
                .map(column -> all.stream()
                        .mapToInt(row -> width(row.get(column)))
                        .max()
                        .orElse(0))
                .toArray();
        List<String> lines =
                new ArrayList<>(all.stream().map(row -> line(row, widths)).toList());
        if (headed) {
            lines.add(1, "-".repeat(Arrays.stream(widths).sum() + 2 * (widths.length - 1)));
        }
        return lines;
    }

    private String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            String cell = row.get(column);
            String pad = " ".repeat(widths[column] - width(cell));
            line.append(column == 0 ? "" : "  ").append(right(column) ? pad + cell : cell + pad);
        }
        return line.toString().stripTrailing();
    }

    /** Whether a column holds numbers, with or without a unit. */
    private boolean right(int column) {
        return rows.stream()
                .allMatch(row -> row.get(column).isEmpty() || row.get(column).matches("[-+]?[0-9].{0,24}"));
    }

    /** Columns on a terminal: an East Asian letter takes two. */
    private static int width(String text) {
        return text.codePoints()
                .map(point -> Character.isIdeographic(point) || (point >= 0x3000 && point <= 0xD7FF) ? 2 : 1)
                .sum();
    }
}
