package entente.conference;

import entente.account.Account;
import entente.act.Act;
import entente.act.ActRef;
import entente.act.AdoptionAct.InstrumentSigned;
import entente.act.AdoptionAct.SignatureAsserted;
import entente.act.AdoptionAct.SignatureKind;
import entente.act.AdoptionAct.SignedBy;
import entente.act.AdoptionAct.SigningKeyIntroduced;
import entente.act.Body;
import entente.act.Release;
import entente.body.BodyCodec;
import entente.desk.Answer;
import entente.desk.Submission;
import entente.negotiation.Assertions;
import entente.negotiation.Finalisation;
import entente.negotiation.Instrument;
import entente.negotiation.SigningKey;
import entente.partnership.Partnership;
import entente.partnership.Refusal;
import entente.partnership.Refusal.Rule;
import entente.portal.Office;
import entente.portal.Visit;
import entente.registry.Naming;
import entente.store.Passkeys;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/**
 * Signing in person. The signing act is prepared, the signer's passkey signs its name, and only then are both
 * put on the
 * record: a ceremony that is broken off leaves nothing behind.
 */
@Controller
public final class SigningController {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int NONCE_BYTES = 16;

    private final Office office;
    private final Passkeys passkeys;
    private final SigningPlace place;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Prepared> prepared = new ConcurrentHashMap<>();

    /**
     * @param office over the desk
     * @param passkeys of the accounts
     * @param place where passkeys are asked
     */
    public SigningController(Office office, Passkeys passkeys, SigningPlace place) {
        this.office = office;
        this.passkeys = passkeys;
        this.place = place;
    }

    /**
     * Where passkeys are asked.
     *
     * @param relyingParty the domain
     * @param origin as browsers name it
     */
    public record SigningPlace(String relyingParty, String origin) {}

    private record Prepared(Body body, ActRef instrument, Instant at) {}

    /** What the page asks for. */
    record Wish(@Nullable String kind) {}

    /** What the passkey gave. */
    record Proof(
            @Nullable String authenticatorData,
            @Nullable String clientDataJSON,
            @Nullable String signature) {}

    /** Prepares the signing act: the answer holds the challenge, or the rule that is broken. */
    @PostMapping("/instruments/{id:[0-9a-f]{12,64}}/signing/prepare")
    ResponseEntity<Map<String, Object>> prepare(Visit visit, @PathVariable String id, @RequestBody Wish wish) {
        Partnership state = office.state(visit);
        Instrument of = InstrumentController.found(state, id);
        Optional<Office.Acting> acting = office.acting(visit, state);
        Optional<CredentialRecord> passkey = passkey(visit);
        Optional<Finalisation> text = of.frozen();
        if (acting.isEmpty() || passkey.isEmpty() || text.isEmpty()) {
            return refused(new Refusal(passkey.isEmpty() ? Rule.UNKNOWN_KEY : Rule.NOT_FROZEN, "passkey"));
        }
        Optional<SignatureKind> kind = kind(wish);
        if (kind.isEmpty()) {
            return refused(new Refusal(Rule.EMPTY, "kind"));
        }
        Optional<ActRef> key = key(visit, acting.get(), passkey.get());
        if (key.isEmpty()) {
            return refused(new Refusal(Rule.NOT_A_KEY, "passkey"));
        }
        InstrumentSigned signed = signed(text.get(), kind.get(), key.get());
        Submission submission = submission(acting.get(), office.state(visit).releaseAbout(of.ref()), signed);
        Optional<Refusal> refusal = office.desk().foresee(submission);
        if (refusal.isPresent()) {
            return refused(refusal.get());
        }
        Body body = office.desk().prepared(submission);
        prepared.put(account(visit).id(), new Prepared(body, of.ref(), visit.now()));
        byte[] challenge = Assertions.challenge(BodyCodec.nameOf(BodyCodec.format(body)));
        return ResponseEntity.ok(options(challenge, passkey.get()));
    }

    /** Nothing is taken for granted: a signature that was not meant to bind would. */
    static Optional<SignatureKind> kind(Wish wish) {
        return Arrays.stream(SignatureKind.values())
                .filter(kind -> Naming.slug(kind).equals(wish.kind()))
                .findFirst();
    }

    private InstrumentSigned signed(Finalisation text, SignatureKind kind, ActRef key) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        return new InstrumentSigned(
                text.ref(),
                text.hash(),
                kind,
                SignedBy.PASSKEY,
                key,
                HexFormat.of().formatHex(nonce));
    }

    /** As {@code PublicKeyCredentialRequestOptionsJSON} has it. */
    private Map<String, Object> options(byte[] challenge, CredentialRecord passkey) {
        return Map.of(
                "challenge",
                base64(challenge),
                "rpId",
                place.relyingParty(),
                "userVerification",
                "required",
                "allowCredentials",
                List.of(Map.of(
                        "type", "public-key", "id", passkey.getCredentialId().toBase64UrlString())));
    }

    /** Takes the passkey's signature, and puts the signing act and the proof on the record. */
    @PostMapping("/instruments/{id:[0-9a-f]{12,64}}/signing/prove")
    ResponseEntity<Map<String, Object>> prove(Visit visit, @PathVariable String id, @RequestBody Proof proof) {
        Partnership state = office.state(visit);
        Instrument of = InstrumentController.found(state, id);
        Prepared waiting = prepared.remove(account(visit).id());
        Optional<Office.Acting> acting = office.acting(visit, state);
        if (waiting == null
                || acting.isEmpty()
                || !waiting.instrument().equals(of.ref())
                || waiting.at().plus(PATIENCE).isBefore(visit.now())
                || !(waiting.body().act() instanceof InstrumentSigned signed)) {
            return refused(new Refusal(Rule.TOO_LATE, "signature"));
        }
        SignatureAsserted asserted = new SignatureAsserted(
                BodyCodec.nameOf(BodyCodec.format(waiting.body())),
                text(proof.authenticatorData()),
                text(proof.clientDataJSON()),
                text(proof.signature()));
        boolean proves = signed.key() != null
                && state.instruments()
                        .key(signed.key())
                        .filter(key ->
                                Assertions.proves(asserted, key.introduced().act()))
                        .isPresent();
        if (!proves) {
            return refused(new Refusal(Rule.BAD_ASSERTION, "assertion"));
        }
        Answer answer = office.desk().receive(waiting.body());
        if (answer instanceof Answer.Recorded) {
            answer = office.desk()
                    .receive(submission(acting.get(), waiting.body().release(), asserted));
        }
        return switch (answer) {
            case Answer.Recorded recorded ->
                ResponseEntity.ok(Map.of("act", recorded.ref().value()));
            case Answer.Refused refused -> refused(refused.refusal());
        };
    }

    private static Account account(Visit visit) {
        return visit.who().orElseThrow();
    }

    private Optional<CredentialRecord> passkey(Visit visit) {
        return visit.who().stream()
                .flatMap(who -> passkeys.findByUserId(Passkeys.handle(who.id())).stream())
                .reduce((_, later) -> later);
    }

    /** The act that introduced the signer's passkey; made on the first time. */
    private Optional<ActRef> key(Visit visit, Office.Acting acting, CredentialRecord passkey) {
        String credential = passkey.getCredentialId().toBase64UrlString();
        Optional<ActRef> known = office.state(visit).instruments().keys(acting.member()).stream()
                .filter(key -> key.introduced().act().credential().equals(credential)
                        && key.introduced().act().post().equals(acting.post()))
                .map(SigningKey::ref)
                .findFirst();
        if (known.isPresent()) {
            return known;
        }
        SigningKeyIntroduced introduced = new SigningKeyIntroduced(
                acting.post(), credential, publicKey(passkey), place.relyingParty(), place.origin());
        return office.desk().receive(submission(acting, new Release.Everyone(), introduced))
                        instanceof Answer.Recorded recorded
                ? Optional.of(recorded.ref())
                : Optional.empty();
    }

    private static String publicKey(CredentialRecord passkey) {
        return CoseKey.subjectPublicKeyInfo(passkey.getPublicKey().getBytes())
                .map(SigningController::base64)
                .orElse("");
    }

    private static Submission submission(Office.Acting acting, Release release, Act act) {
        return new Submission(acting.member(), acting.post(), acting.person(), release, act);
    }

    private static ResponseEntity<Map<String, Object>> refused(Refusal refusal) {
        return ResponseEntity.unprocessableContent()
                .body(Map.of("rule", refusal.rule().name().toLowerCase(Locale.ROOT), "place", refusal.place()));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
