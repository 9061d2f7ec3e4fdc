package entente.wording;

import entente.reading.Span;
import java.util.List;

/**
 * A later sentence that takes up an earlier one.
 *
 * @param earlier the earlier sentence
 * @param later the later sentence
 * @param relation what the later does to the earlier
 * @param commitment whether the earlier sentence commits somebody; otherwise it is agreed language of another kind
 * @param chance how likely the link is right, 0 to 1
 * @param same the longest run of words both have, empty if none is worth quoting
 * @param shared words and names both have, those that say most first
 * @param changes what an officer should know, the weightiest first
 */
public record Link(
        Span earlier,
        Span later,
        Relation relation,
        boolean commitment,
        double chance,
        String same,
        List<String> shared,
        List<Change> changes) {
    private static final double LOOSE = 0.5;

    /** Copies the lists in. */
    public Link {
        shared = List.copyOf(shared);
        changes = List.copyOf(changes);
    }

    /** Whether it is about as likely wrong as right. */
    public boolean loose() {
        return chance < LOOSE;
    }

    /** Why, in English. */
    public String reason() {
        String both = same.isEmpty()
                ? shared.isEmpty()
                        ? "Both stand in passages about the same matter."
                        : "Both name " + String.join(", ", shared) + "."
                : "Both say \"" + same + "\".";
        String then = switch (relation) {
            case RESTATED -> " The later text says it again without material change.";
            case EXTENDED -> " The later text undertakes more.";
            case NARROWED -> " The later text undertakes less.";
            case REWORDED -> " The later text puts it in other words.";
            case FULFILLED -> " The later text reports it as done or under way.";
        };
        return both + then;
    }
}
