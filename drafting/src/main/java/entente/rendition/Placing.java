package entente.rendition;

import entente.draft.Clause;
import entente.draft.ClauseKind;
import entente.rendition.Outline.Item;
import org.jspecify.annotations.Nullable;

/** Clauses that come with their level, one behind the other, each put below the last one of a higher level. */
public final class Placing {
    private final Outline outline;
    private final @Nullable Item[] open = new @Nullable Item[Clause.DEPTH_MAX + 1];
    private @Nullable Item current;
    private int level = 1;

    /** Puts clauses into this outline. */
    public Placing(Outline outline) {
        this.outline = outline;
    }

    /** The clause that came last, or null. */
    public @Nullable Item current() {
        return current;
    }

    /** Its level, from 1. */
    public int level() {
        return level;
    }

    /** Puts the next clause; a level below the deepest counts as the deepest. */
    public Item put(ClauseKind kind, int wanted, String id) throws Stopped {
        int at = Math.min(Math.max(wanted, 1), Clause.DEPTH_MAX);
        Item parent = null;
        for (int above = at - 1; above >= 1 && parent == null; above--) {
            parent = open[above];
        }
        Item item = outline.add(parent, kind, id);
        open[at] = item;
        for (int below = at + 1; below < open.length; below++) {
            open[below] = null;
        }
        current = item;
        level = at;
        return item;
    }
}
