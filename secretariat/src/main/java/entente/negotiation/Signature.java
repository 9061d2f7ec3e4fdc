package entente.negotiation;

import entente.act.ActRef;
import entente.act.AdoptionAct.InstrumentSigned;
import entente.act.AdoptionAct.SignatureAsserted;
import entente.act.AdoptionAct.SignatureKind;
import entente.act.AdoptionAct.SignedBy;
import entente.act.Mark;
import entente.member.MemberId;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A member's signature.
 *
 * @param signed the signing act
 * @param asserted the passkey's assertion over it, or null
 * @param confirmed that a signature ad referendum was confirmed, or null
 */
public record Signature(
        Said<InstrumentSigned> signed,
        @Nullable Said<SignatureAsserted> asserted,
        @Nullable Said<?> confirmed) {
    /** Its identity. */
    public ActRef ref() {
        return signed.ref();
    }

    /** Who signed. */
    public MemberId member() {
        return signed.member();
    }

    /** Whether it counts as a signature: by the member's key at once, by a passkey once its assertion is there. */
    public boolean complete(Predicate<Mark> held) {
        return held.test(signed.mark())
                && (signed.act().by() == SignedBy.MEMBER_KEY || (asserted != null && held.test(asserted.mark())));
    }

    /** Whether it binds: definitive, or confirmed. */
    public boolean binds(Predicate<Mark> held) {
        return complete(held)
                && (signed.act().kind() == SignatureKind.DEFINITIVE
                        || (confirmed != null && held.test(confirmed.mark())));
    }

    Signature asserted(Said<SignatureAsserted> by) {
        return new Signature(signed, by, confirmed);
    }

    Signature confirmed(Said<?> by) {
        return new Signature(signed, asserted, by);
    }
}
