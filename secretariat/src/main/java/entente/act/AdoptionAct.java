package entente.act;

import entente.member.PostId;
import entente.text.Localized;
import entente.text.PartialDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A frozen text is signed, and what members do about it from then on. */
public sealed interface AdoptionAct extends Act {
    /** What a signature amounts to (Vienna Convention on the Law of Treaties, article 12). */
    enum SignatureKind {
        DEFINITIVE,
        /** Subject to confirmation; confirmed, it counts as definitive. */
        AD_REFERENDUM
    }

    /** How it is shown who signed. */
    enum SignedBy {
        /** The key that signs the member's log. */
        MEMBER_KEY,
        /** A passkey of the signer: the signature counts once the assertion is on the record. */
        PASSKEY
    }

    /** What a statement to an instrument is. */
    enum AttachmentKind {
        INTERPRETATIVE_STATEMENT,
        RESERVATION,
        /** To another's reservation. */
        OBJECTION,
        EXPLANATION_OF_POSITION
    }

    /**
     * A member says which passkey its signer in a post signs with (W3C Web Authentication, level 3).
     *
     * @param post whose
     * @param credential the credential's identifier, base64url
     * @param publicKey its public key as X.509 SubjectPublicKeyInfo, base64url: P-256, Ed25519 or RSA
     * @param relyingParty the domain it is bound to
     * @param origin the origin assertions must name
     */
    record SigningKeyIntroduced(PostId post, String credential, String publicKey, String relyingParty, String origin)
            implements AdoptionAct {}

    /**
     * A passkey signs no longer.
     *
     * @param key the act that introduced it
     * @param reason why
     */
    record SigningKeyRetired(ActRef key, String reason) implements AdoptionAct {}

    /**
     * A bound member signs. Signer and post are those of the act.
     *
     * @param finalised the act that froze the text
     * @param hash of the text: the same as there
     * @param kind definitive or ad referendum
     * @param by how it is shown who signed
     * @param key the act that introduced the passkey, or null if the member's key signs
     * @param nonce 16 random bytes in hexadecimal
     */
    record InstrumentSigned(
            ActRef finalised,
            String hash,
            SignatureKind kind,
            SignedBy by,
            @Nullable ActRef key,
            String nonce) implements AdoptionAct {}

    /**
     * The signer's passkey has signed the signing act: the challenge is SHA-256 of {@code entente signature 1}, a line
     * feed and the act's name in hexadecimal.
     *
     * @param signature the signing act
     * @param authenticatorData as the authenticator gave it, base64url
     * @param clientData the client data in JSON, base64url
     * @param assertion the authenticator's signature, base64url
     */
    record SignatureAsserted(ActRef signature, String authenticatorData, String clientData, String assertion)
            implements AdoptionAct {}

    /**
     * A member confirms what was signed ad referendum.
     *
     * @param signature the signing act
     */
    record SignatureConfirmed(ActRef signature) implements AdoptionAct {}

    /**
     * A bound member attaches a statement to the text.
     *
     * @param finalised the act that froze the text
     * @param kind what it is
     * @param about the clause it is about, or null
     * @param answered the attached statement it objects to, or null
     * @param words the statement
     */
    record StatementAttached(
            ActRef finalised,
            AttachmentKind kind,
            @Nullable String about,
            @Nullable ActRef answered,
            Localized words) implements AdoptionAct {}

    /**
     * An error in the signed text is to be mended (article 79). It is when every bound member has accepted.
     *
     * @param finalised the act that froze the text
     * @param clause in which clause
     * @param language in which language
     * @param was the words that are wrong
     * @param becomes the words that stand in their place
     * @param reason why
     */
    record CorrigendumProposed(
            ActRef finalised, String clause, String language, String was, String becomes, Localized reason)
            implements AdoptionAct {}

    /**
     * A bound member accepts, or opposes, a corrigendum.
     *
     * @param corrigendum the act that proposed it
     * @param accepted whether it accepts
     */
    record CorrigendumAnswered(ActRef corrigendum, boolean accepted) implements AdoptionAct {}

    /**
     * The chair gives an adopted instrument its number.
     *
     * @param finalised the act that froze the text
     * @param number 1 to 40 characters
     */
    record InstrumentNumbered(ActRef finalised, String number) implements AdoptionAct {}

    /**
     * The chair publishes an adopted instrument: its text is entered as statements, whose commitments go into the
     * register.
     *
     * @param finalised the act that froze the text
     * @param statements the acts that entered it, one for each language
     */
    record InstrumentPublished(ActRef finalised, List<ActRef> statements) implements AdoptionAct {
        /** Copies the list in. */
        public InstrumentPublished {
            statements = List.copyOf(statements);
        }
    }

    /**
     * A bound member gives notice that it will be bound no longer.
     *
     * @param finalised the act that froze the text
     * @param effect from when on
     * @param reason in words
     */
    record DenunciationNotified(ActRef finalised, PartialDate effect, Localized reason) implements AdoptionAct {}
}
