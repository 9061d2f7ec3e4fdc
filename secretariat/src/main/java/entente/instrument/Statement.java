package entente.instrument;

import entente.act.ActRef;
import entente.act.InstrumentAct.StatementEntered;
import entente.member.MemberId;
import java.time.Instant;

/**
 * A statement on the record.
 *
 * @param ref the act that entered it: its identity
 * @param author whose log that act stands on
 * @param at when its author says it was entered
 * @param entered what was entered
 */
public record Statement(ActRef ref, MemberId author, Instant at, StatementEntered entered) {
    /** The primary language of its text: the tag without region or script. */
    public String language() {
        String tag = entered.language();
        int end = tag.indexOf('-');
        return end < 0 ? tag : tag.substring(0, end);
    }

    /** Whether its text is on the record, not only facts about it. */
    public boolean hasText() {
        return entered.text() != null;
    }
}
