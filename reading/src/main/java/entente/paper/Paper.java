package entente.paper;

import java.time.Instant;
import java.util.List;

/**
 * What is printed.
 *
 * @param language BCP 47 tag of its language
 * @param title what it is
 * @param under the lines below the title: for whom, of which day
 * @param foot what stands at the foot of every page
 * @param at when it was made
 * @param blocks its parts
 */
public record Paper(String language, String title, List<String> under, String foot, Instant at, List<Block> blocks) {
    /** Copies the lists in. */
    public Paper {
        under = List.copyOf(under);
        blocks = List.copyOf(blocks);
    }
}
