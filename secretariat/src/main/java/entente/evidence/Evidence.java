package entente.evidence;

import entente.act.ActRef;
import entente.act.EvidenceAct.EvidenceAdded;
import entente.member.MemberId;
import java.time.Instant;
import java.time.LocalDate;
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
    /** Whether it stands and still shows what it showed. */
    public boolean shows(LocalDate today) {
        return stands() && !expired(today);
    }

    /** Whether the last day on which it shows this has passed. */
    public boolean expired(LocalDate today) {
        return added.expires() != null && added.expires().last().isBefore(today);
    }

    /** Whether it stands, and the day has come by which somebody should look at it again. */
    public boolean reviewDue(LocalDate today) {
        return stands() && added.review() != null && !added.review().last().isAfter(today);
    }

    /** Whether it has not been taken back. */
    public boolean stands() {
        return withdrawn == null;
    }
}
