package entente.factor;

import entente.act.ActRef;
import entente.act.FactorAct.FactorOffered;
import entente.member.MemberId;
import java.time.Instant;

/**
 * A party that answers for an open question asks another to do so from now on.
 *
 * @param ref the act
 * @param by who asks
 * @param at when that was recorded
 * @param offered whom, and why
 */
public record Offer(ActRef ref, MemberId by, Instant at, FactorOffered offered) {
    /** The party that is asked. */
    public MemberId to() {
        return offered.to();
    }
}
