package entente.partnership;

import entente.act.Body;
import entente.act.Mark;
import org.jspecify.annotations.Nullable;

/**
 * What an act's author had seen when writing it. A rule that asks for this, and not for what else has arrived,
 * gives one
 * answer whatever arrives later.
 */
record Sight(Body body) {
    /** Whether an act was seen: its author's own acts before it, and of another log as many as the act says. */
    boolean saw(@Nullable Mark mark) {
        return mark != null
                && (mark.log().equals(body.author())
                        || mark.index() < body.counts().count(mark.log()));
    }
}
