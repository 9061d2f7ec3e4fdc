package entente.partnership;

import static entente.partnership.Capitals.AA;
import static entente.partnership.Capitals.ALL;
import static entente.partnership.Capitals.BB;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.act.ActRef;
import entente.act.AdoptionAct.InstrumentSigned;
import entente.act.AdoptionAct.SignatureAsserted;
import entente.act.AdoptionAct.SignatureKind;
import entente.act.AdoptionAct.SignedBy;
import entente.act.AdoptionAct.SigningKeyIntroduced;
import entente.act.AdoptionAct.SigningKeyRetired;
import entente.member.MemberId;
import entente.negotiation.Assertions;
import entente.partnership.Refusal.Rule;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Signatures in person: what an authenticator gives for a signing act, and what somebody might give instead. */
class PasskeySignatureTest {
    private static final String DOMAIN = "office.example";
    private static final String ORIGIN = "https://office.example";
    private static final int PRESENT_AND_VERIFIED = 0x05;

    private final Chamber chamber = new Chamber();
    private final KeyPair keys = pair();
    private ActRef frozen;
    private ActRef key;

    private static KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (java.security.GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private ActRef signing() {
        chamber.tabled(1);
        frozen = chamber.frozen();
        key = say(
                AA,
                new SigningKeyIntroduced(
                        World.deskOf(AA), "Y3JlZA", base64(keys.getPublic().getEncoded()), DOMAIN, ORIGIN));
        return say(AA, signed(key));
    }

    private InstrumentSigned signed(ActRef by) {
        String hash = chamber.instrument(AA).frozen().orElseThrow().hash();
        return new InstrumentSigned(frozen, hash, SignatureKind.DEFINITIVE, SignedBy.PASSKEY, by, "1".repeat(32));
    }

    private ActRef say(MemberId member, entente.act.Act act) {
        ActRef ref = chamber.capitals.must(member, World.deskOf(member), act);
        ALL.forEach(chamber.capitals::fetchAll);
        return ref;
    }

    private Optional<Rule> refusal(MemberId member, entente.act.Act act) {
        return chamber.capitals.attempt(member, World.deskOf(member), act);
    }

    private SignatureAsserted asserted(ActRef signing, String origin, String domain, int flags, KeyPair by)
            throws java.security.GeneralSecurityException {
        String client = "{\"type\":\"webauthn.get\",\"challenge\":\"" + base64(Assertions.challenge(signing))
                + "\",\"origin\":\"" + origin + "\",\"crossOrigin\":false}";
        return presented(signing, client, domain, flags, by);
    }

    private static SignatureAsserted presented(ActRef signing, String client, String domain, int flags, KeyPair by)
            throws java.security.GeneralSecurityException {
        MessageDigest sha = MessageDigest.getInstance("SHA-256");
        byte[] authenticator = Arrays.copyOf(sha.digest(domain.getBytes(StandardCharsets.UTF_8)), 37);
        authenticator[32] = (byte) flags;
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(by.getPrivate());
        signature.update(authenticator);
        signature.update(sha.digest(client.getBytes(StandardCharsets.UTF_8)));
        return new SignatureAsserted(
                signing,
                base64(authenticator),
                base64(client.getBytes(StandardCharsets.UTF_8)),
                base64(signature.sign()));
    }

    private boolean complete() {
        return chamber.instrument(BB)
                .frozen()
                .orElseThrow()
                .signature(AA, _ -> true)
                .orElseThrow()
                .complete(_ -> true);
    }

    @Test
    void anAssertionMakesTheSignatureCountOnEveryServer() throws java.security.GeneralSecurityException {
        ActRef signing = signing();
        assertFalse(complete(), "not before the assertion");
        SignatureAsserted good = asserted(signing, ORIGIN, DOMAIN, PRESENT_AND_VERIFIED, keys);
        assertEquals(Optional.of(Rule.NOT_THE_AUTHOR), refusal(BB, good));
        say(AA, good);
        assertTrue(complete());
        assertEquals(Optional.of(Rule.DONE_ALREADY), refusal(AA, good));
        assertEquals(Optional.of(Rule.DONE_ALREADY), refusal(AA, signed(key)));
    }

    @Test
    void whateverElseIsPresentedProvesNothing() throws java.security.GeneralSecurityException {
        ActRef signing = signing();
        ActRef again = say(AA, signed(key));
        String quoted = "{\"type\":\"webauthn.create\",\"challenge\":\"" + base64(Assertions.challenge(signing))
                + "\",\"origin\":\"" + ORIGIN + "\",\"crossOrigin\":false}";
        String framed = quoted.replace(".create", ".get").replace("\"crossOrigin\":false", "\"crossOrigin\":true");
        SignatureAsserted replayed = asserted(again, ORIGIN, DOMAIN, PRESENT_AND_VERIFIED, keys);
        for (SignatureAsserted bad : java.util.List.of(
                asserted(signing, "https://evil.example", DOMAIN, PRESENT_AND_VERIFIED, keys),
                asserted(signing, ORIGIN, "evil.example", PRESENT_AND_VERIFIED, keys),
                asserted(signing, ORIGIN, DOMAIN, 0x01, keys),
                asserted(signing, ORIGIN, DOMAIN, PRESENT_AND_VERIFIED, pair()),
                presented(signing, quoted, DOMAIN, PRESENT_AND_VERIFIED, keys),
                presented(signing, framed, DOMAIN, PRESENT_AND_VERIFIED, keys),
                new SignatureAsserted(
                        signing, replayed.authenticatorData(), replayed.clientData(), replayed.assertion()),
                new SignatureAsserted(signing, "", "%", "AA"))) {
            assertEquals(Optional.of(Rule.BAD_ASSERTION), refusal(AA, bad), bad.toString());
        }
        chamber.capitals.force(AA, World.deskOf(AA), asserted(signing, ORIGIN, DOMAIN, PRESENT_AND_VERIFIED, pair()));
        ALL.forEach(chamber.capitals::fetchAll);
        assertFalse(complete(), "and on the record it is void");
    }

    @Test
    void aKeySignsForItsOwnMemberAndPostUntilItIsRetired() {
        signing();
        assertEquals(Optional.of(Rule.UNKNOWN_KEY), refusal(BB, signed(key)));
        assertEquals(
                Optional.of(Rule.NOT_ITS_POST),
                refusal(
                        BB,
                        new SigningKeyIntroduced(
                                World.deskOf(AA), "b", base64(keys.getPublic().getEncoded()), DOMAIN, ORIGIN)));
        assertEquals(
                Optional.of(Rule.NOT_A_KEY),
                refusal(BB, new SigningKeyIntroduced(World.deskOf(BB), "b", "AAAA", DOMAIN, ORIGIN)));
        say(AA, new SigningKeyRetired(key, "Lost."));
        assertEquals(Optional.of(Rule.UNKNOWN_KEY), refusal(AA, signed(key)));
    }
}
