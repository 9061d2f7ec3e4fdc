package entente.act;

import entente.member.Party;
import entente.text.Localized;
import entente.text.PartialDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What founds a partnership and says who may read its record. */
public sealed interface PartnershipAct extends Act {
    /**
     * The first act of all: who takes part and in which languages.
     *
     * @param name what the partnership is called
     * @param parties its members and organs
     * @param languages BCP 47 tags; texts in these are equally authentic
     * @param notice words that every page must show, or null
     * @param asOf up to when the facts were compiled, or null
     */
    record PartnershipFounded(
            Localized name,
            List<Party> parties,
            List<String> languages,
            @Nullable Localized notice,
            @Nullable PartialDate asOf)
            implements PartnershipAct {
        /** Copies the lists in. */
        public PartnershipFounded {
            parties = List.copyOf(parties);
            languages = List.copyOf(languages);
        }
    }

    /**
     * The key that signs this log's checkpoints, in the verifier-key form of C2SP signed-note.
     *
     * @param verifierKey {@code name+hash+base64}
     */
    record KeyIntroduced(String verifierKey) implements PartnershipAct {}

    /**
     * Lets more readers see an earlier act of the same author.
     *
     * @param released the act
     * @param to who may read it from now on
     */
    record BodyReleased(ActRef released, Release to) implements PartnershipAct {}
}
