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

    /** What a key is for; no key serves two roles. */
    enum KeyRole {
        /** Signs the checkpoints of its author's own log. */
        LOG,
        /** Cosigns others' checkpoints: what they cover is kept here. */
        MIRROR,
        /** Cosigns others' checkpoints: they extend all that was seen before. */
        WITNESS,
        /** Proves in TLS who talks: ECDSA P-256, its type byte 0x02 before the DER form of the public key. */
        TRANSPORT
    }

    /**
     * A key of the author's, in the verifier-key form of C2SP signed-note.
     *
     * @param verifierKey {@code name+hash+base64}
     * @param role what it is for, or null for the log's, as in the first records
     */
    record KeyIntroduced(String verifierKey, @Nullable KeyRole role) implements PartnershipAct {
        /** A key that signs the log's checkpoints. */
        public KeyIntroduced(String verifierKey) {
            this(verifierKey, null);
        }
    }

    /**
     * Keys of one role give way to others from the next place of the log on. The checkpoint whose last entry this is
     * bears the signatures of both.
     *
     * @param retired verifier keys that sign no longer; may be empty
     * @param introduced verifier keys that sign from now on
     * @param role what they are for
     * @param consent the text of {@code docs/formats/record.md}, "Keys", signed by every key of the role before and
     *     every new one; for a transport key by every key of the log
     */
    record KeysRotated(List<String> retired, List<String> introduced, KeyRole role, String consent)
            implements PartnershipAct {
        /** Copies the lists in. */
        public KeysRotated {
            retired = List.copyOf(retired);
            introduced = List.copyOf(introduced);
        }
    }

    /**
     * A key signs no longer, and none takes its place; of a log's keys one must remain.
     *
     * @param verifierKey the key
     * @param reason why
     */
    record KeyRetired(String verifierKey, String reason) implements PartnershipAct {}

    /**
     * Somebody else may have used a key of the author's. Acts under it stay readable and are flagged.
     *
     * @param verifierKey the key
     * @param since the first place of the author's log that is in doubt
     * @param reason what is known
     */
    record KeyCompromised(String verifierKey, long since, String reason) implements PartnershipAct {}

    /**
     * Lets more readers see an earlier act of the same author.
     *
     * @param released the act
     * @param to who may read it from now on
     */
    record BodyReleased(ActRef released, Release to) implements PartnershipAct {}
}
