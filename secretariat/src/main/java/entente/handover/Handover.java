package entente.handover;

import entente.act.ActRef;
import entente.act.HandoverAct.HandoverPrepared;
import entente.member.MemberId;
import entente.text.Localized;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A hand-over.
 *
 * @param ref the act that prepared it: its identity
 * @param author who prepared it
 * @param at when
 * @param prepared what was prepared
 * @param accepted how the incoming side accepted it, or null
 */
public record Handover(
        ActRef ref,
        MemberId author,
        Instant at,
        HandoverPrepared prepared,
        @Nullable Accepted accepted) {
    /** That the incoming side accepted it: the act, when, and its remarks. */
    public record Accepted(ActRef ref, Instant at, Localized remarks) {}
}
