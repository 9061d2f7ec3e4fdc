package entente.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.act.Act;
import entente.act.ActRef;
import entente.act.AdoptionAct.InstrumentSigned;
import entente.act.AdoptionAct.SignatureAsserted;
import entente.act.AdoptionAct.SignatureKind;
import entente.act.AdoptionAct.SignedBy;
import entente.act.AdoptionAct.SigningKeyIntroduced;
import entente.act.Body;
import entente.act.DocumentRef;
import entente.act.NegotiationAct.InstrumentOpened;
import entente.act.NegotiationAct.Stance;
import entente.act.NegotiationAct.StanceTaken;
import entente.act.NegotiationAct.TextFinalised;
import entente.act.NegotiationAct.TextKind;
import entente.act.NegotiationAct.TextTabled;
import entente.act.Release;
import entente.body.BodyCodec;
import entente.desk.Answer;
import entente.desk.Desk;
import entente.desk.Reader;
import entente.desk.Submission;
import entente.draft.CanonicalBytes;
import entente.draft.Clause;
import entente.draft.ClauseKind;
import entente.draft.Draft;
import entente.draft.LanguagePolicy;
import entente.draft.Style;
import entente.example.Example;
import entente.member.MemberId;
import entente.member.PostId;
import entente.member.PostKind;
import entente.negotiation.Assertions;
import entente.recorder.KeyFolder;
import entente.recorder.RecordFolder;
import entente.recorder.Recorder;
import entente.text.Localized;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The check tells who signed which text, from the server's own record and from an export handed to somebody else. */
class SignedTextsTest {
    private static final MemberId JP = new MemberId("JP");
    private static final MemberId KR = new MemberId("KR");
    private static final MemberId OFFICE = new MemberId("secretariat");

    private static final String ORIGIN = "https://desk.jp.example";
    private static final String DOMAIN = "jp.example";
    private static final int PRESENT = 0x01;
    private static final int VERIFIED = 0x04;

    @TempDir
    private Path folder;

    private ActRef name;

    private static PostId post(Desk desk, MemberId member) {
        return desk.snapshot(new Reader.Of(member)).offices().all().stream()
                .map(one -> one.created())
                .filter(one -> one.member().equals(member) && one.kind() == PostKind.DESK)
                .map(one -> one.post())
                .findFirst()
                .orElseThrow();
    }

    private static ActRef say(Desk desk, MemberId member, Act act) {
        Answer answer = desk.receive(new Submission(member, post(desk, member), "Signer", new Release.Everyone(), act));
        assertTrue(answer instanceof Answer.Recorded, answer.toString());
        return ((Answer.Recorded) answer).ref();
    }

    private String signed(Path data) throws IOException {
        try (Desk desk = Example.begin(data, () -> Instant.parse("2026-11-24T00:00:00Z"), new Random(7))) {
            TextFinalised text = frozen(desk);
            sign(desk, JP, name, text.hash(), SignatureKind.DEFINITIVE);
            sign(desk, KR, name, text.hash(), SignatureKind.AD_REFERENDUM);
            return text.hash();
        }
    }

    /** A text that is ready to be signed; its act is noted. */
    private TextFinalised frozen(Desk desk) {
        Draft draft = new Draft(
                Localized.of("en", "A text"),
                Style.PARAGRAPHS,
                List.of(Clause.of("p1", ClauseKind.PARAGRAPH, Localized.of("en", "We will meet."))));
        ActRef opened = say(
                desk,
                OFFICE,
                new InstrumentOpened(
                        "SIGN-1",
                        draft.title(),
                        TextKind.CLEAN_TEXT,
                        List.of(JP, KR),
                        LanguagePolicy.equal(List.of("en")),
                        OFFICE,
                        null));
        ActRef text = say(desk, OFFICE, new TextTabled(opened, opened, TextKind.CLEAN_TEXT, draft, null));
        TreeMap<String, String> clause =
                new TreeMap<>(Map.of("p1", CanonicalBytes.hash(draft.find("p1").orElseThrow())));
        for (MemberId member : List.of(JP, KR)) {
            say(desk, member, new StanceTaken(opened, text, Stance.SUPPORT, clause, null));
        }
        DocumentRef document =
                desk.keep(CanonicalBytes.of(draft, Set.of("en")), "application/octet-stream", "instrument.bin");
        TextFinalised act = new TextFinalised(opened, draft.title(), document.sha256(), document, new TreeMap<>());
        name = say(desk, OFFICE, act);
        return act;
    }

    private static void sign(Desk desk, MemberId member, ActRef frozen, String hash, SignatureKind kind) {
        String nonce = (member.equals(JP) ? "1" : "2").repeat(32);
        say(desk, member, new InstrumentSigned(frozen, hash, kind, SignedBy.MEMBER_KEY, null, nonce));
    }

    private static String run(int code, String... words) {
        StringWriter out = new StringWriter();
        assertEquals(code, Main.run(new PrintWriter(out), new PrintWriter(out), words), out.toString());
        return out.toString();
    }

    @Test
    void whoSignedWhatIsToldFromTheRecordAndFromAnExport() throws IOException {
        Path data = folder.resolve("data");
        String hash = signed(data);
        Path export = folder.resolve("export");
        run(0, "export", "--record", data.toString(), export.toString());
        for (Path record : List.of(data, export)) {
            String told = run(0, "verify", record.toString());
            assertTrue(told.contains("signed SIGN-1 " + hash.substring(0, 16) + "… JP definitive by Signer"), told);
            assertTrue(told.contains("with the key of its log: valid"), told);
            assertTrue(told.contains("NOT BINDING, ad referendum and not confirmed"), told);
        }
        assertTrue(run(0, "verify", export.toString(), "--json").contains("\"valid\" : true"));
        Files.delete(data.resolve("record")
                .resolve("documents")
                .resolve(hash.substring(0, 2))
                .resolve(hash));
        String without = run(1, "verify", data.toString());
        assertTrue(without.contains("NOT BINDING, the text is not in this record"), without);
        assertTrue(!without.contains(": valid"), without);
    }

    /** What a dishonest server might put on its member's log, past every rule, each told by what is wrong with it. */
    @Test
    void whatAPasskeySignedIsComputedAgainAndWhatItDidNotIsNamed() throws Exception {
        Path data = folder.resolve("data");
        KeyPair own = pair();
        KeyPair other = pair();
        Map<String, Body> attempts = new LinkedHashMap<>();
        try (Desk desk = Example.begin(data, () -> Instant.parse("2026-11-24T00:00:00Z"), new Random(7))) {
            TextFinalised text = frozen(desk);
            PostId post = post(desk, JP);
            String bytes = base64(own.getPublic().getEncoded());
            ActRef key = say(desk, JP, new SigningKeyIntroduced(post, "Y3JlZA", bytes, DOMAIN, ORIGIN));
            InstrumentSigned signed = new InstrumentSigned(
                    name, text.hash(), SignatureKind.DEFINITIVE, SignedBy.PASSKEY, key, "3".repeat(32));
            ActRef act = say(desk, JP, signed);
            Map<String, SignatureAsserted> all = presented(act, own, other);
            all.forEach((told, asserted) -> attempts.put(
                    told, desk.prepared(new Submission(JP, post, "Signer", new Release.Everyone(), asserted))));
        }
        assertTrue(run(0, "verify", data.toString()).contains("NOT BINDING, the passkey's assertion or key is not"));
        int number = 0;
        for (Map.Entry<String, Body> attempt : attempts.entrySet()) {
            Path copy = folder.resolve("copy-" + number++);
            copied(data, copy);
            appended(copy, attempt.getValue());
            String line = run(0, "verify", copy.toString())
                    .lines()
                    .filter(one -> one.startsWith("signed SIGN-1"))
                    .findFirst()
                    .orElseThrow();
            assertTrue(line.contains(attempt.getKey().strip()), attempt.getKey() + ": " + line);
            assertEquals(attempt.getKey().equals(": valid"), !line.contains("NOT BINDING"), line);
            assertTrue(line.contains("with the passkey ") && line.contains(" at " + ORIGIN), line);
        }
    }

    /** What is presented for a signing act, by what is told of it. */
    private Map<String, SignatureAsserted> presented(ActRef act, KeyPair own, KeyPair other)
            throws GeneralSecurityException {
        int both = PRESENT | VERIFIED;
        SignatureAsserted good = asserted(act, ORIGIN, DOMAIN, both, own);
        String forged = base64(new byte[70]);
        Map<String, SignatureAsserted> all = new LinkedHashMap<>();
        all.put(": valid", good);
        all.put(
                "is not signed by the key introduced",
                new SignatureAsserted(act, good.authenticatorData(), good.clientData(), forged));
        all.put("is not signed by the key introduced ", asserted(act, ORIGIN, DOMAIN, both, other));
        all.put("at another origin", asserted(act, "https://desk.jp.example.evil", DOMAIN, both, own));
        all.put("for another domain", asserted(act, ORIGIN, "evil.example", both, own));
        all.put("the user was not verified", asserted(act, ORIGIN, DOMAIN, PRESENT, own));
        all.put("nobody was present", asserted(act, ORIGIN, DOMAIN, VERIFIED, own));
        SignatureAsserted elsewhere = asserted(name, ORIGIN, DOMAIN, both, own);
        all.put(
                "over another act",
                new SignatureAsserted(
                        act, elsewhere.authenticatorData(), elsewhere.clientData(), elsewhere.assertion()));
        all.put("is malformed", new SignatureAsserted(act, "AA", good.clientData(), good.assertion()));
        return all;
    }

    private static KeyPair pair() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static SignatureAsserted asserted(ActRef act, String origin, String domain, int flags, KeyPair by)
            throws GeneralSecurityException {
        MessageDigest sha = MessageDigest.getInstance("SHA-256");
        byte[] client = ("{\"type\":\"webauthn.get\",\"challenge\":\"" + base64(Assertions.challenge(act))
                        + "\",\"origin\":\"" + origin + "\",\"crossOrigin\":false}")
                .getBytes(StandardCharsets.UTF_8);
        byte[] authenticator = Arrays.copyOf(sha.digest(domain.getBytes(StandardCharsets.UTF_8)), 37);
        authenticator[32] = (byte) flags;
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(by.getPrivate());
        signature.update(authenticator);
        signature.update(sha.digest(client));
        return new SignatureAsserted(act, base64(authenticator), base64(client), base64(signature.sign()));
    }

    private static void copied(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }

    private static void appended(Path data, Body body) throws IOException {
        String log = body.author().logName();
        RecordFolder record = new RecordFolder(data.resolve("record"));
        try (Recorder recorder = Recorder.open(record.log(log), new KeyFolder(data.resolve("keys")).load(log))) {
            long size = recorder.append(BodyCodec.format(body)).index() + 1;
            recorder.awaitCheckpoint(size);
        }
    }
}
