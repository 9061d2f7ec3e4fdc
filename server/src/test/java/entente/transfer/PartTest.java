package entente.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.paper.Block;
import entente.paper.Words;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A hand-over's page shows one part at a time, and every row stands on exactly one page of its part. */
class PartTest {
    @Test
    void everyRowOfEveryPartStandsOnOnePage() {
        for (int rows : List.of(0, 1, Part.PAGE_SIZE, Part.PAGE_SIZE + 1, 3 * Part.PAGE_SIZE)) {
            List<List<Words>> all = new ArrayList<>();
            for (int i = 0; i < rows; i++) {
                all.add(List.of(Words.of("row " + i)));
            }
            List<Part> parts = Part.of(
                    List.of(
                            new Block.Heading(2, "First"),
                            new Block.Note("note"),
                            new Block.Table(List.of("a"), List.of(1), all),
                            new Block.Heading(2, "Second"),
                            new Block.Bullets(List.of(Words.of("x"), Words.of("y")))),
                    List.of("first", "second"));
            assertEquals(
                    List.of("first", "second"), parts.stream().map(Part::name).toList());
            assertEquals(List.of(rows, 2), parts.stream().map(Part::count).toList());
            List<List<Words>> shown = new ArrayList<>();
            for (int page = 1; page <= parts.getFirst().pages(); page++) {
                List<Block> blocks = parts.getFirst().page(page);
                assertEquals(new Block.Heading(2, "First"), blocks.getFirst());
                Block.Table table = assertInstanceOf(Block.Table.class, blocks.getLast());
                assertTrue(table.rows().size() <= Part.PAGE_SIZE);
                assertEquals(page == 1 ? 3 : 2, blocks.size(), "the note stands on the first page");
                shown.addAll(table.rows());
            }
            assertEquals(all, shown);
            assertEquals(1, parts.getLast().pages());
        }
    }
}
