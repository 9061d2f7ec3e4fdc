package entente.transfer;

import entente.paper.Block;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of a hand-over file on the page.
 *
 * @param name its name in an address
 * @param title what stands above it
 * @param blocks what it holds, without the title
 */
public record Part(String name, String title, List<Block> blocks) {
    /** How many rows of a table stand on one page. */
    public static final int PAGE_SIZE = 40;

    /** Copies the list in. */
    public Part {
        blocks = List.copyOf(blocks);
    }

    /** A paper cut before each of its headings, which have these names in their order. */
    static List<Part> of(List<Block> paper, List<String> names) {
        List<Part> parts = new ArrayList<>();
        List<Block> rest = paper;
        for (String name : names) {
            String title = ((Block.Heading) rest.getFirst()).text();
            int end = 1;
            while (end < rest.size() && !(rest.get(end) instanceof Block.Heading)) {
                end++;
            }
            parts.add(new Part(name, title, rest.subList(1, end)));
            rest = rest.subList(end, rest.size());
        }
        return parts;
    }

    /** How many rows or lines it has. */
    public int count() {
        return blocks.stream()
                .mapToInt(block -> switch (block) {
                    case Block.Table table -> table.rows().size();
                    case Block.Bullets bullets -> bullets.lines().size();
                    default -> 0;
                })
                .sum();
    }

    /** How many pages its longest table takes; at least one. */
    public int pages() {
        return blocks.stream()
                .mapToInt(block ->
                        block instanceof Block.Table table ? (table.rows().size() + PAGE_SIZE - 1) / PAGE_SIZE : 1)
                .max()
                .orElse(1);
    }

    /** What stands on a page of it, counted from 1; tables are cut, the rest stands on the first. */
    List<Block> page(int number) {
        List<Block> shown = new ArrayList<>();
        shown.add(new Block.Heading(2, title));
        for (Block block : blocks) {
            if (block instanceof Block.Table table) {
                int from = Math.min(table.rows().size(), (number - 1) * PAGE_SIZE);
                int to = Math.min(table.rows().size(), from + PAGE_SIZE);
                shown.add(new Block.Table(
                        table.head(), table.widths(), table.rows().subList(from, to)));
            } else if (number == 1) {
                shown.add(block);
            }
        }
        return shown;
    }
}
