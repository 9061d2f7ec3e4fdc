package entente.evidence;

import entente.act.ActRef;
import entente.act.EvidenceAct.EvidenceAdded;
import entente.member.MemberId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A source that shows something.
 *
 * @param ref the act
 * @param author who added it
 * @param at when
 * @param added what
 * @param withdrawn why it was taken back, or null while it stands
 */
public record Evidence(
        ActRef ref,
        MemberId author,
        Instant at,
        EvidenceAdded added,
        @Nullable String withdrawn) {
    /** Whether it has not been taken back. */
    public boolean stands() {
        return withdrawn == null;
    }
}
