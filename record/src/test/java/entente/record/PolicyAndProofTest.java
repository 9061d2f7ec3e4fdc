package entente.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PolicyAndProofTest {

    private static final String ORIGIN = "example.org/p/jp";

    private final Random random = new Random(11);
    private final NoteSigner classic = NoteSigner.generate(ORIGIN, KeyKind.ED25519, random);
    private final NoteSigner later = NoteSigner.generate(ORIGIN, KeyKind.ML_DSA_44, random);
    private final NoteSigner one = witness("one");
    private final NoteSigner two = witness("two");
    private final NoteSigner three = witness("three");
    private final Tree tree = new Tree();
    private final List<byte[]> entries = new ArrayList<>();

    PolicyAndProofTest() {
        for (int index = 0; index < 21; index++) {
            entries.add(
                    Entry.of(("body " + index).getBytes(StandardCharsets.UTF_8)).bytes());
            tree.append(Merkle.leafHash(entries.getLast()));
        }
    }

    private NoteSigner witness(String name) {
        return NoteSigner.generate("example.net/" + name, KeyKind.ED25519_COSIGNATURE, random);
    }

    private String policyText() {
        return "# who must sign\n\n  log " + classic.verifier().format() + "\t https://example.org/jp \nlog "
                + later.verifier().format() + "\nwitness one "
                + one.verifier().format() + "\nwitness two " + two.verifier().format() + "\nwitness three "
                + three.verifier().format() + "\ngroup pair 2 one two\ngroup both any pair three\nquorum both\n";
    }

    private SignedNote signed(NoteSigner... signers) {
        return SignedNote.sign(new Checkpoint(ORIGIN, 21, tree.root()).format(), List.of(signers));
    }

    private boolean isAccepted(NoteSigner... signers) {
        return LogPolicy.parse(policyText()).expect().check(signed(signers)) instanceof PolicyVerdict.Accepted;
    }

    @Test
    void aPolicyIsWrittenCanonicallyAndReadsBackTheSame() {
        LogPolicy policy = LogPolicy.parse(policyText()).expect();
        assertEquals(policy, LogPolicy.parse(policy.format()).expect());
        assertEquals(policy.format(), LogPolicy.parse(policy.format()).expect().format());
        assertEquals(List.of(ORIGIN), policy.origins());
    }

    @Test
    void everyLogKeyAndTheQuorumMustHaveSigned() {
        assertTrue(isAccepted(classic, later, one, two));
        assertTrue(isAccepted(classic, later, three));
        assertFalse(isAccepted(classic, three));
        assertFalse(isAccepted(later, three));
        assertFalse(isAccepted(classic, later));
        assertFalse(isAccepted(classic, later, one));
        assertFalse(isAccepted(one, two, three));
    }

    @Test
    void wrongPoliciesAreRefusedWithTheirLine() {
        String log = "log " + classic.verifier().format() + "\n";
        String witness = "witness w " + one.verifier().format() + "\n";
        for (String text : List.of(
                "",
                "quorum none",
                log,
                log + log + "quorum none\n",
                "quorum none\nquorum none\n",
                "quorum w\n" + witness,
                witness + witness + "quorum none\n",
                witness + "witness v " + one.verifier().format() + "\nquorum w\n",
                "witness none " + one.verifier().format() + "\nquorum none\n",
                "witness w " + classic.verifier().format() + "\nquorum w\n",
                "log " + one.verifier().format() + "\nquorum none\n",
                witness + "group g 2 w\nquorum g\n",
                witness + "group g 0 w\nquorum g\n",
                witness + "group g all none\nquorum g\n",
                witness + "group g all w w\nquorum g\n",
                witness + "group g all w\ngroup h all w g\nquorum h\n",
                witness + "group w all w\nquorum w\n",
                witness + "group g all later\nquorum g\n",
                "loge " + classic.verifier().format() + "\nquorum none\n",
                "log\u000b" + classic.verifier().format() + "\nquorum none\n",
                "quorum none extra\n")) {
            assertInstanceOf(Parsed.Invalid.class, LogPolicy.parse(text), text);
        }
    }

    @Test
    void aProofTextHoldsForItsEntryOnlyAndEveryChangedCharacterIsRefused() {
        LogPolicy policy = LogPolicy.parse(policyText()).expect();
        SignedNote checkpoint = signed(classic, later, three);
        TlogProof proof = new TlogProof("", 5, Merkle.proveInclusion(tree, 5, 21), checkpoint);
        String text = proof.format();
        assertEquals(text, TlogProof.parse(text).expect().format());
        assertInstanceOf(PolicyVerdict.Accepted.class, proof.check(entries.get(5), policy));
        assertInstanceOf(PolicyVerdict.Refused.class, proof.check(entries.get(6), policy));
        for (int position = 0; position < text.length(); position += position < 600 ? 1 : 101) {
            char[] changed = text.toCharArray();
            changed[position] = (char) (changed[position] ^ 1);
            boolean accepted = TlogProof.parse(new String(changed)) instanceof Parsed.Valid<TlogProof>(TlogProof read)
                    && read.check(entries.get(5), policy) instanceof PolicyVerdict.Accepted;
            assertFalse(accepted, "character " + position);
        }
    }

    @Test
    void extraDataOfAProofIsKeptAndMustBeBase64() {
        TlogProof proof = new TlogProof("YQ==", 0, Merkle.proveInclusion(tree, 0, 21), signed(classic, later));
        assertTrue(proof.format().startsWith("c2sp.org/tlog-proof@v1\nextra YQ==\nindex 0\n"));
        assertEquals(proof, TlogProof.parse(proof.format()).expect());
        assertInstanceOf(Parsed.Invalid.class, TlogProof.parse(proof.format().replace("YQ==", "YR==")));
        assertInstanceOf(Parsed.Invalid.class, TlogProof.parse(proof.format().replace("index 0", "index 00")));
    }

    @Test
    void checkpointsHaveOneSpelling() {
        Checkpoint checkpoint = new Checkpoint(ORIGIN, 21, tree.root(), List.of("extension"));
        assertEquals(checkpoint, Checkpoint.parse(checkpoint.format()).expect());
        String root = tree.root().base64();
        for (String text : List.of(
                "",
                "\n",
                ORIGIN + "\n21\n",
                ORIGIN + "\n021\n" + root + "\n",
                ORIGIN + "\n+21\n" + root + "\n",
                ORIGIN + "\n9223372036854775808\n" + root + "\n",
                ORIGIN + "\n21\n" + root,
                ORIGIN + "\n21\n" + root + "\n\n",
                ORIGIN + "\n21\n" + root.substring(4) + "\n",
                "\n21\n" + root + "\n",
                ORIGIN + "\n0\n" + root + "\n")) {
            assertInstanceOf(Parsed.Invalid.class, Checkpoint.parse(text), text);
        }
    }
}
