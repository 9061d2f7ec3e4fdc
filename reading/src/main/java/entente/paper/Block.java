package entente.paper;

import java.util.List;

/** A part of a paper. */
public sealed interface Block {
    /**
     * A heading.
     *
     * @param level 2 or 3; the title is 1
     * @param text the words
     */
    record Heading(int level, String text) implements Block {}

    /** A paragraph. */
    record Paragraph(Words words) implements Block {}

    /** A small remark. */
    record Note(String text) implements Block {}

    /** Lines with a mark before each. */
    record Bullets(List<Words> lines) implements Block {
        /** Copies the list in. */
        public Bullets {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A table.
     *
     * @param head what stands above each column
     * @param widths how wide the columns are, in any common unit
     * @param rows the cells, as many in each row as there are columns
     */
    record Table(List<String> head, List<Integer> widths, List<List<Words>> rows) implements Block {
        /**
         * Copies the lists in.
         *
         * @throws IllegalArgumentException if a row has more or fewer cells than there are columns
         */
        public Table {
            head = List.copyOf(head);
            widths = List.copyOf(widths);
            rows = rows.stream().map(List::copyOf).toList();
            int columns = head.size();
            if (widths.size() != columns || rows.stream().anyMatch(row -> row.size() != columns)) {
                throw new IllegalArgumentException("a table whose rows are not as wide as its head: " + head);
            }
        }
    }
}
