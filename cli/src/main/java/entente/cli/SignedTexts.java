package entente.cli;

import entente.act.ActRef;
import entente.act.AdoptionAct.InstrumentSigned;
import entente.act.AdoptionAct.SignatureAsserted;
import entente.act.AdoptionAct.SignatureKind;
import entente.act.AdoptionAct.SigningKeyIntroduced;
import entente.member.MemberId;
import entente.negotiation.Assertions;
import entente.negotiation.Finalisation;
import entente.negotiation.Instrument;
import entente.negotiation.Signature;
import entente.negotiation.SigningKey;
import entente.partnership.Partnership;
import entente.partnership.Refusal;
import entente.partnership.Standing;
import entente.record.Hash;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Who signed which text with which key, from the record alone: each passkey's assertion is computed again, and each
 * hash signed is that of a document that lies in the record.
 */
final class SignedTexts {
    private static final int FINGERPRINT_DIGITS = 16;

    private final List<Line> lines = new ArrayList<>();

    /**
     * One signature.
     *
     * @param instrument what officers call it
     * @param hash of the text that was signed
     * @param member who signed
     * @param how kind of signature, signer, post and key
     * @param trouble why it does not bind; empty if it does
     */
    record Line(String instrument, String hash, String member, String how, String trouble) {
        String text() {
            return "signed " + instrument + " " + hash.substring(0, FINGERPRINT_DIGITS) + "… " + member + " " + how
                    + ": " + (trouble.isEmpty() ? "valid" : "NOT BINDING, " + trouble);
        }

        Map<String, @Nullable Object> json() {
            return Json.object(
                    "instrument",
                    instrument,
                    "hash",
                    hash,
                    "member",
                    member,
                    "how",
                    how,
                    "valid",
                    trouble.isEmpty(),
                    "trouble",
                    trouble);
        }
    }

    /**
     * @param state what all acts amount to
     * @param documentPresent whether a document with this SHA-256 lies in the record
     */
    SignedTexts(Partnership state, Predicate<String> documentPresent) {
        Map<ActRef, SignatureAsserted> rejected = rejected(state);
        for (Instrument of : state.instruments().all()) {
            for (Finalisation text : of.finalisations()) {
                for (Signature signature : text.signatures()) {
                    lines.add(line(state, of, text, signature, documentPresent, rejected));
                }
            }
        }
        for (Standing standing : state.acts()) {
            Refusal why = standing.voidBecause();
            if (why != null && standing.entry().body().act() instanceof InstrumentSigned signed) {
                lines.add(new Line(
                        "?",
                        signed.hash(),
                        standing.entry().log().value(),
                        kind(signed),
                        "void: " + word(why.rule().name())));
            }
        }
    }

    /** The lines, by instrument and text in the order of the record. */
    List<Line> lines() {
        return List.copyOf(lines);
    }

    private static Line line(
            Partnership state,
            Instrument of,
            Finalisation text,
            Signature signature,
            Predicate<String> present,
            Map<ActRef, SignatureAsserted> rejected) {
        InstrumentSigned signed = signature.signed().act();
        Optional<SigningKeyIntroduced> key = Optional.ofNullable(signed.key())
                .flatMap(ref -> state.instruments().key(ref))
                .map(SigningKey::introduced)
                .map(said -> said.act());
        String who = signature.signed().person() == null
                ? ""
                : " by " + signature.signed().person();
        String post = signature.signed().post() == null
                ? ""
                : " (" + signature.signed().post().value() + ")";
        String with = key.map(one -> " with the passkey " + fingerprint(one) + " at " + one.origin())
                .orElse(" with the key of its log");
        return new Line(
                of.opened().code(),
                signed.hash(),
                signature.member().value(),
                kind(signed) + who + post + with,
                trouble(of.members(), text, signature, key, present, rejected));
    }

    private static String trouble(
            List<MemberId> members,
            Finalisation text,
            Signature signature,
            Optional<SigningKeyIntroduced> key,
            Predicate<String> present,
            Map<ActRef, SignatureAsserted> rejected) {
        InstrumentSigned signed = signature.signed().act();
        if (!members.contains(signature.member())) {
            return "it is not a member to be bound";
        }
        if (!signed.hash().equals(text.hash())) {
            return "another hash than the text's";
        }
        if (!present.test(text.hash())) {
            return "the text is not in this record";
        }
        if (signed.key() != null) {
            SignatureAsserted asserted = signature.asserted() == null
                    ? rejected.get(signature.ref())
                    : signature.asserted().act();
            if (asserted == null || key.isEmpty()) {
                return "the passkey's assertion or key is not in this record";
            }
            Optional<String> flaw = Assertions.flaw(asserted, key.get()).map(SignedTexts::told);
            if (flaw.isPresent()) {
                return flaw.get();
            }
        }
        return signed.kind() == SignatureKind.DEFINITIVE || signature.confirmed() != null
                ? ""
                : "ad referendum and not confirmed";
    }

    /** Assertions that are on the record and void, by the signature they are about. */
    private static Map<ActRef, SignatureAsserted> rejected(Partnership state) {
        Map<ActRef, SignatureAsserted> rejected = new HashMap<>();
        for (Standing standing : state.acts()) {
            if (standing.voidBecause() != null && standing.entry().body().act() instanceof SignatureAsserted asserted) {
                rejected.putIfAbsent(asserted.signature(), asserted);
            }
        }
        return rejected;
    }

    private static String told(Assertions.Flaw flaw) {
        return switch (flaw) {
            case MALFORMED -> "the passkey's assertion is malformed";
            case OTHER_ACT -> "the passkey's assertion is over another act";
            case OTHER_ORIGIN -> "the passkey's assertion was made at another origin than its key is bound to";
            case OTHER_DOMAIN -> "the passkey's assertion was made for another domain than its key is bound to";
            case NOBODY_PRESENT -> "the passkey's assertion says that nobody was present";
            case NOT_VERIFIED -> "the passkey's assertion says that the user was not verified";
            case NOT_BY_THIS_KEY -> "the passkey's assertion is not signed by the key introduced";
        };
    }

    private static String kind(InstrumentSigned signed) {
        return word(signed.kind().name());
    }

    private static String word(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String fingerprint(SigningKeyIntroduced key) {
        byte[] bytes = Base64.getUrlDecoder().decode(key.publicKey());
        return Hash.sha256(bytes).hex().substring(0, FINGERPRINT_DIGITS);
    }
}
