package entente.evidence;

import entente.act.ActRef;
import entente.act.EvidenceAct.ClaimContested;
import entente.member.MemberId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A member holds that what somebody else put on the record is not so.
 *
 * @param ref the act
 * @param author which member
 * @param at since when
 * @param contested what, and what is so instead
 * @param ended why it no longer holds that, or null while it does
 */
public record Contest(
        ActRef ref,
        MemberId author,
        Instant at,
        ClaimContested contested,
        @Nullable String ended) {
    /** Whether the member still holds it. */
    public boolean stands() {
        return ended == null;
    }
}
