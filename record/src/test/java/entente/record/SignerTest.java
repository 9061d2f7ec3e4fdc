package entente.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys that lie elsewhere, and keys that give way to others. */
class SignerTest {
    private static final String ORIGIN = "example.org/partnership/jp";
    private static final char[] PASSWORD = "a long password".toCharArray();

    private final Random random = new Random(4);
    private final NoteSigner classic = NoteSigner.generate(ORIGIN, KeyKind.ED25519, random);
    private final NoteSigner later = NoteSigner.generate(ORIGIN, KeyKind.ML_DSA_44, random);
    private final NoteSigner next = NoteSigner.generate(ORIGIN, KeyKind.ED25519, random);
    private final KeyRotation rotation =
            new KeyRotation(ORIGIN, 9, List.of(classic.verifier()), List.of(next.verifier()));

    @Test
    void keysInAKeyStoreSignWhatVerifiersAccept(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("keys.p12");
        for (KeyKind kind : KeyKind.values()) {
            makeKey(file, kind.algorithm(), kind.name());
        }
        KeyStore store = KeyStore.getInstance(file.toFile(), PASSWORD);
        String text = new Checkpoint(ORIGIN, 1, Merkle.leafHash(new byte[0])).format();
        for (KeyKind kind : KeyKind.values()) {
            Signer signer = KeyStoreSigner.open(store, kind.name(), PASSWORD, ORIGIN, kind)
                    .expect();
            NoteVerifier read = NoteVerifier.parse(signer.verifier().format()).expect();
            assertInstanceOf(
                    NoteVerdict.Verified.class,
                    SignedNote.sign(text, List.of(signer)).verify(List.of(read)));
        }
        assertInstanceOf(Parsed.Invalid.class, KeyStoreSigner.open(store, "nobody", PASSWORD, ORIGIN, KeyKind.ED25519));
        assertInstanceOf(
                Parsed.Invalid.class, KeyStoreSigner.open(store, "ml_dsa_44", PASSWORD, ORIGIN, KeyKind.ED25519));
    }

    private static void makeKey(Path file, String algorithm, String alias) throws Exception {
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        algorithm,
                        "-alias",
                        alias,
                        "-dname",
                        "CN=log",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        new String(PASSWORD))
                .redirectErrorStream(true)
                .start();
        String said = new String(keytool.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertEquals(0, keytool.waitFor(), said);
    }

    @Test
    void aRotationHoldsWithTheConsentOfEveryKeyBeforeAndAfterIt() {
        List<NoteVerifier> before = List.of(classic.verifier(), later.verifier());
        String all = rotation.consent(List.of(classic, later), List.of(next)).format();
        assertEquals(Optional.empty(), rotation.refusal(all, before));
        for (List<NoteSigner> some : List.of(List.of(classic, later), List.of(classic, next), List.of(later, next))) {
            String partial = rotation.consent(some, List.of()).format();
            assertTrue(rotation.refusal(partial, before).isPresent());
        }
    }

    @Test
    void aConsentIsToOneChangeAtOnePlaceOfOneLog() {
        List<NoteVerifier> before = List.of(classic.verifier());
        String consent = rotation.consent(List.of(classic), List.of(next)).format();
        assertEquals(Optional.empty(), rotation.refusal(consent, before));
        for (KeyRotation other : List.of(
                new KeyRotation(ORIGIN, 10, rotation.retired(), rotation.introduced()),
                new KeyRotation(ORIGIN + "x", 9, rotation.retired(), rotation.introduced()),
                new KeyRotation(ORIGIN, 9, List.of(), rotation.introduced()),
                new KeyRotation(ORIGIN, 9, rotation.introduced(), rotation.retired()))) {
            assertTrue(other.refusal(consent, before).isPresent(), other.toString());
        }
        assertTrue(rotation.refusal("no note", before).isPresent());
        for (int at = 0; at < consent.length(); at += 7) {
            char changed = consent.charAt(at) == 'A' ? 'B' : 'A';
            String forged = consent.substring(0, at) + changed + consent.substring(at + 1);
            assertTrue(rotation.refusal(forged, before).isPresent(), "at " + at);
        }
    }
}
