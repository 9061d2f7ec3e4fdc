package entente.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SignedNoteTest {

    /** The example printed in the specification of signed-note. */
    private static final String SPECIFICATION_KEY =
            "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";

    private static final String SPECIFICATION_NOTE = """
            This is an example message.

            \u2014 example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Z\
            tg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=
            """;

    /** The published test key pair of Go's note package. */
    private static final String GO_SIGNER_KEY =
            "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";

    private static final String GO_VERIFIER_KEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    private static final String GO_NOTE = """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.

            \u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKv\
            qfqdngotpRZb6KE6RyyBwJnAM=
            """;

    @Test
    void theSpecificationsExampleVerifiesAndIsWrittenBackByteForByte() {
        NoteVerifier key = NoteVerifier.parse(SPECIFICATION_KEY).expect();
        SignedNote note = SignedNote.parse(SPECIFICATION_NOTE).expect();
        assertEquals("This is an example message.\n", note.text());
        assertVerified(note, key);
        assertEquals(SPECIFICATION_NOTE, note.format());
        assertEquals(SPECIFICATION_KEY, key.format());
        assertEquals(0x530d903a, key.keyId());
    }

    @Test
    void goSignsAndWeSignTheSameBytesWithTheSameKey() {
        NoteSigner signer = NoteSigner.parse(GO_SIGNER_KEY).expect();
        assertEquals(GO_VERIFIER_KEY, signer.verifier().format());
        assertEquals(GO_SIGNER_KEY, signer.format());
        String text = GO_NOTE.substring(0, GO_NOTE.indexOf("\n\n") + 1);
        assertEquals(GO_NOTE, SignedNote.sign(text, List.of(signer)).format());
    }

    @Test
    void everyChangedByteOfANoteIsRefused() {
        NoteVerifier key = NoteVerifier.parse(GO_VERIFIER_KEY).expect();
        byte[] bytes = GO_NOTE.getBytes(StandardCharsets.UTF_8);
        for (int position = 0; position < bytes.length; position++) {
            for (int bit = 0; bit < 8; bit++) {
                byte[] changed = bytes.clone();
                changed[position] ^= (byte) (1 << bit);
                boolean accepted = SignedNote.parse(changed) instanceof Parsed.Valid<SignedNote>(SignedNote note)
                        && note.verify(List.of(key)) instanceof NoteVerdict.Verified;
                assertFalse(accepted, "byte " + position + " bit " + bit);
            }
        }
    }

    @Test
    void formsThatTheSpecificationForbidsAreRefused() {
        String line = GO_NOTE.substring(GO_NOTE.indexOf("\n\n") + 2);
        for (String note : List.of(
                "",
                "\n",
                "text\n",
                "text\n\n",
                "text\n" + line,
                "text\n\n" + line.stripTrailing(),
                "te\txt\n\n" + line,
                "te\rxt\n\n" + line,
                "text\n\n" + line + "\n",
                "text\n\n" + line + "not a signature\n",
                "text\n\n-" + line.substring(1),
                "text\n\n" + line.replace("PeterNeumann", ""),
                "text\n\n" + line.replace("PeterNeumann", "Peter+Neumann"),
                "text\n\n" + line.replace("PeterNeumann", "Peter\u00a0Neumann"),
                "text\n\n" + line.replace(" x08", "  x08"),
                "text\n\n" + line.replace("AM=", "AN="),
                "text\n\n" + line.replace("AM=", "AM"),
                "text\n\n\u2014 PeterNeumann x08goA==\n".replace("x08goA==", "x08gow=="),
                "text\n\n" + line.repeat(SignedNote.SIGNATURES_MAX + 1),
                "x".repeat(SignedNote.BYTES_MAX) + "\n\n" + line)) {
            assertInstanceOf(Parsed.Invalid.class, SignedNote.parse(note), note);
        }
        byte[] notUtf8 = ("te?xt\n\n" + line).getBytes(StandardCharsets.UTF_8);
        notUtf8[2] = (byte) 0xFF;
        assertInstanceOf(Parsed.Invalid.class, SignedNote.parse(notUtf8));
    }

    @Test
    void aTextMayHoldEmptyLinesAndTheLastOneSplits() {
        NoteSigner signer = NoteSigner.parse(GO_SIGNER_KEY).expect();
        String text = "first\n\n\u2014 not a signature\n\n\nlast\n";
        SignedNote note = SignedNote.parse(
                        SignedNote.sign(text, List.of(signer)).format())
                .expect();
        assertEquals(text, note.text());
        assertVerified(note, signer.verifier());
    }

    @Test
    void unknownKeysAreIgnoredAndOneFailingKnownKeyRefusesTheNote() {
        Random random = new Random(7);
        NoteSigner known = NoteSigner.generate("example.org/a", KeyKind.ED25519, random);
        NoteSigner sameName = NoteSigner.generate("example.org/a", KeyKind.ED25519, random);
        String text = "a text\n";
        SignedNote both = SignedNote.sign(text, List.of(sameName, known));
        assertVerified(both, known.verifier());
        SignedNote unknownOnly = SignedNote.sign(text, List.of(sameName));
        assertInstanceOf(NoteVerdict.Refused.class, unknownOnly.verify(List.of(known.verifier())));
        assertInstanceOf(NoteVerdict.Refused.class, both.verify(List.of()));
        List<NoteSignature> withFailing =
                List.of(both.signatures().getFirst(), known.sign("another text\n"), known.sign(text));
        assertInstanceOf(
                NoteVerdict.Refused.class,
                new SignedNote(text, withFailing).verify(List.of(known.verifier(), sameName.verifier())));
    }

    @Test
    void sixteenSignaturesOfFiveKilobytesAreAccepted() {
        String checkpoint = new Checkpoint("example.org/log", 0, Merkle.EMPTY_ROOT).format();
        List<NoteSigner> signers = new ArrayList<>();
        for (int number = 0; number < 16; number++) {
            signers.add(NoteSigner.generate("example.org/" + number, KeyKind.ML_DSA_44, new Random(number)));
        }
        SignedNote note =
                SignedNote.parse(SignedNote.sign(checkpoint, signers).format()).expect();
        NoteVerdict verdict =
                note.verify(signers.stream().map(NoteSigner::verifier).toList());
        assertEquals(
                16,
                assertInstanceOf(NoteVerdict.Verified.class, verdict).signers().size());
    }

    @Test
    void timedSignaturesOfBothKindsCarryTheirTimeAndFailWhenItIsChanged() {
        String text = new Checkpoint("example.org/log", 1, Merkle.leafHash(new byte[0])).format();
        Instant time = Instant.ofEpochSecond(1_764_000_000);
        for (KeyKind kind : List.of(KeyKind.ED25519_COSIGNATURE, KeyKind.ML_DSA_44)) {
            NoteSigner signer = NoteSigner.generate("example.org/witness", kind, new Random(3));
            byte[] signature = signer.sign(text, time).signature();
            assertEquals(time, signer.verifier().time(signature).orElseThrow());
            assertTrue(signer.verifier().check(text, signature));
            assertEquals(kind == KeyKind.ML_DSA_44 ? 2428 : 72, signature.length);
            signature[7] ^= 1;
            assertFalse(signer.verifier().check(text, signature));
            assertFalse(signer.verifier().check(text, new byte[0]));
            assertFalse(signer.verifier().check(text, new byte[signature.length - 1]));
        }
    }

    @Test
    void keysAreReadOnlyInTheirOwnSpelling() {
        for (String vkey : List.of(
                SPECIFICATION_KEY.replace("530d903a", "530d903b"),
                SPECIFICATION_KEY.replace("530d903a", "530D903A"),
                SPECIFICATION_KEY.replace("foo", "fop"),
                SPECIFICATION_KEY + "=",
                SPECIFICATION_KEY.substring(0, 60),
                "example.com/foo",
                "+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k")) {
            assertInstanceOf(Parsed.Invalid.class, NoteVerifier.parse(vkey), vkey);
        }
        for (KeyKind kind : KeyKind.values()) {
            NoteSigner signer = NoteSigner.generate("example.org/k", kind, new Random(1));
            assertEquals(
                    signer.format(), NoteSigner.parse(signer.format()).expect().format());
            assertEquals(
                    signer.verifier(),
                    NoteVerifier.parse(signer.verifier().format()).expect());
            assertFalse(signer.toString().contains("PRIVATE"));
        }
    }

    private static void assertVerified(SignedNote note, NoteVerifier key) {
        NoteVerdict verdict = note.verify(List.of(key));
        assertEquals(
                List.of(key),
                assertInstanceOf(NoteVerdict.Verified.class, verdict).signers());
    }
}
