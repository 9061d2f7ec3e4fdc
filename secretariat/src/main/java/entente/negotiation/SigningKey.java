package entente.negotiation;

import entente.act.ActRef;
import entente.act.AdoptionAct.SigningKeyIntroduced;
import entente.act.Mark;
import entente.member.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * A passkey that a member's signer signs with.
 *
 * @param introduced the act that said so
 * @param retired that it signs no longer, or null
 */
public record SigningKey(
        Said<SigningKeyIntroduced> introduced, @Nullable Mark retired) {
    /** Its identity. */
    public ActRef ref() {
        return introduced.ref();
    }

    /** Whose it is. */
    public MemberId member() {
        return introduced.member();
    }

    /** Whether it still signs. */
    public boolean signs() {
        return retired == null;
    }
}
